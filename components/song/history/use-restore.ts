'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useCamp } from '@/components/camp/camp-context'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import type { RestoreScope } from '@/domain/refinement/song/restore'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'

/** Brings something of an old revision back, by a new one. */
export function useRestore() {
  const t = useTranslations('history')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { campId } = useCamp()
  const { songId, showRevision } = useDesk()
  const { saving } = useSheet()
  const restore = useMutation(trpc.refinement.restore.mutationOptions())
  return {
    pending: restore.isPending,
    async restore(number: number, what: RestoreScope): Promise<void> {
      try {
        await saving.settled()
        const base = saving.latest()?.number ?? 0
        const saved = saving.take(await restore.mutateAsync({ campId, songId, number, base, what }))
        if (!('revision' in saved)) return
        showRevision(null)
        toast.success(t(`broughtBack.${what.kind}`, { number, as: saved.revision.number }))
      } catch (error) {
        const stale = refusalOf(error).reason === 'stale-save'
        if (stale) void queries.invalidateQueries({ queryKey: trpc.refinement.pathKey() })
        toast.error(stale ? t('restoreStale') : sentence(error))
      }
    },
  }
}
