'use client'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useSheet } from '@/components/refinement/desk/sheet-context'
import type { SongWords } from '@/domain/refinement/words'

/** The facets that the desk shows, what they were in what it compares with, and how they are changed. */
export function useFacets() {
  const { compared, head, may, save, mode } = useDesk()
  const { saving } = useSheet()
  const older = compared.to !== null && compared.to.number < (head?.number ?? 0) ? compared.to : null
  const now: SongWords = older ?? saving.shown
  const before: SongWords | null = mode === 'now' ? null : saving.isAhead && !older ? saving.before : compared.from
  return {
    now,
    before,
    /** Older revisions are looked at, not changed. */
    mayEdit: !older && (may.save || may.propose),
    offers: !may.save,
    /** True when nothing is left to do here: the change is saved, offered, or a choice waits at the lyric. */
    async change(change: Partial<SongWords>, reason: string): Promise<boolean> {
      const { outcome } = await save({ ...saving.shown, ...change }, reason)
      return outcome !== 'failed'
    },
  }
}
