import { and, asc, eq } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { revisions, songsToCarryOver, songTitles } from '@/db/schema'

type Waiting = typeof songsToCarryOver.$inferSelect

export function listWaiting(db: Reader): Promise<Waiting[]> {
  return db.select().from(songsToCarryOver).orderBy(asc(songsToCarryOver.campId), asc(songsToCarryOver.songId))
}

/** What a revision from before lines had ids is given. Everything that a person wrote stays as it is. */
export async function fillIn(
  tx: Tx,
  { campId }: Waiting,
  id: string,
  filled: { lineIds: string; owners: string; changeKinds: string },
): Promise<void> {
  await tx
    .update(revisions)
    .set(filled)
    .where(and(eq(revisions.campId, campId), eq(revisions.id, id)))
}

export async function insertTitles(tx: Tx, titles: (typeof songTitles.$inferSelect)[]): Promise<void> {
  if (titles.length > 0) await tx.insert(songTitles).values(titles).onConflictDoNothing()
}

export async function endWaiting(tx: Tx, { campId, songId }: Waiting): Promise<void> {
  await tx.delete(songsToCarryOver).where(and(eq(songsToCarryOver.campId, campId), eq(songsToCarryOver.songId, songId)))
}
