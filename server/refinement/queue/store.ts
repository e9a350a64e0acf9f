import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, isNull, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import {
  comments,
  type Decision,
  decisions,
  members,
  revisions,
  type Song,
  songs,
  suggestions,
  versions,
} from '@/db/schema'
import type { DecisionKind } from '@/domain/refinement/queue/moves'
import type { SongState } from '@/domain/refinement/queue/states'
import type { CampScope } from '@/server/access/camp-scope'

export async function insertDecision(tx: Tx, scope: CampScope, decision: Omit<Decision, 'campId'>): Promise<void> {
  await tx.insert(decisions).values({ campId: scope.campId, ...decision })
}

const where = ['state', 'stateSince', 'claimedBy', 'claimUntil', 'turn', 'turnSince'] as const
const aside = ['snoozedAt', 'snoozedUntil', 'dueAt', 'rank', 'score'] as const
export type Standing = Pick<Song, (typeof where)[number] | (typeof aside)[number]>

export async function moveSong(
  tx: Tx,
  scope: Pick<CampScope, 'campId'>,
  songId: string,
  standing: Partial<Standing>,
): Promise<void> {
  await tx
    .update(songs)
    .set(standing)
    .where(and(eq(songs.campId, scope.campId), eq(songs.id, songId)))
}

const ofSong = (scope: CampScope, songId: string) =>
  and(eq(decisions.campId, scope.campId), eq(decisions.songId, songId))

/** The newest of these kinds. */
export async function findLastDecision(
  db: Reader,
  scope: CampScope,
  songId: string,
  kinds: DecisionKind[],
): Promise<Decision | undefined> {
  const [row] = await db
    .select()
    .from(decisions)
    .where(and(ofSong(scope, songId), inArray(decisions.kind, kinds)))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return row
}

/** When they took the song. */
export async function findLastClaim(db: Reader, scope: CampScope, songId: string, memberId: string) {
  const [row] = await db
    .select({ at: decisions.at })
    .from(decisions)
    .where(
      and(
        ofSong(scope, songId),
        eq(decisions.memberId, memberId),
        inArray(decisions.kind, ['claim', 'take-over', 'take-back', 'again']),
      ),
    )
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return row?.at
}

/** The revision whose ledger they read last. */
export async function findLedgerRead(db: Reader, scope: CampScope, songId: string): Promise<number | undefined> {
  const { revision, kind, memberId, at, id } = decisions
  const [row] = await db
    .select({ revision })
    .from(decisions)
    .where(and(ofSong(scope, songId), eq(kind, 'ledger'), eq(memberId, scope.memberId)))
    .orderBy(desc(at), desc(id))
    .limit(1)
  return row?.revision
}

/** When it was last handed in. */
export async function findLastSubmission(db: Reader, scope: CampScope, songId: string): Promise<number | undefined> {
  const [row] = await db
    .select({ at: max(decisions.at) })
    .from(decisions)
    .where(and(ofSong(scope, songId), eq(decisions.kind, 'submit')))
  return row?.at ?? undefined
}

export async function findName(db: Reader, scope: CampScope, memberId: string): Promise<string> {
  const [row] = await db
    .select({ name: members.name })
    .from(members)
    .where(and(eq(members.campId, scope.campId), eq(members.id, memberId)))
  return row?.name ?? ''
}

export async function findNewestVersion(db: Reader, scope: CampScope, songId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.campId, scope.campId), eq(versions.songId, songId)))
  return row?.number ?? 0
}

export async function hasRevisionSince(db: Reader, scope: CampScope, songId: string, at: number): Promise<boolean> {
  const [row] = await db
    .select({ id: revisions.id })
    .from(revisions)
    .where(and(eq(revisions.campId, scope.campId), eq(revisions.songId, songId), gte(revisions.createdAt, at)))
    .limit(1)
  return row !== undefined
}

export async function countOpenSuggestions(db: Reader, scope: CampScope, songId: string): Promise<number> {
  const open = inArray(suggestions.status, ['open', 'needs-rebase'])
  const [row] = await db
    .select({ count: count() })
    .from(suggestions)
    .where(and(eq(suggestions.campId, scope.campId), eq(suggestions.songId, songId), open))
  return row?.count ?? 0
}

/** One that can be decided as it is. */
export async function hasOpenSuggestion(db: Reader, scope: CampScope, songId: string): Promise<boolean> {
  const [row] = await db
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(eq(suggestions.campId, scope.campId), eq(suggestions.songId, songId), eq(suggestions.status, 'open')))
    .limit(1)
  return row !== undefined
}

/** Threads that keep a song from being finished; a thread's state stands in its first comment. */
export async function countBlockingComments(db: Reader, scope: CampScope, songId: string): Promise<number> {
  const blocking = and(eq(comments.threadId, comments.id), eq(comments.blocking, 1), eq(comments.status, 'open'))
  const [row] = await db
    .select({ count: count() })
    .from(comments)
    .where(and(eq(comments.campId, scope.campId), eq(comments.songId, songId), blocking))
  return row?.count ?? 0
}

/** Whether any song of the camp has a date: without one, dates say nothing about what is urgent. */
export async function hasDueDates(db: Reader, scope: Pick<CampScope, 'campId'>): Promise<boolean> {
  const [row] = await db
    .select({ id: songs.id })
    .from(songs)
    .where(and(eq(songs.campId, scope.campId), isNotNull(songs.dueAt)))
    .limit(1)
  return row !== undefined
}

const onTheirWay: SongState[] = ['inbox', 'refining', 'in-review', 'approved', 'finishing', 'sent-back']

/** Of all camps: what somebody is expected to do something about. */
export function listInPlay(db: Reader): Promise<Song[]> {
  return db
    .select()
    .from(songs)
    .where(and(inArray(songs.state, onTheirWay), isNotNull(songs.submittedAt), isNull(songs.retiredAt)))
}

export function listSongs(db: Reader, { campId }: Pick<CampScope, 'campId'>, ids: string[]): Promise<Song[]> {
  return db
    .select()
    .from(songs)
    .where(and(eq(songs.campId, campId), inArray(songs.id, ids)))
    .orderBy(asc(songs.id))
}

/** Approved songs that wait for a version of the audio, and have been given one since. */
export function listDelivered(db: Reader): Promise<{ id: string }[]> {
  return db
    .selectDistinct({ id: songs.id })
    .from(songs)
    .innerJoin(versions, and(eq(versions.campId, songs.campId), eq(versions.songId, songs.id)))
    .where(and(eq(songs.state, 'approved'), eq(songs.turn, 'writers'), gt(versions.createdAt, songs.turnSince)))
}
