import { and, asc, count, desc, eq, getTableColumns, gt, gte, inArray, max, notInArray, sql } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import {
  changeRequests,
  comments,
  credits,
  decisions,
  members,
  revisions,
  songs,
  suggestions,
  versions,
} from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

/** Of the songs of one page; without any there is nothing to ask. */
const of = (scope: CampScope, songIds: string[]) => and(eq(songs.campId, scope.campId), inArray(songs.id, songIds))

export function listTeams(db: Reader, scope: CampScope, songIds: string[]) {
  return db
    .select({ songId: credits.songId, memberId: credits.memberId, craft: credits.craft, name: members.name })
    .from(credits)
    .innerJoin(members, and(eq(members.campId, credits.campId), eq(members.id, credits.memberId)))
    .where(and(eq(credits.campId, scope.campId), inArray(credits.songId, songIds)))
    .orderBy(asc(credits.songId), asc(credits.position), asc(credits.memberId))
}

export function listNames(db: Reader, scope: CampScope, memberIds: string[]) {
  return db
    .select({ id: members.id, name: members.name })
    .from(members)
    .where(and(eq(members.campId, scope.campId), inArray(members.id, memberIds)))
}

const revisionSong = and(eq(songs.campId, revisions.campId), eq(songs.id, revisions.songId))

/** Of each song the newest revision and the one before it. */
export function listNewestRevisions(db: Reader, scope: CampScope, songIds: string[]) {
  return db
    .select({ ...getTableColumns(revisions), authorName: members.name })
    .from(songs)
    .innerJoin(revisions, and(revisionSong, gte(revisions.number, sql`${songs.headNumber} - 1`)))
    .innerJoin(members, and(eq(members.campId, revisions.campId), eq(members.id, revisions.authorId)))
    .where(of(scope, songIds))
    .orderBy(asc(revisions.songId), desc(revisions.number))
}

/** Songs whose writers changed the words after handing them in. */
export function listRewordedSongs(db: Reader, scope: CampScope, songIds: string[]) {
  const submitted = sql`coalesce(${songs.submittedRevision}, 0)`
  return db
    .selectDistinct({ songId: revisions.songId })
    .from(songs)
    .innerJoin(revisions, and(revisionSong, gt(revisions.number, submitted)))
    .where(and(of(scope, songIds), eq(revisions.authorRole, 'writer')))
}

export function listNewestVersions(db: Reader, scope: CampScope, songIds: string[]) {
  const newest = db
    .select({ songId: versions.songId, number: max(versions.number).as('newest_number') })
    .from(versions)
    .where(and(eq(versions.campId, scope.campId), inArray(versions.songId, songIds)))
    .groupBy(versions.songId)
    .as('newest')
  return db
    .select({ songId: versions.songId, number: versions.number, at: versions.createdAt, by: members.name })
    .from(versions)
    .innerJoin(newest, and(eq(newest.songId, versions.songId), eq(newest.number, versions.number)))
    .innerJoin(members, and(eq(members.campId, versions.campId), eq(members.id, versions.createdBy)))
    .where(and(eq(versions.campId, scope.campId), inArray(versions.songId, songIds)))
    .orderBy(asc(versions.songId))
}

/** Oldest first. What only orders the producers' list decides nothing about the song. */
export function listDecisions(db: Reader, scope: CampScope, songIds: string[]) {
  return db
    .select({ ...getTableColumns(decisions), by: members.name })
    .from(decisions)
    .innerJoin(members, and(eq(members.campId, decisions.campId), eq(members.id, decisions.memberId)))
    .where(
      and(
        eq(decisions.campId, scope.campId),
        inArray(decisions.songId, songIds),
        notInArray(decisions.kind, ['place', 'unplace', 'due', 'snooze', 'wake', 'nudge', 'ledger']),
      ),
    )
    .orderBy(asc(decisions.at), asc(decisions.id))
}

export function countOpenSuggestions(db: Reader, scope: CampScope, songIds: string[]) {
  return db
    .select({ songId: suggestions.songId, count: count() })
    .from(suggestions)
    .where(
      and(
        eq(suggestions.campId, scope.campId),
        inArray(suggestions.songId, songIds),
        inArray(suggestions.status, ['open', 'needs-rebase']),
      ),
    )
    .groupBy(suggestions.songId)
}

/** Change requests that were answered and not heard yet. */
export function countAnswers(db: Reader, scope: CampScope, songIds: string[]) {
  const answered = and(inArray(changeRequests.songId, songIds), eq(changeRequests.state, 'done'))
  return db
    .select({ songId: changeRequests.songId, count: count() })
    .from(changeRequests)
    .where(and(eq(changeRequests.campId, scope.campId), answered))
    .groupBy(changeRequests.songId)
}

/** Threads; their state stands in their first comment. */
export function countOpenComments(db: Reader, scope: CampScope, songIds: string[]) {
  return db
    .select({ songId: comments.songId, blocking: comments.blocking, count: count() })
    .from(comments)
    .where(
      and(
        eq(comments.campId, scope.campId),
        inArray(comments.songId, songIds),
        eq(comments.threadId, comments.id),
        eq(comments.status, 'open'),
      ),
    )
    .groupBy(comments.songId, comments.blocking)
}
