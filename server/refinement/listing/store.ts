import { and, asc, desc, eq, getTableColumns, gt, gte, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { credits, decisions, members, revisions, type Song, songs, versions } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

const inQueue = (scope: CampScope) =>
  and(eq(songs.campId, scope.campId), isNotNull(songs.submittedAt), isNull(songs.retiredAt))

export function listSubmittedSongs(db: Reader, scope: CampScope): Promise<(Song & { holder: string | null })[]> {
  return db
    .select({ ...getTableColumns(songs), holder: members.name })
    .from(songs)
    .leftJoin(members, and(eq(members.campId, songs.campId), eq(members.id, songs.claimedBy)))
    .where(inQueue(scope))
    .orderBy(asc(songs.stateSince), asc(songs.id))
}

export function listTeams(db: Reader, scope: CampScope) {
  return db
    .select({ songId: credits.songId, memberId: credits.memberId, craft: credits.craft, name: members.name })
    .from(credits)
    .innerJoin(songs, and(eq(songs.campId, credits.campId), eq(songs.id, credits.songId)))
    .innerJoin(members, and(eq(members.campId, credits.campId), eq(members.id, credits.memberId)))
    .where(inQueue(scope))
    .orderBy(asc(credits.songId), asc(credits.position), asc(credits.memberId))
}

const revisionSong = and(eq(songs.campId, revisions.campId), eq(songs.id, revisions.songId))

/** Of every submitted song, the newest revision and the one before it. */
export function listNewestRevisions(db: Reader, scope: CampScope) {
  return db
    .select({ ...getTableColumns(revisions), authorName: members.name })
    .from(revisions)
    .innerJoin(songs, revisionSong)
    .innerJoin(members, and(eq(members.campId, revisions.campId), eq(members.id, revisions.authorId)))
    .where(and(inQueue(scope), gte(revisions.number, sql`${songs.headNumber} - 1`)))
    .orderBy(asc(revisions.songId), desc(revisions.number))
}

/** Songs whose writers changed the words after handing them in. */
export function listRewordedSongs(db: Reader, scope: CampScope) {
  const submitted = sql`coalesce(${songs.submittedRevision}, 0)`
  return db
    .selectDistinct({ songId: revisions.songId })
    .from(revisions)
    .innerJoin(songs, revisionSong)
    .where(and(inQueue(scope), eq(revisions.authorRole, 'writer'), gt(revisions.number, submitted)))
}

export function listNewestVersions(db: Reader, scope: CampScope) {
  const newest = db
    .select({ songId: versions.songId, number: max(versions.number).as('newest_number') })
    .from(versions)
    .where(eq(versions.campId, scope.campId))
    .groupBy(versions.songId)
    .as('newest')
  return db
    .select({ songId: versions.songId, number: versions.number, at: versions.createdAt, by: members.name })
    .from(versions)
    .innerJoin(newest, and(eq(newest.songId, versions.songId), eq(newest.number, versions.number)))
    .innerJoin(members, and(eq(members.campId, versions.campId), eq(members.id, versions.createdBy)))
    .where(eq(versions.campId, scope.campId))
    .orderBy(asc(versions.songId))
}

/** Oldest first; of one song or of all. */
export function listDecisions(db: Reader, scope: CampScope, songId?: string) {
  return db
    .select({ ...getTableColumns(decisions), by: members.name })
    .from(decisions)
    .innerJoin(members, and(eq(members.campId, decisions.campId), eq(members.id, decisions.memberId)))
    .where(and(eq(decisions.campId, scope.campId), songId === undefined ? undefined : eq(decisions.songId, songId)))
    .orderBy(asc(decisions.at), asc(decisions.id))
}
