import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { credits, members, nights, rooms, songs, versions } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export function listNights(db: Reader, { campId }: CampScope) {
  return db.select().from(nights).where(eq(nights.campId, campId)).orderBy(asc(nights.number))
}

export function listRooms(db: Reader, { campId }: CampScope) {
  return db.select().from(rooms).where(eq(rooms.campId, campId)).orderBy(asc(rooms.number))
}

export function listSongsOfNight(db: Reader, { campId }: CampScope, night: number) {
  return db
    .select({ id: songs.id, room: songs.room, name: rooms.name, state: songs.state, submittedAt: songs.submittedAt })
    .from(songs)
    .innerJoin(rooms, and(eq(rooms.campId, songs.campId), eq(rooms.number, songs.room)))
    .where(and(eq(songs.campId, campId), eq(songs.night, night), eq(songs.branch, 0), isNull(songs.retiredAt)))
    .orderBy(asc(songs.room))
}

export function listTeamsOfNight(db: Reader, { campId }: CampScope, night: number) {
  return db
    .select({ songId: credits.songId, memberId: members.id, name: members.name, craft: credits.craft })
    .from(credits)
    .innerJoin(songs, and(eq(songs.campId, credits.campId), eq(songs.id, credits.songId)))
    .innerJoin(members, and(eq(members.campId, credits.campId), eq(members.id, credits.memberId)))
    .where(and(eq(credits.campId, campId), eq(songs.night, night), eq(songs.branch, 0)))
    .orderBy(asc(credits.songId), asc(credits.position), asc(credits.memberId))
}

/** When the first demo of each song arrived. */
export function listDemosOfNight(db: Reader, { campId }: CampScope, night: number) {
  return db
    .select({ songId: versions.songId, arrivedAt: versions.createdAt })
    .from(versions)
    .innerJoin(songs, and(eq(songs.campId, versions.campId), eq(songs.id, versions.songId)))
    .where(and(eq(versions.campId, campId), eq(songs.night, night), eq(songs.branch, 0), eq(versions.number, 1)))
}
