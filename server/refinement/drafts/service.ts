import type { Reader, Tx } from '@/db/engine/database'
import type { SaveDraftInput } from '@/domain/refinement/revise'
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

export function dropDraft(ctx: AppContext, scope: CampScope, songId: string): Promise<void> {
  return writeInCamp(ctx, scope, async (tx) => {
    await requireSong(tx, scope, songId)
    await store.deleteDraft(tx, scope, songId)
    return { result: undefined, news: [] }
  })
}

export function findMyDraft(db: Reader, scope: CampScope, songId: string): Promise<store.Draft | undefined> {
  return store.findDraft(db, scope, songId)
}

/** Part of a save: what was typed is a revision now. */
export function clearMyDraft(tx: Tx, scope: CampScope, songId: string): Promise<void> {
  return store.deleteDraft(tx, scope, songId)
}
