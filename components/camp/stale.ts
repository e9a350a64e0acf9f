import type { QueryKey } from '@tanstack/react-query'
import type { FeedEvent } from '@/lib/live/feed'

/** What was true of a revision stays true, and a visit ends with the page. */
const lasting = new Set(['refinement.revision', 'refinement.evidence.blame', 'refinement.visits.get'])
/** Told of songs by way of their relatives. */
const related = 'refinement.family'

/** Whether an event of a song can have changed the answer to a call; `subject` is empty for who may not know which song it is. */
export function mayBeStale({ subject }: Pick<FeedEvent, 'subject'>, queryKey: QueryKey): boolean {
  const [path, asked] = queryKey as [string[], { input?: { songId?: unknown } }?]
  const call = path.join('.')
  if (lasting.has(call)) return false
  const songId = asked?.input?.songId
  return songId === undefined || songId === subject || call.startsWith(related)
}
