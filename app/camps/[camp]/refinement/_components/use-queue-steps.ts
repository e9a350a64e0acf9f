'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** Whose hands a song of the list is in: somebody else's claim offers taking over. */
export function useQueueSteps(songId: string) {
  const t = useTranslations('refinement')
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { queue } = trpc.refinement
  const onSuccess = () => void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
  const claiming = useMutation(queue.claim.mutationOptions({ onSuccess }))
  const nudging = useMutation(queue.nudge.mutationOptions({ onSuccess }))

  async function attempt(step: () => Promise<unknown>, done: string): Promise<void> {
    try {
      await step()
      toast.success(done)
    } catch (error) {
      const taken = refusalOf(error).reason === 'claimed'
      toast.error(sentence(error), taken ? { action: { label: t('takeOver'), onClick: () => void claim(true) } } : {})
    }
  }
  const claim = (takeOver = false) =>
    attempt(() => claiming.mutateAsync({ campId, songId, takeOver }), takeOver ? t('tookOver') : t('claimedNow'))

  return {
    pending: claiming.isPending,
    claim,
    nudge: () => attempt(() => nudging.mutateAsync({ campId, songId }), t('nudged')),
  }
}
