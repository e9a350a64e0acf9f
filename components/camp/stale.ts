import type { QueryKey } from '@tanstack/react-query'
import type { FeedEvent } from '@/lib/live/feed'

/** Whose answers an event of a kind can change, by the first name of the call. */
const slices: Record<string, string[]> = {
  camp: ['camp', 'rotation', 'submission'],
  member: ['camp', 'roster', 'rotation', 'submission'],
  rotation: ['rotation', 'submission'],
  song: ['submission', 'refinement'],
  'song.credits': ['submission', 'refinement', 'rotation'],
}
/** What was true of a revision stays true, and a visit ends with the page. */
const lasting = new Set(['refinement.revision', 'refinement.evidence.blame', 'refinement.visits.get'])
/** Told of songs by way of their relatives. */
const related = 'refinement.family'

/** Whether an event can have changed the answer to a call; `subject` is empty for who may not know which song it is. */
export function mayBeStale({ kind, subject }: Pick<FeedEvent, 'kind' | 'subject'>, queryKey: QueryKey): boolean {
  const [path, asked] = queryKey as [string[], { input?: { songId?: unknown } }?]
  const [of = ''] = kind.split('.')
  if (!(slices[kind] ?? slices[of])?.includes(path[0] ?? '')) return false
  if (of !== 'song') return true
  const call = path.join('.')
  if (lasting.has(call)) return false
  const songId = asked?.input?.songId
  return songId === undefined || songId === subject || call.startsWith(related)
}
