import { type Spans, spansOf } from './paper'

/** A label track for Audacity: `start⇥end⇥text` in seconds; a point has its start twice. */
export function writeAudacityLabels(paper: Spans): string {
  return spansOf(paper)
    .map(
      ({ text, startMs, endMs }) => `${seconds(startMs)}\t${seconds(Math.max(startMs, endMs ?? startMs))}\t${text}\n`,
    )
    .join('')
}

const seconds = (ms: number) => (ms / 1000).toFixed(6)
