'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { parseAsInteger, parseAsStringLiteral, useQueryStates } from 'nuqs'
import { useCamp } from '@/components/camp/camp-context'
import type { SongState } from '@/domain/refinement/states'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type QueueRow = RouterOutputs['refinement']['queue']['list'][number]

/** In the order of what wants a decision first. */
export const queueStates = ['inbox', 'refining', 'sent-back', 'approved', 'dropped'] as const satisfies SongState[]

/** The queue as the address filters it, in the order J and K walk. */
export function useQueue() {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: all } = useSuspenseQuery(trpc.refinement.queue.list.queryOptions({ campId }))
  const [{ state, night }, filter] = useQueryStates({
    state: parseAsStringLiteral(queueStates),
    night: parseAsInteger,
  })
  const ofNight = all.filter((row) => night === null || row.night === night)
  const rank = (row: QueueRow) => (queueStates as readonly SongState[]).indexOf(row.state)
  const rows = ofNight
    .filter((row) => state === null || row.state === state)
    .sort((a, b) => rank(a) - rank(b) || a.stateSince - b.stateSince || a.songId.localeCompare(b.songId))
  const search = new URLSearchParams()
  if (state) search.set('state', state)
  if (night !== null) search.set('night', String(night))
  const suffix = search.size > 0 ? `?${search}` : ''
  return {
    rows,
    all,
    ofNight,
    state,
    night,
    filter,
    pathOf: (songId: string) => `/camps/${campId}/refinement/${songId}${suffix}` as '/camps',
    listPath: `/camps/${campId}/refinement${suffix}` as '/camps',
  }
}
