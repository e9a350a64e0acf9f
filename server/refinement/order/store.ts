import { and, asc, desc, eq, gt, inArray, isNotNull, isNull, lt, ne, or } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { type Song, songs } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

const inPlay = (scope: CampScope) =>
  and(
    eq(songs.campId, scope.campId),
    inArray(songs.state, ['inbox', 'refining', 'in-review', 'approved', 'finishing', 'sent-back', 'on-hold']),
    isNotNull(songs.submittedAt),
    isNull(songs.retiredAt),
  )

/** The placed song next to this rank, or the last (first) of all; without the song that is being placed. */
export async function findNextRank(
  db: Reader,
  scope: CampScope,
  { below, above, without }: { below?: string; above?: string; without: string },
): Promise<string | null> {
  const beyond = below !== undefined ? lt(songs.rank, below) : above !== undefined ? gt(songs.rank, above) : undefined
  const [row] = await db
    .select({ rank: songs.rank })
    .from(songs)
    .where(and(inPlay(scope), isNotNull(songs.rank), ne(songs.id, without), beyond))
    .orderBy(above !== undefined ? asc(songs.rank) : desc(songs.rank))
    .limit(1)
  return row?.rank ?? null
}

export async function findFirstRank(db: Reader, scope: CampScope, without: string): Promise<string | null> {
  const [row] = await db
    .select({ rank: songs.rank })
    .from(songs)
    .where(and(inPlay(scope), isNotNull(songs.rank), ne(songs.id, without)))
    .orderBy(asc(songs.rank))
    .limit(1)
  return row?.rank ?? null
}

/** Songs that nobody has placed and that stand above this one by their score. */
export function listUnplacedAbove(
  db: Reader,
  scope: CampScope,
  { score, id }: Pick<Song, 'score' | 'id'>,
  limit: number,
): Promise<{ id: string }[]> {
  const above = or(gt(songs.score, score), and(eq(songs.score, score), gt(songs.id, id)))
  return db
    .select({ id: songs.id })
    .from(songs)
    .where(and(inPlay(scope), isNull(songs.rank), above))
    .orderBy(desc(songs.score), desc(songs.id))
    .limit(limit)
}
