'use client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'

export type VoteView = RouterOutputs['refinement']['queue']['approvals']['votes'][number]
export type Vote = -1 | 0 | 1

/** The votes on the song on the desk. One's own is cast on the words that are on the screen. */
export function useApprovals() {
  const t = useTranslations('why.approvals')
  const sentence = useErrorSentence()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const { campId } = useCamp()
  const { songId, head } = useDesk()
  const { queue } = trpc.refinement
  const { data } = useQuery(queue.approvals.queryOptions({ campId, songId }))
  const voting = useMutation(queue.vote.mutationOptions())
  return {
    data,
    pending: voting.isPending,
    async vote(label: ApprovalLabel, value: Vote): Promise<void> {
      if (voting.isPending) return
      try {
        await voting.mutateAsync({ campId, songId, label, value, revision: head?.number ?? 0 })
        toast.success(t(value > 0 ? 'didApprove' : value < 0 ? 'didOppose' : 'didTakeBack'))
      } catch (error) {
        toast.error(sentence(error))
      }
      void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
    },
  }
}
