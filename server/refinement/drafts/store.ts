import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { wordDrafts } from '@/db/schema'
import { type SongWords, songWordsSchema } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'

export type Draft = { base: number; words: SongWords; savedAt: number }

const mine = (scope: CampScope, songId: string) =>
  and(eq(wordDrafts.campId, scope.campId), eq(wordDrafts.songId, songId), eq(wordDrafts.memberId, scope.memberId))

export async function findDraft(db: Reader, scope: CampScope, songId: string): Promise<Draft | undefined> {
  const [row] = await db.select().from(wordDrafts).where(mine(scope, songId))
  return row && { base: row.base, savedAt: row.savedAt, words: songWordsSchema.parse(JSON.parse(row.words)) }
}

export async function keepDraft(tx: Tx, scope: CampScope, songId: string, draft: Draft): Promise<void> {
  const set = { base: draft.base, words: JSON.stringify(draft.words), savedAt: draft.savedAt }
  await tx
    .insert(wordDrafts)
    .values({ campId: scope.campId, songId, memberId: scope.memberId, ...set })
    .onConflictDoUpdate({ target: [wordDrafts.campId, wordDrafts.songId, wordDrafts.memberId], set })
}

export async function deleteDraft(tx: Tx, scope: CampScope, songId: string): Promise<void> {
  await tx.delete(wordDrafts).where(mine(scope, songId))
}
