'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** A producer's moves with one song. Each can be undone from what says that it was done; what refuses one offers the way out. */
export function useSongMoves(songId: string) {
  const t = useTranslations('desk')
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { queue } = trpc.refinement
  const onSuccess = () => void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
  const moves = {
    claim: useMutation(queue.claim.mutationOptions({ onSuccess })),
    review: useMutation(queue.review.mutationOptions({ onSuccess })),
    again: useMutation(queue.again.mutationOptions({ onSuccess })),
    approve: useMutation(queue.approve.mutationOptions({ onSuccess })),
    'send-back': useMutation(queue.sendBack.mutationOptions({ onSuccess })),
    finish: useMutation(queue.finish.mutationOptions({ onSuccess })),
    complete: useMutation(queue.complete.mutationOptions({ onSuccess })),
    hold: useMutation(queue.hold.mutationOptions({ onSuccess })),
    release: useMutation(queue.release.mutationOptions({ onSuccess })),
    wake: useMutation(queue.wake.mutationOptions({ onSuccess })),
    drop: useMutation(queue.drop.mutationOptions({ onSuccess })),
    restore: useMutation(queue.bringBack.mutationOptions({ onSuccess })),
    'take-back': useMutation(queue.takeBack.mutationOptions({ onSuccess })),
  }
  const snoozing = useMutation(queue.snooze.mutationOptions({ onSuccess }))
  const nudging = useMutation(queue.nudge.mutationOptions({ onSuccess }))

  async function attempt(step: () => Promise<unknown>, done: string, isUndone = false): Promise<boolean> {
    try {
      await step()
      const action = { label: t('undo'), onClick: () => void move('take-back') }
      toast.success(done, isUndone ? {} : { action })
      return true
    } catch (error) {
      const wayOut = {
        claimed: { label: t('takeOver'), onClick: () => void takeOver() },
        'approve-state': { label: t('move.claim'), onClick: () => void move('claim') },
      }[refusalOf(error).reason ?? '']
      toast.error(sentence(error), { id: `move ${songId}`, ...(wayOut && { action: wayOut }) })
      return false
    }
  }
  const move = (name: keyof typeof moves, reason = '') =>
    attempt(() => moves[name].mutateAsync({ campId, songId, reason }), t(`done.${name}`), name === 'take-back')
  const takeOver = () =>
    attempt(() => moves.claim.mutateAsync({ campId, songId, takeOver: true }), t('done.take-over'), true)

  return {
    pending: Object.values(moves).some(({ isPending }) => isPending) || snoozing.isPending,
    move,
    takeOver,
    nudge: () => attempt(() => nudging.mutateAsync({ campId, songId }), t('done.nudge'), true),
    snooze: (until: number) => attempt(() => snoozing.mutateAsync({ campId, songId, until }), t('done.snooze')),
  }
}

export type SongMoves = ReturnType<typeof useSongMoves>
