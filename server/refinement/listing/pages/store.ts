import { and, asc, count, desc, eq, gt, isNotNull, isNull, lt, lte, not, or, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { credits, lapses, type Song, songs, songTitles } from '@/db/schema'
import type { SongState } from '@/domain/refinement/queue/states'
import type { Turn } from '@/domain/refinement/queue/turns'
import type { CampScope } from '@/server/access/camp-scope'

const inQueue = (scope: CampScope) =>
  and(eq(songs.campId, scope.campId), isNotNull(songs.submittedAt), isNull(songs.retiredAt))

export const isAwake = (now: number) => or(isNull(songs.snoozedUntil), lte(songs.snoozedUntil, now))
export const isAsleep = (now: number) => gt(songs.snoozedUntil, now)

/** Of songs that somebody has claimed: mine, nobody's any more, or one that I am to look at again since my approval lapsed. */
export function isMyTurn(scope: CampScope, now: number): SQL {
  const lapsed = sql`${songs.id} in (select ${lapses.songId} from ${lapses} where ${lapses.campId} = ${scope.campId} and ${lapses.memberId} = ${scope.memberId} and ${lapses.open} = 1)`
  return or(isNull(songs.claimedBy), eq(songs.claimedBy, scope.memberId), lte(songs.claimUntil, now), lapsed)!
}
export const both = (a: SQL | undefined, b: SQL | undefined) => and(a, b)
export const isOthersTurn = (scope: CampScope, now: number) => not(isMyTurn(scope, now))

export type Filter = {
  night?: number | null | undefined
  state?: SongState | null | undefined
  person?: string | null | undefined
  /** Folded. */
  title?: string | null | undefined
}

function matches(scope: CampScope, { night, state, person, title }: Filter) {
  const credited = sql`${songs.id} in (select ${credits.songId} from ${credits} where ${credits.campId} = ${scope.campId} and ${credits.memberId} = ${person})`
  const part = `%${(title ?? '').replace(/[\\%_]/g, '\\$&')}%`
  const titled = sql`${songs.id} in (select ${songTitles.songId} from ${songTitles} where ${songTitles.campId} = ${scope.campId} and ${songTitles.folded} like ${part} escape '\\')`
  return and(
    night ? eq(songs.night, night) : undefined,
    state ? eq(songs.state, state) : undefined,
    person ? or(credited, eq(songs.claimedBy, person)) : undefined,
    title ? or(titled, sql`lower(${songs.title}) like ${part} escape '\\'`) : undefined,
  )
}

export type Bucket = { turn: Turn; where?: SQL | undefined }
export type ByRank = { rank: string; id: string }
export type ByScore = { score: number; id: string }

/** Of one turn, those that the producers have placed, in their order. */
export function listPlaced(
  db: Reader,
  scope: CampScope,
  { turn, where }: Bucket,
  filter: Filter,
  after: ByRank | null,
  limit: number,
): Promise<Song[]> {
  const beyond = after
    ? or(gt(songs.rank, after.rank), and(eq(songs.rank, after.rank), gt(songs.id, after.id)))
    : undefined
  return db
    .select()
    .from(songs)
    .where(and(inQueue(scope), eq(songs.turn, turn), isNotNull(songs.rank), beyond, where, matches(scope, filter)))
    .orderBy(asc(songs.rank), asc(songs.id))
    .limit(limit)
}

/** The rest of one turn, most urgent first. */
export function listScored(
  db: Reader,
  scope: CampScope,
  { turn, where }: Bucket,
  filter: Filter,
  after: ByScore | null,
  limit: number,
): Promise<Song[]> {
  const beyond = after
    ? and(lte(songs.score, after.score), or(lt(songs.score, after.score), lt(songs.id, after.id)))
    : undefined
  return db
    .select()
    .from(songs)
    .where(and(inQueue(scope), eq(songs.turn, turn), isNull(songs.rank), beyond, where, matches(scope, filter)))
    .orderBy(desc(songs.score), desc(songs.id))
    .limit(limit)
}

export type BySince = { since: number; id: string }

/** Those in one state, newest first. */
export function listByState(
  db: Reader,
  scope: CampScope,
  state: SongState,
  filter: Filter,
  after: BySince | null,
  limit: number,
): Promise<Song[]> {
  const beyond = after
    ? and(lte(songs.stateSince, after.since), or(lt(songs.stateSince, after.since), lt(songs.id, after.id)))
    : undefined
  return db
    .select()
    .from(songs)
    .where(and(inQueue(scope), eq(songs.state, state), beyond, matches(scope, filter)))
    .orderBy(desc(songs.stateSince), desc(songs.id))
    .limit(limit)
}

export type Tally = { turn: Turn; state: SongState; asleep: number; mine: number; count: number }

/** How many songs there are of each kind that the lists tell apart. */
export function countSongs(db: Reader, scope: CampScope, now: number): Promise<Tally[]> {
  const asleep = sql<number>`case when ${isAsleep(now)} then 1 else 0 end`.mapWith(Number)
  const mine = sql<number>`case when ${isMyTurn(scope, now)} then 1 else 0 end`.mapWith(Number)
  const kinds = db
    .select({ turn: songs.turn, state: songs.state, asleep: asleep.as('asleep'), mine: mine.as('mine') })
    .from(songs)
    .where(inQueue(scope))
    .as('kinds')
  return db
    .select({ turn: kinds.turn, state: kinds.state, asleep: kinds.asleep, mine: kinds.mine, count: count() })
    .from(kinds)
    .groupBy(kinds.turn, kinds.state, kinds.asleep, kinds.mine)
}

export async function hasDueDates(db: Reader, scope: CampScope): Promise<boolean> {
  const [row] = await db
    .select({ id: songs.id })
    .from(songs)
    .where(and(eq(songs.campId, scope.campId), isNotNull(songs.dueAt)))
    .limit(1)
  return row !== undefined
}
