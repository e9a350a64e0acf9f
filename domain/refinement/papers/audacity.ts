import { type SongPaper, spansOf } from './paper'

/** A label track for Audacity: `start⇥end⇥text` in seconds; a point has its start twice. */
export function writeAudacityLabels(paper: Pick<SongPaper, 'sections' | 'marks'>): string {
  return spansOf(paper)
    .map(
      ({ text, startMs, endMs }) => `${seconds(startMs)}\t${seconds(Math.max(startMs, endMs ?? startMs))}\t${text}\n`,
    )
    .join('')
}

const seconds = (ms: number) => (ms / 1000).toFixed(6)
