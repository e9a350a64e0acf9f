import { and, desc, eq, gt, isNotNull, lte } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { lineLooks, members, revisions } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

/** The newest revisions that joined what two people wrote at the same time. */
export function listJoins(db: Reader, { campId }: CampScope, songId: string, limit: number) {
  return db
    .select({ number: revisions.number, parent: revisions.parent, base: revisions.secondParent })
    .from(revisions)
    .where(and(eq(revisions.campId, campId), eq(revisions.songId, songId), isNotNull(revisions.secondParent)))
    .orderBy(desc(revisions.number))
    .limit(limit)
}

/** Who wrote the revisions after `base`, up to `number`. */
export async function listNames(db: Reader, { campId }: CampScope, songId: string, base: number, number: number) {
  const rows = await db
    .selectDistinct({ id: members.id, name: members.name })
    .from(revisions)
    .innerJoin(members, and(eq(members.campId, revisions.campId), eq(members.id, revisions.authorId)))
    .where(
      and(
        eq(revisions.campId, campId),
        eq(revisions.songId, songId),
        gt(revisions.number, base),
        lte(revisions.number, number),
      ),
    )
    .orderBy(members.name, members.id)
  return rows.map(({ name }) => name)
}

export function listLooks(db: Reader, { campId }: CampScope, songId: string) {
  return db
    .select({ revision: lineLooks.revision, lineId: lineLooks.lineId })
    .from(lineLooks)
    .where(and(eq(lineLooks.campId, campId), eq(lineLooks.songId, songId)))
}

type Look = { songId: string; revision: number; lineId: string; at: number }

/** False when somebody has looked before. */
export async function insertLook(tx: Tx, { campId, memberId }: CampScope, look: Look): Promise<boolean> {
  const made = await tx
    .insert(lineLooks)
    .values({ campId, memberId, ...look })
    .onConflictDoNothing()
    .returning({ at: lineLooks.at })
  return made.length > 0
}
