import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { decisions, members } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

/** The revision that was first handed in. */
export async function findFirstSubmitted(db: Reader, { campId }: CampScope, songId: string) {
  const [row] = await db
    .select({ revision: decisions.revision })
    .from(decisions)
    .where(and(eq(decisions.campId, campId), eq(decisions.songId, songId), eq(decisions.kind, 'submit')))
    .orderBy(asc(decisions.at), asc(decisions.id))
    .limit(1)
  return row?.revision
}

export async function listNames(db: Reader, { campId }: CampScope, ids: string[]): Promise<Record<string, string>> {
  if (ids.length === 0) return {}
  const rows = await db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.campId, campId), inArray(members.id, ids)))
    .orderBy(asc(members.id))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
