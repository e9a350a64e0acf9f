'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** A producer's steps with one song. What can be undone offers it; somebody else's claim offers taking over. */
export function useQueueSteps(songId: string) {
  const t = useTranslations('refinement')
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { queue } = trpc.refinement
  const onSuccess = () => void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
  const claiming = useMutation(queue.claim.mutationOptions({ onSuccess }))
  const approving = useMutation(queue.approve.mutationOptions({ onSuccess }))
  const sendingBack = useMutation(queue.sendBack.mutationOptions({ onSuccess }))
  const dropping = useMutation(queue.drop.mutationOptions({ onSuccess }))
  const nudging = useMutation(queue.nudge.mutationOptions({ onSuccess }))
  const takingBack = useMutation(queue.takeBack.mutationOptions({ onSuccess }))

  async function attempt(step: () => Promise<unknown>, done: string, undo = false): Promise<boolean> {
    try {
      await step()
      toast.success(done, undo ? { action: { label: t('undo'), onClick: () => void takeBack() } } : {})
      return true
    } catch (error) {
      const taken = refusalOf(error).reason === 'claimed'
      toast.error(sentence(error), taken ? { action: { label: t('takeOver'), onClick: () => void claim(true) } } : {})
      return false
    }
  }
  const claim = (takeOver = false) =>
    attempt(() => claiming.mutateAsync({ campId, songId, takeOver }), takeOver ? t('tookOver') : t('claimedNow'))
  const takeBack = () => attempt(() => takingBack.mutateAsync({ campId, songId }), t('tookBack'))

  return {
    pending: [claiming, approving, sendingBack, dropping, takingBack].some(({ isPending }) => isPending),
    claim,
    takeBack,
    nudge: () => attempt(() => nudging.mutateAsync({ campId, songId }), t('nudged')),
    approve: () => attempt(() => approving.mutateAsync({ campId, songId }), t('approvedNow'), true),
    sendBack: (reason: string) =>
      attempt(() => sendingBack.mutateAsync({ campId, songId, reason }), t('sentBackNow'), true),
    drop: (reason: string) => attempt(() => dropping.mutateAsync({ campId, songId, reason }), t('droppedNow'), true),
  }
}
