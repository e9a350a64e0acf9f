'use client'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { createSerializer, useQueryStates } from 'nuqs'
import { useCamp } from '@/components/camp/camp-context'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import { queueAddress } from './queue-address'
import { useNudges } from './use-nudges'

export type QueueRow = RouterOutputs['refinement']['queue']['list']['rows'][number]

const serialise = createSerializer(queueAddress)

/** The list that the address names, in the order J and K walk. */
export function useQueue() {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const [address, go] = useQueryStates(queueAddress)
  useNudges()
  const list = useInfiniteQuery(
    trpc.refinement.queue.list.infiniteQueryOptions(
      { campId, ...address },
      { getNextPageParam: ({ next }) => next, placeholderData: keepPreviousData },
    ),
  )
  const { data: counts } = useQuery(trpc.refinement.queue.counts.queryOptions({ campId }))
  const pathOf = (songId: string) => serialise(`/camps/${campId}/refinement/${songId}`, address) as '/camps'
  return {
    rows: list.data?.pages.flatMap((page) => page.rows) ?? [],
    isLoading: list.isLoading,
    /** Still the songs of the list before. */
    isOther: list.isPlaceholderData,
    more: list.hasNextPage ? () => void list.fetchNextPage() : undefined,
    isFetchingMore: list.isFetchingNextPage,
    counts,
    address,
    go,
    pathOf,
    listPath: serialise(`/camps/${campId}/refinement`, address) as '/camps',
  }
}
