'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { usePutRevision } from '@/components/refinement/use-live-words'
import type { DeclineReason } from '@/domain/refinement/review/states'
import type { SongWords } from '@/domain/refinement/words'
import { useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

type Reason = { text: string; speak: () => Promise<{ id: string } | null> }
export type Edited = { base: number; words: SongWords }
export type Decided = 'accepted' | 'accepted-edited' | 'needs-rebase' | 'superseded' | 'declined' | 'failed'

/** What can be done with a suggestion. Each says what came of it, also where nothing was done. */
export function useDeciding(songId: string) {
  const t = useTranslations('why')
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const put = usePutRevision(songId)
  const { suggestions } = trpc.refinement
  const accepting = useMutation(suggestions.accept.mutationOptions())
  const declining = useMutation(suggestions.decline.mutationOptions())
  const withdrawing = useMutation(suggestions.withdraw.mutationOptions())
  const offering = useMutation(suggestions.offerAgain.mutationOptions())
  const dividing = useMutation(suggestions.divide.mutationOptions())
  const refresh = () => void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })

  // From the key that began it: a spoken reason is uploaded before it is sent.
  const [pending, setPending] = useState(false)
  async function attempt(step: () => Promise<unknown>, done: string): Promise<boolean> {
    setPending(true)
    try {
      await step()
      toast.success(done)
      return true
    } catch (error) {
      toast.error(sentence(error))
      return false
    } finally {
      setPending(false)
      refresh()
    }
  }
  return {
    pending,

    async accept(id: string, edited: Edited | null = null): Promise<Decided> {
      setPending(true)
      try {
        const { outcome, revision, superseded } = await accepting.mutateAsync({ campId, id, edited })
        if (revision) put(revision)
        if (outcome === 'needs-rebase') toast.warning(t('did.needs-rebase'))
        else if (outcome === 'superseded') toast(t('did.superseded'))
        else toast.success(t('did.accepted', { number: revision?.number ?? 0, others: superseded.length }))
        return outcome
      } catch (error) {
        toast.error(sentence(error))
        return 'failed'
      } finally {
        setPending(false)
        refresh()
      }
    },
    async decline(id: string, code: DeclineReason, { text, speak }: Reason): Promise<Decided> {
      const send = async () => declining.mutateAsync({ campId, id, code, text, voice: await speak() })
      const done = await attempt(send, t('did.declined'))
      return done ? 'declined' : 'failed'
    },
    withdraw: (id: string) => attempt(() => withdrawing.mutateAsync({ campId, id }), t('did.withdrawn')),
    divide: (id: string) => attempt(() => dividing.mutateAsync({ campId, id }), t('did.divided')),
    offerAgain: (id: string, base: number) =>
      attempt(() => offering.mutateAsync({ campId, id, base }), t('did.offered-again')),
  }
}

export type Deciding = ReturnType<typeof useDeciding>
