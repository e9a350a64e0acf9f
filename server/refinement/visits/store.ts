import { and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { visits } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export type SeenUntil = { revision: number; at: number }

export async function findVisit(db: Reader, scope: CampScope, songId: string): Promise<SeenUntil | undefined> {
  const { campId, memberId } = scope
  const [row] = await db
    .select({ revision: visits.revision, at: visits.at })
    .from(visits)
    .where(and(eq(visits.campId, campId), eq(visits.songId, songId), eq(visits.memberId, memberId)))
  return row
}

export async function keepVisit(tx: Tx, scope: CampScope, songId: string, seen: SeenUntil): Promise<void> {
  const { campId, memberId } = scope
  await tx
    .insert(visits)
    .values({ campId, songId, memberId, ...seen })
    .onConflictDoUpdate({ target: [visits.campId, visits.songId, visits.memberId], set: seen })
}
