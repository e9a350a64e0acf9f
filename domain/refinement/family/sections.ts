import { kindOf } from '../text/lines'

/** A part of a lyric sheet: its lines from `from` up to but without `to`, header first; blank lines at its end are nobody's. */
export type SheetSection = { label: string | null; from: number; to: number }

/** The sections of a lyric in order. What stands before the first header is one without a label, unless it is blank. */
export function sectionsOf(lyrics: string): SheetSection[] {
  const lines = lyrics.split('\n')
  const starts = lines.flatMap((line, i) => (kindOf(line) === 'header' ? [i] : []))
  const bounds = starts[0] === 0 ? starts : [0, ...starts]
  return bounds.flatMap((from, i) => {
    let to = bounds[i + 1] ?? lines.length
    while (to > from && kindOf(lines[to - 1]!) === 'blank') to--
    if (to === from) return []
    const first = lines[from]!
    return [{ label: kindOf(first) === 'header' ? first.trim().slice(1, -1).trim() : null, from, to }]
  })
}
