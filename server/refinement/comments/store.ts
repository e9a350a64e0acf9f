import { aliasedTable, and, asc, desc, eq, inArray } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type Comment, comments, members } from '@/db/schema'
import { type Place, placeSchema, type StandingPlace, standingPlaceSchema } from '@/domain/refinement/review/place'
import type { CampScope } from '@/server/access/camp-scope'

export type Thread = Pick<
  Comment,
  'id' | 'songId' | 'revision' | 'status' | 'resolvedIn' | 'authorId' | 'createdAt'
> & { blocking: boolean; place: Place; standing: StandingPlace; resolverName: string | null }

export type Remark = Pick<Comment, 'id' | 'threadId' | 'revision' | 'body' | 'authorId' | 'createdAt'> & {
  authorName: string
  voice: { url: string; ms: number } | null
}

const resolvers = aliasedTable(members, 'resolvers')
const byAuthor = and(eq(members.campId, comments.campId), eq(members.id, comments.authorId))
const byResolver = and(eq(resolvers.campId, comments.campId), eq(resolvers.id, comments.resolvedBy))
const inCamp = (scope: CampScope) => eq(comments.campId, scope.campId)
const isFirst = eq(comments.id, comments.threadId)

type Row = { comment: Comment; resolverName: string | null }

function readThread({ comment, resolverName }: Row): Thread {
  const { id, songId, revision, status, resolvedIn, authorId, createdAt } = comment
  return {
    ...{ id, songId, revision, status, resolvedIn, authorId, createdAt, resolverName },
    blocking: comment.blocking === 1,
    place: placeSchema.parse(JSON.parse(comment.anchor)),
    standing: standingPlaceSchema.parse(JSON.parse(comment.place)),
  }
}

const threads = (db: Reader) =>
  db.select({ comment: comments, resolverName: resolvers.name }).from(comments).leftJoin(resolvers, byResolver)

export async function findThread(db: Reader, scope: CampScope, id: string): Promise<Thread | undefined> {
  const [row] = await threads(db).where(and(inCamp(scope), isFirst, eq(comments.id, id)))
  return row && readThread(row)
}

/** Open ones as they were begun; of the resolved ones the newest. */
export async function listThreads(
  db: Reader,
  scope: CampScope,
  songId: string,
  status: Comment['status'],
  limit: number,
): Promise<Thread[]> {
  const order = status === 'open' ? asc : desc
  const rows = await threads(db)
    .where(and(inCamp(scope), eq(comments.songId, songId), isFirst, eq(comments.status, status)))
    .orderBy(order(comments.createdAt), order(comments.id))
    .limit(limit)
  return rows.map(readThread)
}

/** What was said in these threads, as it was said. */
export async function listRemarks(db: Reader, scope: CampScope, threadIds: string[]): Promise<Remark[]> {
  if (threadIds.length === 0) return []
  const rows = await db
    .select({ comment: comments, authorName: members.name })
    .from(comments)
    .innerJoin(members, byAuthor)
    .where(and(inCamp(scope), inArray(comments.threadId, threadIds)))
    .orderBy(asc(comments.createdAt), asc(comments.id))
  return rows.map(({ comment, authorName }) => {
    const { id, threadId, revision, body, authorId, createdAt, voice, voiceMs } = comment
    const note = voice === null ? null : { url: `/media/${id}/voice`, ms: voiceMs ?? 0 }
    return { id, threadId, revision, body, authorId, createdAt, authorName, voice: note }
  })
}

export async function findRemark(db: Reader, scope: CampScope, id: string) {
  const [row] = await db
    .select({ id: comments.id, threadId: comments.threadId })
    .from(comments)
    .where(and(inCamp(scope), eq(comments.id, id)))
  return row
}

export type NewComment = Pick<Comment, 'id' | 'songId' | 'threadId' | 'revision' | 'body' | 'createdAt'> & {
  blocking: boolean
  place: Place | null
  standing: StandingPlace | null
  voice: { sha256: string; size: number; type: string; ms: number } | null
}

export async function insertComment(tx: Tx, scope: CampScope, given: NewComment): Promise<void> {
  const { blocking, place, standing, voice, ...row } = given
  await tx.insert(comments).values({
    ...{ campId: scope.campId, ...row, authorId: scope.memberId, status: 'open', blocking: blocking ? 1 : 0 },
    ...{ anchor: place ? JSON.stringify(place) : '', place: standing ? JSON.stringify(standing) : '' },
    ...{ voice: voice?.sha256 ?? null, voiceMs: voice?.ms ?? null, voiceType: voice?.type ?? null },
  })
}

type Change = { status?: Comment['status']; resolvedBy?: string | null; resolvedIn?: number | null; blocking?: number }

export async function changeThread(
  tx: Tx,
  scope: CampScope,
  id: string,
  change: Change,
  standing?: StandingPlace,
): Promise<void> {
  await tx
    .update(comments)
    .set({ ...change, ...(standing && { place: JSON.stringify(standing) }) })
    .where(and(inCamp(scope), eq(comments.id, id)))
}
