'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import type { RevisionView, SongWords } from '@/domain/refinement/words'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import type { RouterOutputs } from '@/lib/trpc/types'
import { usePutRevision } from './use-live-words'

type SaveResult = RouterOutputs['refinement']['revise']
/** A refused save: what it was based on, what somebody else saved since, and what was to be saved. */
export type Conflict = { base: RevisionView | null; theirs: RevisionView; mine: SongWords; reason: string }
export type Save = { base: number; words: SongWords; reason?: string }

/** Saves words as a revision. A stale save leaves its conflict here; whatever else fails stays here until the next save. Nothing typed is touched. */
export function useRevise(songId: string) {
  const t = useTranslations('words')
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const put = usePutRevision(songId)
  const [conflict, setConflict] = useState<Conflict | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const here = useRef(false)
  useEffect(() => {
    here.current = true
    return () => {
      here.current = false
    }
  }, [])
  const revise = useMutation(trpc.refinement.revise.mutationOptions())
  const restore = useMutation(trpc.refinement.restore.mutationOptions())

  const take = ({ outcome, revision, claimed }: SaveResult) => {
    if (revision) put(revision)
    if (claimed) toast(t('claimedByEditing'))
    if (outcome === 'unchanged') toast(t('unchanged'))
    void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
  }

  return {
    conflict,
    setConflict(conflict: Conflict | null) {
      setFailure(null)
      setConflict(conflict)
    },
    /** Why the last save failed, to be said beside its button. */
    failure,
    forgetFailure: () => setFailure(null),
    pending: revise.isPending || restore.isPending,

    async save({ base, words, reason = '' }: Save): Promise<RevisionView | 'unchanged' | 'stale' | 'failed'> {
      setFailure(null)
      try {
        const result = await revise.mutateAsync({ campId, songId, base, words, reason })
        setConflict(null)
        take(result)
        return result.outcome === 'saved' && result.revision ? result.revision : 'unchanged'
      } catch (error) {
        const { reason: refusal, details } = refusalOf(error)
        const { head, base: from } = (details ?? {}) as { head?: RevisionView | null; base?: RevisionView | null }
        if (refusal === 'stale-save' && head) {
          put(head)
          setConflict({ base: from ?? null, theirs: head, mine: words, reason })
          return 'stale'
        }
        if (here.current) setFailure(refusal ? sentence(error) : t('notSavedOffline'))
        else toast.error(t('notSavedLeft'), { duration: 15_000 })
        return 'failed'
      }
    },

    async restore(number: number, base: number): Promise<RevisionView | undefined> {
      try {
        const result = await restore.mutateAsync({ campId, songId, number, base })
        take(result)
        return result.outcome === 'saved' && result.revision ? result.revision : undefined
      } catch (error) {
        const stale = refusalOf(error).reason === 'stale-save'
        if (stale) void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
        toast.error(stale ? t('restoreStale') : sentence(error))
        return undefined
      }
    },
  }
}
