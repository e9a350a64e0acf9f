'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'

/** A revision beside the one it was made from; without that one when it is the first, or lies on a page not yet read. */
export type HistoryEntry = { revision: RevisionView; before: RevisionView | undefined }

export function useHistory(songId: string, enabled = true) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const query = useInfiniteQuery(
    trpc.refinement.history.infiniteQueryOptions(
      { campId, songId },
      { getNextPageParam: ({ before }) => before?.number ?? null, enabled },
    ),
  )
  const pages = query.data?.pages ?? []
  const revisions = pages.flatMap((page) => page.revisions)
  const older = pages.at(-1)?.before ?? undefined
  const entries = revisions.map((revision, i): HistoryEntry => ({ revision, before: revisions[i + 1] ?? older }))
  return { ...query, revisions, entries }
}

/** The change that gave the lyric the words it has in `to`: of a new tempo or a new version of the audio the one before. */
export function useLastWords(songId: string, to: RevisionView | null, from: RevisionView | null): HistoryEntry | null {
  const isElsewhere = to !== null && from !== null && to.lyrics === from.lyrics
  const { entries } = useHistory(songId, isElsewhere)
  if (!isElsewhere) return null
  const found = entries.find(
    ({ revision, before }) => revision.number <= from.number && before && before.lyrics !== revision.lyrics,
  )
  return found?.revision.lyrics === to.lyrics ? found : null
}
