'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'

/** A revision beside the one it was made from; without that one when it is the first, or lies on a page not yet read. */
export type HistoryEntry = { revision: RevisionView; before: RevisionView | undefined }

export function useHistory(songId: string) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const query = useInfiniteQuery(
    trpc.refinement.history.infiniteQueryOptions(
      { campId, songId },
      { getNextPageParam: ({ before }) => before?.number ?? null },
    ),
  )
  const pages = query.data?.pages ?? []
  const revisions = pages.flatMap((page) => page.revisions)
  const older = pages.at(-1)?.before ?? undefined
  const entries = revisions.map((revision, i): HistoryEntry => ({ revision, before: revisions[i + 1] ?? older }))
  return { ...query, revisions, entries }
}
