'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { QueueRow } from './use-queue'

/** The producers' own order: by keys, by the menu, by dragging. */
export function useOrder(rows: QueueRow[], untitled: string) {
  const t = useTranslations('queue')
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { queue } = trpc.refinement
  const onSuccess = () => void queries.invalidateQueries({ queryKey: queue.pathKey() })
  const onError = (error: unknown) => void toast.error(sentence(error))
  const placing = useMutation(queue.place.mutationOptions({ onSuccess, onError }))
  const unplacing = useMutation(queue.unplace.mutationOptions({ onSuccess, onError }))
  const dating = useMutation(queue.setDue.mutationOptions({ onSuccess, onError }))

  const titleOf = (songId: string) => rows.find((row) => row.songId === songId)?.title || untitled
  const place = (songId: string, where: { before?: string; after?: string }) =>
    placing.mutate(
      { campId, songId, ...where },
      { onSuccess: () => void toast.success(t('placed', { title: titleOf(songId) }), { id: 'placed' }) },
    )

  return {
    place,
    /** One up (−1) or down (1) from where it stands in the list. */
    step(songId: string, by: 1 | -1) {
      const at = rows.findIndex((row) => row.songId === songId)
      const neighbour = rows[at + by]
      if (at === -1 || !neighbour) return
      place(songId, by < 0 ? { before: neighbour.songId } : { after: neighbour.songId })
    },
    first: (songId: string) => place(songId, {}),
    unplace: (songId: string) => unplacing.mutate({ campId, songId }),
    setDue: (songId: string, dueAt: number | null) => dating.mutate({ campId, songId, dueAt }),
  }
}
export type Order = ReturnType<typeof useOrder>
