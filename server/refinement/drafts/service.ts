import { z } from 'zod'
import type { Reader, Tx } from '@/db/engine/database'
import type { SaveDraftInput } from '@/domain/refinement/revise'
import { type SongWords, sameWords } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { forbidden } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import * as store from './store'

/** What a person typed and hasn't saved as a revision. Nobody else sees it, so it makes no event. */
export function saveDraft(ctx: AppContext, scope: CampScope, { songId, base, words }: SaveDraftInput): Promise<Kept> {
  const savedAt = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const { may } = await requireSong(tx, scope, songId)
    if (!may('song.revise') && !may('song.suggest')) throw forbidden()
    await store.keepDraft(tx, scope, songId, { base, words, savedAt })
    return { result: { savedAt }, news: [] }
  })
}
type Kept = { savedAt: number }

/** `savedAt` names the draft that is meant: one that another browser of theirs has put there since stays. */
export const dropDraftInput = z.object({ songId: z.string().max(80), savedAt: z.int().optional() })

export function dropDraft(ctx: AppContext, scope: CampScope, input: z.infer<typeof dropDraftInput>): Promise<void> {
  const { songId, savedAt } = input
  return writeInCamp(ctx, scope, async (tx) => {
    await requireSong(tx, scope, songId)
    const kept = await store.findDraft(tx, scope, songId)
    if (kept && (savedAt === undefined || kept.savedAt === savedAt)) await store.deleteDraft(tx, scope, songId)
    return { result: undefined, news: [] }
  })
}

export function findMyDraft(db: Reader, scope: CampScope, songId: string): Promise<store.Draft | undefined> {
  return store.findDraft(db, scope, songId)
}

/** Part of a save: if these words are what was typed, they are a revision now. Anything else typed stays. */
export async function clearMyDraft(tx: Tx, scope: CampScope, songId: string, saved?: SongWords): Promise<void> {
  const kept = await store.findDraft(tx, scope, songId)
  if (kept && (!saved || sameWords(kept.words, saved))) await store.deleteDraft(tx, scope, songId)
}
