'use client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { z } from 'zod'
import { useCamp } from '@/components/camp/camp-context'
import type { RevisionView } from '@/domain/refinement/words'
import { refusalOf, useErrorSentence } from '@/lib/error-sentence'
import { useTRPC } from '@/lib/trpc/client'
import { useDesk } from './desk-context'
import { useSheet } from './sheet-context'

const mostLooked = 50
const undoneSchema = z.record(z.string(), z.number())

/** Takes back my last change, whatever others did elsewhere since, by a restoring revision; pressed again, one further. */
export function useUndo(): () => Promise<void> {
  const t = useTranslations('desk')
  const { campId, memberId } = useCamp()
  const trpc = useTRPC()
  const queries = useQueryClient()
  const sentence = useErrorSentence()
  const { songId } = useDesk()
  const { saving } = useSheet()
  const restoring = useMutation(trpc.refinement.restore.mutationOptions())
  const place = `nightshift-undone:${songId}:${memberId}`

  const find = (number: number): Promise<RevisionView> =>
    queries.fetchQuery(
      trpc.refinement.revision.queryOptions({ campId, songId, number }, { staleTime: Number.POSITIVE_INFINITY }),
    )
  async function lastOfMine(head: RevisionView, undone: Record<string, number>): Promise<RevisionView | null> {
    let at: RevisionView | null = head
    for (let looked = 0; at && looked < mostLooked; looked++) {
      const back: number | undefined = undone[at.number]
      // What I let in is my doing, whoever wrote it; what my undoing brought back lies before what it took back.
      const isMine: boolean = (at.committerId ?? at.authorId) === memberId
      const next: number | null = back !== undefined ? back - 1 : isMine ? -1 : at.parent
      if (next === -1) return at.parent === null ? null : at
      at = next === null || next < 1 ? null : await find(next)
    }
    return null
  }
  return async () => {
    await saving.settled()
    const head = saving.latest()
    const undone = readUndone(place)
    const mine = head && (await lastOfMine(head, undone))
    if (!head || !mine) return void toast(t('nothingToUndo'))
    try {
      const what = { kind: 'undo' as const }
      const result = await restoring.mutateAsync({ campId, songId, number: mine.number, base: head.number, what })
      const saved = saving.take(result)
      if (saved.outcome !== 'saved' && saved.outcome !== 'merged') return
      sessionStorage.setItem(place, JSON.stringify({ ...undone, [saved.revision.number]: mine.number }))
      toast.success(t('undone', { number: mine.number, as: saved.revision.number }))
    } catch (error) {
      toast.error(refusalOf(error).reason ? sentence(error) : t('notSavedOffline'))
    }
  }
}

/** Revisions that took one of mine back, by their numbers; kept while the tab is. */
function readUndone(place: string): Record<string, number> {
  try {
    return undoneSchema.catch({}).parse(JSON.parse(sessionStorage.getItem(place) ?? '{}'))
  } catch {
    return {}
  }
}
