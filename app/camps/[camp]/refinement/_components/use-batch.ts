'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { BatchMove } from '@/domain/refinement/queue/moves'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type BatchItem = RouterOutputs['refinement']['queue']['batch']['items'][number]
export type BatchOrder = { songIds: string[]; move: BatchMove; reason?: string; until?: number }

/** Why a song was refused, in words. */
export function useRefusal() {
  const t = useTranslations('errors')
  return ({ why, values }: Extract<BatchItem, { outcome: 'refused' }>) =>
    t.has(why as 'not-found') ? t(why as 'not-found', values) : t('invalid')
}

/** Moves songs, says what became of them, and offers to take it all back at once. */
export function useBatch() {
  const t = useTranslations('queue')
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const refusal = useRefusal()
  const onSuccess = () => void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
  const moving = useMutation(trpc.refinement.queue.batch.mutationOptions({ onSuccess }))
  const undoing = useMutation(trpc.refinement.queue.undoBatch.mutationOptions({ onSuccess }))

  function tell(items: BatchItem[]): { moved: number; rest: string } {
    const moved = items.filter(({ outcome }) => outcome === 'moved').length
    const unchanged = items.filter(({ outcome }) => outcome === 'unchanged').length
    const refused = items.filter((item) => item.outcome === 'refused')
    const rest = [
      ...(unchanged > 0 ? [t('unchanged', { count: unchanged })] : []),
      ...new Set(refused.map(refusal)),
    ].join(' ')
    return { moved, rest }
  }

  async function undo(batch: string) {
    try {
      const { moved, rest } = tell((await undoing.mutateAsync({ campId, batch })).items)
      if (moved > 0) toast.success([t('undone', { count: moved }), rest].filter(Boolean).join(' '))
      else toast.error(rest)
    } catch (error) {
      toast.error(sentence(error))
    }
  }

  /** What became of each song; undefined when nothing could be asked. */
  async function move(order: BatchOrder): Promise<BatchItem[] | undefined> {
    try {
      const { batch, items } = await moving.mutateAsync({ campId, ...order })
      const { moved, rest } = tell(items)
      const action = batch ? { action: { label: t('undo'), onClick: () => void undo(batch) } } : {}
      if (moved > 0)
        toast.success(t(`done.${order.move}`, { count: moved }), {
          ...action,
          ...(rest && { description: rest }),
          duration: 10_000,
        })
      else toast.error(rest || t('unchanged', { count: items.length }))
      return items
    } catch (error) {
      toast.error(refusalOf(error).reason ? sentence(error) : t('notDone'))
      return undefined
    }
  }
  return { move, pending: moving.isPending || undoing.isPending }
}
