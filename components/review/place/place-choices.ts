import type { DeskLine } from '@/components/refinement/desk/desk-context'
import type { Place } from '@/domain/refinement/review/place'

export const placeKinds = ['words', 'line', 'section', 'song'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** From the narrowest to the widest that can be meant with a place that was marked. */
export function kindsFor({ words }: Place, lines: readonly DeskLine[]): PlaceKind[] {
  const line = words && lines.find(({ id }) => id === words.lineId)
  if (!line) return ['song']
  const isHeader = line.kind === 'header'
  const hasWords = words.start !== null && !isHeader
  return [
    ...(hasWords ? (['words'] as const) : []),
    ...(isHeader ? [] : (['line'] as const)),
    ...(headerOf(line, lines) ? (['section'] as const) : []),
    'song',
  ]
}

/** The place that was marked, taken as wide as `kind` says; the time is apart from that. */
export function placeOf(marked: Place, kind: PlaceKind, lines: readonly DeskLine[]): Place {
  const { words, time } = marked
  const line = words && lines.find(({ id }) => id === words.lineId)
  const header = line && headerOf(line, lines)
  if (!words || !line || kind === 'song') return { words: null, section: null, time }
  if (kind === 'section' && header)
    return { words: null, section: { id: header.id, label: (header.section ?? '').slice(0, 60) }, time }
  if (kind === 'line')
    return { words: { lineId: line.id, start: null, end: null, quote: line.text }, section: null, time }
  return { words, section: null, time }
}

/** The header above a line, or the line itself. */
function headerOf(line: DeskLine, lines: readonly DeskLine[]): DeskLine | undefined {
  return lines.findLast(({ kind, index }) => kind === 'header' && index <= line.index)
}
