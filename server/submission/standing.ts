import { and, eq } from 'drizzle-orm'
import type { Reader } from '@/db/engine/database'
import { credits, nights, rooms, type Song, songs } from '@/db/schema'
import { roleAllowsSong, type SongPermission } from '@/domain/camp/permissions'
import { isApproved } from '@/domain/refinement/queue/states'
import type { CampScope } from '@/server/access/camp-scope'
import { forbidden, notFound } from '@/server/errors'

/**
 * The one authoriser for anything that belongs to a song: calls, bytes and the feed ask here. An empty song whose room or night
 * has gone from the camp's settings isn't there until that is back.
 */
export async function findSongFor(db: Reader, scope: CampScope, songId: string): Promise<SongInHand | undefined> {
  const [row] = await db
    .select({ song: songs, credit: credits.memberId })
    .from(songs)
    .innerJoin(nights, and(eq(nights.campId, songs.campId), eq(nights.number, songs.night)))
    .innerJoin(rooms, and(eq(rooms.campId, songs.campId), eq(rooms.number, songs.room)))
    .leftJoin(
      credits,
      and(eq(credits.campId, songs.campId), eq(credits.songId, songs.id), eq(credits.memberId, scope.memberId)),
    )
    .where(and(eq(songs.campId, scope.campId), eq(songs.id, songId)))
  if (!row || row.song.retiredAt !== null) return undefined
  const standing = {
    credited: row.credit !== null,
    submitted: row.song.submittedAt !== null,
    approved: isApproved(row.song.state),
  }
  if (!roleAllowsSong(scope.role, 'song.see', standing)) return undefined
  return { song: row.song, may: (permission) => roleAllowsSong(scope.role, permission, standing) }
}

export type SongInHand = { song: Song; may: (permission: SongPermission) => boolean }

/** Not found for what they may not see, forbidden for what they may see but not do. */
export async function requireSong(
  db: Reader,
  scope: CampScope,
  songId: string,
  permission: SongPermission = 'song.see',
): Promise<SongInHand> {
  const inHand = await findSongFor(db, scope, songId)
  if (!inHand) throw notFound()
  if (!inHand.may(permission)) throw forbidden()
  return inHand
}

export async function maySeeSong(db: Reader, scope: CampScope, songId: string): Promise<boolean> {
  return (await findSongFor(db, scope, songId)) !== undefined
}
