import { mergeSongs } from '../song/merge-songs'
import type { RevisionView, SongWords } from '../words'
import { applySuggestions } from './apply'
import type { StandingPlace } from './place'
import type { Sheet } from './standing'
import type { SuggestedChange } from './suggestion'
import { anchorOf, isInsertion } from './suggestion-standing'

/**
 * The head with a suggestion in it: a merge of what was suggested with what has happened since. `taken` are its companions, offered
 * at the same time and accepted already: against them it is no other's change. 'needs-rebase' where the merge would have to ask.
 */
export function takeIn(
  base: Sheet,
  taken: readonly SuggestedChange[],
  change: SuggestedChange,
  head: RevisionView,
): SongWords | 'needs-rebase' {
  const from = applySuggestions(base, base.lineIds, taken)
  const to = applySuggestions(base, base.lineIds, [...taken, change])
  if (from === 'needs-rebase' || to === 'needs-rebase')
    return taken.length > 0 ? takeIn(base, [], change, head) : 'needs-rebase'
  const merge = mergeSongs(from, to, head)
  return merge.clean ? merge.words : 'needs-rebase'
}

/** The same wish of what stands there now; null when its place is gone. */
export function renew(change: SuggestedChange, place: StandingPlace, base: Sheet, head: Sheet): SuggestedChange | null {
  if (change.kind === 'facet') return { ...change, before: head[change.facet as keyof SongWords] }
  if (place.status === 'orphaned') return null
  if (change.kind === 'lines') return change
  const { lineId, start, end } = place
  if (lineId === null || start === null || end === null) return null
  if (!isInsertion(change)) return { kind: 'words', lineId, start, del: place.now, ins: change.ins.trim() }
  if (place.status === 'edited') return null
  const anchor = anchorOf(change, base).words
  if (anchor?.start == null || anchor.end == null) return null
  const at = change.start >= anchor.end ? end + change.start - anchor.end : start + change.start - anchor.start
  return { ...change, lineId, start: at }
}
