'use client'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { divideSuggestion } from '@/domain/refinement/review/divide'
import type { DeclineReason } from '@/domain/refinement/review/states'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { OpenSuggestion } from '../use-review'
import { type Chosen, useChosen } from './use-chosen'
import { type Deciding, type Edited, useDeciding } from './use-deciding'
import { type MoreReason, useMoreReason } from './use-more-reason'

export type SuggestionActs = {
  chosen: Chosen
  deciding: Deciding
  accept: (one: OpenSuggestion, edited?: Edited) => void
  /** And the song with it; then on to the next one. */
  acceptAndApprove: (one: OpenSuggestion) => void
  decline: (one: OpenSuggestion, code: DeclineReason) => void
  more: MoreReason
  /** Into parts that are decided one by one. */
  mayDivide: (one: OpenSuggestion) => boolean
}

/** Deciding on the desk: once one is decided the next one is at hand. */
export function useSuggestionActs(): SuggestionActs {
  const t = useTranslations('desk')
  const sentence = useErrorSentence()
  const trpc = useTRPC()
  const { campId, memberId } = useCamp()
  const { songId, goTo, may } = useDesk()
  const approving = useMutation(trpc.refinement.queue.approve.mutationOptions())
  const chosen = useChosen()
  const deciding = useDeciding(songId)
  const more = useMoreReason(songId, chosen.chosen?.id ?? null)
  return {
    ...{ chosen, deciding, more },
    mayDivide: ({ authorId, status, change }) =>
      (may.decide || authorId === memberId) && status === 'open' && divideSuggestion(change) !== null,
    async accept(one, edited) {
      if (deciding.pending) return
      const next = chosen.after(one, one.alternatives)
      const outcome = await deciding.accept(one.id, edited)
      if (outcome === 'accepted' || outcome === 'accepted-edited' || outcome === 'superseded') chosen.choose(next)
      else if (outcome === 'needs-rebase') chosen.setMode('look')
    },
    async acceptAndApprove(one) {
      if (deciding.pending || approving.isPending) return
      const outcome = await deciding.accept(one.id)
      if (outcome !== 'accepted' && outcome !== 'superseded') return chosen.setMode('look')
      try {
        await approving.mutateAsync({ campId, songId })
        toast.success(t('done.approve'))
        goTo(1)
      } catch (error) {
        toast.error(sentence(error))
      }
    },
    async decline(one, code) {
      if (deciding.pending) return
      const next = chosen.after(one)
      if ((await deciding.decline(one.id, code, more)) === 'declined') chosen.choose(next)
    },
  }
}
