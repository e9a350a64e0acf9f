import { applySuggestion } from '@/domain/refinement/review/apply'
import type { StandingPlace } from '@/domain/refinement/review/place'
import type { SuggestedChange } from '@/domain/refinement/review/suggestion'
import { isInsertion } from '@/domain/refinement/review/suggestion-standing'
import { type RevisionView, type SongWords, wordsIn } from '@/domain/refinement/words'

type Standing = { change: SuggestedChange; place: StandingPlace }

/** The newest words with the change where it stands in them by now; null where it stands nowhere. For showing, never for saving. */
export function suggestedWords({ change, place }: Standing, head: RevisionView): SongWords | null {
  const moved = onHead({ change, place }, head)
  const words = moved && applySuggestion(wordsIn(head), head.lineIds, moved)
  return words && words !== 'needs-rebase' ? words : null
}

function onHead({ change, place }: Standing, head: RevisionView): SuggestedChange | null {
  if (change.kind === 'facet') return { ...change, before: head[change.facet as keyof SongWords] }
  if (place.status === 'orphaned') return null
  if (change.kind === 'lines') return change
  const line = head.lyrics.split('\n')[head.lineIds.indexOf(place.lineId ?? '')]
  if (line === undefined || place.lineId === null) return null
  const [start, end] = [place.start ?? 0, place.end ?? line.length]
  if (!isInsertion(change))
    return { ...change, lineId: place.lineId, start, del: line.slice(start, end), ins: change.ins.trim() }
  const before = /\s$/.test(change.ins)
  return { ...change, lineId: place.lineId, start: before ? start : end, del: '' }
}

/** The lines that a change is about, as they are and as they would be. Null for a facet, or where it stands nowhere. */
export function suggestedLines(standing: Standing, head: RevisionView): { now: string; wished: string } | null {
  const { change, place } = standing
  const words = change.kind === 'facet' ? null : suggestedWords(standing, head)
  if (!words || change.kind === 'facet') return null
  const lines = head.lyrics.split('\n')
  if (change.kind === 'lines') {
    const taken = change.take.map((id) => lines[head.lineIds.indexOf(id)] ?? '')
    return { now: taken.join('\n'), wished: change.put.join('\n') }
  }
  const at = head.lineIds.indexOf(place.lineId ?? '')
  return { now: lines[at] ?? '', wished: words.lyrics.split('\n')[at] ?? '' }
}

/** The newest words with `text` in place of the lines that a change is about. */
export function withLines({ change, place }: Standing, head: RevisionView, text: string): SongWords | null {
  if (change.kind === 'facet') return null
  const put = text.trim() === '' ? [] : text.replace(/\r\n?/g, '\n').trimEnd().split('\n')
  const own: SuggestedChange =
    change.kind === 'lines'
      ? { ...change, put }
      : { kind: 'lines', after: null, take: [place.lineId ?? change.lineId], put }
  if (own.kind === 'lines' && change.kind === 'words') {
    const at = head.lineIds.indexOf(place.lineId ?? '')
    if (at < 0) return null
    own.after = head.lineIds[at - 1] ?? null
  }
  const words = applySuggestion(wordsIn(head), head.lineIds, own)
  return words === 'needs-rebase' ? null : words
}
