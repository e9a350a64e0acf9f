import { type SongWords, sameFacet } from '../words'
import type { SuggestedChange } from './suggestion'
import { suggestedFacets } from './suggestions-from'

type WordsChange = Extract<SuggestedChange, { kind: 'words' }>
type LinesChange = Extract<SuggestedChange, { kind: 'lines' }>
type Line = { id: string | null; text: string }

/** One change applied to the words it was written against; 'needs-rebase' when the words it is about aren't there. */
export function applySuggestion(
  words: SongWords,
  lineIds: readonly string[],
  change: SuggestedChange,
): SongWords | 'needs-rebase' {
  return applySuggestions(words, lineIds, [change])
}

/** Several that were written against the same words, as if made at once. All or none. */
export function applySuggestions(
  words: SongWords,
  lineIds: readonly string[],
  changes: readonly SuggestedChange[],
): SongWords | 'needs-rebase' {
  const lines: Line[] = words.lyrics.split('\n').map((text, i) => ({ id: lineIds[i] ?? null, text }))
  const facets: Partial<Record<keyof SongWords, unknown>> = {}
  const seen = new Set<string>()
  for (const change of changes)
    if (change.kind === 'facet') {
      const facet = suggestedFacets.find((name) => name === change.facet)
      if (!facet || seen.has(facet) || !sameFacet(words[facet], change.before)) return 'needs-rebase'
      seen.add(facet)
      facets[facet] = change.after
    }
  if (!replaceWords(lines, changes.filter(isWords))) return 'needs-rebase'
  for (const change of changes) if (change.kind === 'lines' && !replaceLines(lines, change)) return 'needs-rebase'
  return { ...words, ...(facets as Partial<SongWords>), lyrics: lines.map(({ text }) => text).join('\n') }
}

const isWords = (change: SuggestedChange): change is WordsChange => change.kind === 'words'

/** From the right, so that offsets to the left still hold. */
function replaceWords(lines: Line[], changes: WordsChange[]): boolean {
  const untouched = new Map<string, number>()
  for (const { lineId, start, del, ins } of changes.toSorted((a, b) => b.start - a.start)) {
    const line = lines.find(({ id }) => id === lineId)
    const end = start + del.length
    if (!line || end > (untouched.get(lineId) ?? line.text.length) || line.text.slice(start, end) !== del) return false
    if (start === untouched.get(lineId)) return false
    line.text = line.text.slice(0, start) + ins + line.text.slice(end)
    untouched.set(lineId, start)
  }
  return true
}

function replaceLines(lines: Line[], { after, take, put }: LinesChange): boolean {
  const first = take.length === 0 ? 0 : lines.findIndex(({ id }) => id === take[0])
  if (first < 0 || take.some((id, i) => lines[first + i]?.id !== id) || (after !== null && take.includes(after)))
    return false
  lines.splice(first, take.length)
  const above = after === null ? -1 : lines.findIndex(({ id }) => id === after)
  if (after !== null && above < 0) return false
  lines.splice(above + 1, 0, ...put.map((text) => ({ id: null, text })))
  return true
}
