'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { AskInput } from '@/domain/refinement/review/request'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** Asking is the producers', answering the writers' too. */
export function useRequestActs() {
  const t = useTranslations('why')
  const { campId, role } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { requests } = trpc.refinement
  const calls = {
    ask: useMutation(requests.ask.mutationOptions()),
    answer: useMutation(requests.answer.mutationOptions()),
    verify: useMutation(requests.verify.mutationOptions()),
    reopen: useMutation(requests.reopen.mutationOptions()),
    drop: useMutation(requests.drop.mutationOptions()),
  }
  async function attempt(step: () => Promise<unknown>, done: string): Promise<boolean> {
    try {
      await step()
      toast.success(done)
      return true
    } catch (error) {
      toast.error(sentence(error))
      return false
    } finally {
      void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
    }
  }
  return {
    mayAsk: role === 'producer',
    mayAnswer: role === 'producer' || role === 'writer',
    pending: Object.values(calls).some(({ isPending }) => isPending),
    ask: (asked: AskInput) => attempt(() => calls.ask.mutateAsync({ campId, ...asked }), t('request.did.asked')),
    answer: (id: string, version: number, text: string) =>
      attempt(() => calls.answer.mutateAsync({ campId, id, version, text }), t('request.did.answered')),
    verify: (id: string, heardBefore: number, heardAfter: number) =>
      attempt(() => calls.verify.mutateAsync({ campId, id, heardBefore, heardAfter }), t('request.did.verified')),
    reopen: (id: string, reason: string) =>
      attempt(() => calls.reopen.mutateAsync({ campId, id, reason }), t('request.did.reopened')),
    drop: (id: string, reason: string) =>
      attempt(() => calls.drop.mutateAsync({ campId, id, reason }), t('request.did.dropped')),
  }
}

export type RequestActs = ReturnType<typeof useRequestActs>
