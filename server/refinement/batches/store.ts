import { and, asc, desc, eq, ne } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { type Decision, decisions } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export function listDecisionsOf(db: Reader, scope: CampScope, batch: string): Promise<Decision[]> {
  return db
    .select()
    .from(decisions)
    .where(and(eq(decisions.campId, scope.campId), eq(decisions.batch, batch)))
    .orderBy(asc(decisions.id))
}

export async function findNewest(db: Reader, scope: CampScope, songId: string): Promise<Decision | undefined> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(eq(decisions.campId, scope.campId), eq(decisions.songId, songId), ne(decisions.kind, 'ledger')))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return row
}
