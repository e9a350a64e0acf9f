'use client'
import { type InfiniteData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCamp } from '@/components/camp/camp-context'
import { useCampEvents } from '@/components/camp/live'
import type { RevisionView } from '@/domain/refinement/words'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type CurrentWords = RouterOutputs['refinement']['words']
type HistoryPages = InfiniteData<RouterOutputs['refinement']['history'], number | null>

/** A song's words, moving on with every revision the moment it is heard of. */
export function useLiveWords(songId: string, onRevision?: (revision: RevisionView, actor: string | null) => void) {
  const trpc = useTRPC()
  const { campId } = useCamp()
  const put = usePutRevision(songId)
  useCampEvents(({ kind, subject, payload, actor }) => {
    if (kind !== 'song.revised' || subject !== songId) return
    const revision = payload as RevisionView
    put(revision)
    onRevision?.(revision, actor)
  })
  return useQuery(trpc.refinement.words.queryOptions({ campId, songId }))
}

/** A revision travels whole, so it is put where it belongs without asking again. */
export function usePutRevision(songId: string): (revision: RevisionView) => void {
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  return (revision) => {
    const { number } = revision
    queries.setQueryData(trpc.refinement.words.queryKey({ campId, songId }), (old) =>
      old && old.number < number
        ? { ...old, number, revision, previous: old.number === revision.parent ? old.revision : null }
        : old,
    )
    const historyKey = trpc.refinement.history.infiniteQueryKey({ campId, songId })
    queries.setQueryData<HistoryPages>(historyKey, (old) => {
      const [first, ...rest] = old?.pages ?? []
      // After a gap the next answer of the server fills it in.
      if (!old || !first || (first.revisions[0]?.number ?? 0) !== number - 1) return old
      return { ...old, pages: [{ ...first, revisions: [revision, ...first.revisions] }, ...rest] }
    })
  }
}
