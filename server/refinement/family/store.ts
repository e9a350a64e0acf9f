import { and, asc, desc, eq, getTableColumns, inArray, max, ne, or } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import {
  assets,
  audio,
  credits,
  lineTimes,
  type Song,
  type SongParent,
  songParents,
  songs,
  songTitles,
  versions,
} from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

/** Every line of descent that begins or ends at one of these songs. */
export function listTies(db: Reader, { campId }: CampScope, songIds: string[]): Promise<SongParent[]> {
  return db
    .select()
    .from(songParents)
    .where(
      and(
        eq(songParents.campId, campId),
        or(inArray(songParents.songId, songIds), inArray(songParents.parentId, songIds)),
      ),
    )
    .orderBy(asc(songParents.songId), asc(songParents.position))
}

/** Newest version first. */
export function listSounds(db: Reader, { campId }: CampScope, songIds: string[]) {
  return db
    .select({ songId: versions.songId, number: versions.number, assetId: assets.id, preview: audio.preview })
    .from(versions)
    .innerJoin(assets, and(eq(assets.campId, versions.campId), eq(assets.versionId, versions.id)))
    .innerJoin(audio, eq(audio.sha256, assets.sha256))
    .where(and(eq(versions.campId, campId), inArray(versions.songId, songIds)))
    .orderBy(desc(versions.number))
}

export async function findLastBranch(db: Reader, { campId }: CampScope, { night, room }: Song): Promise<number> {
  const [row] = await db
    .select({ branch: max(songs.branch) })
    .from(songs)
    .where(and(eq(songs.campId, campId), eq(songs.night, night), eq(songs.room, room)))
  return row?.branch ?? 0
}

export async function insertSong(tx: Tx, song: Song): Promise<void> {
  await tx.insert(songs).values(song)
}

export async function insertParents(tx: Tx, ties: SongParent[]): Promise<void> {
  await tx.insert(songParents).values(ties)
}

export type SongCredit = { memberId: string; craft: string }

export function listCredits(db: Reader, { campId }: CampScope, songId: string): Promise<SongCredit[]> {
  return db
    .select({ memberId: credits.memberId, craft: credits.craft })
    .from(credits)
    .where(and(eq(credits.campId, campId), eq(credits.songId, songId)))
    .orderBy(asc(credits.position), asc(credits.memberId))
}

export async function insertCredits(tx: Tx, { campId }: CampScope, songId: string, team: SongCredit[]): Promise<void> {
  if (team.length > 0)
    await tx.insert(credits).values(team.map((credit, position) => ({ campId, songId, position, ...credit })))
}

/** A branch begins with what its parent sounds like: the same bytes, under ids of its own. */
export async function copySound(
  tx: Tx,
  { campId }: CampScope,
  { from, to, newId }: { from: string; to: string; newId: (prefix: string) => string },
): Promise<void> {
  const of = and(eq(versions.campId, campId), eq(versions.songId, from))
  const rows = await tx
    .select({ version: getTableColumns(versions), asset: getTableColumns(assets) })
    .from(versions)
    .innerJoin(assets, and(eq(assets.campId, versions.campId), eq(assets.versionId, versions.id)))
    .where(of)
    .orderBy(asc(versions.number))
  for (const { version, asset } of rows) {
    const versionId = newId('ver')
    await tx.insert(versions).values({ ...version, id: versionId, songId: to })
    await tx.insert(assets).values({ ...asset, id: newId('ast'), songId: to, versionId })
  }
}

/** `ids` says under which id a line of the parent goes on. */
export async function copyTimes(
  tx: Tx,
  { campId }: CampScope,
  { from, to, ids }: { from: string; to: string; ids: ReadonlyMap<string, string> },
): Promise<void> {
  const rows = await tx
    .select()
    .from(lineTimes)
    .where(and(eq(lineTimes.campId, campId), eq(lineTimes.songId, from)))
  const copies = rows.flatMap((row) => {
    const lineId = ids.get(row.lineId)
    return lineId === undefined ? [] : [{ ...row, songId: to, lineId }]
  })
  if (copies.length > 0) await tx.insert(lineTimes).values(copies)
}

/** What songs of the camp were called and aren't any more, newest first. */
export function listOldTitles(db: Reader, { campId }: CampScope) {
  return db
    .select({ songId: songTitles.songId, title: songTitles.title })
    .from(songTitles)
    .innerJoin(songs, and(eq(songs.campId, songTitles.campId), eq(songs.id, songTitles.songId)))
    .where(and(eq(songTitles.campId, campId), ne(songTitles.title, songs.title), ne(songTitles.title, '')))
    .orderBy(asc(songTitles.songId), desc(songTitles.revision))
}

/** What the song was called before, newest first, each once. */
export async function listTitles(db: Reader, { campId }: CampScope, songId: string) {
  return db
    .select({ revision: songTitles.revision, title: songTitles.title })
    .from(songTitles)
    .where(and(eq(songTitles.campId, campId), eq(songTitles.songId, songId)))
    .orderBy(desc(songTitles.revision))
}
