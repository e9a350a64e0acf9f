import { and, asc, desc, eq, inArray, isNull, notInArray } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import {
  type CreditProposal,
  creditProposals,
  credits,
  rooms,
  type Song,
  songs,
  uploads,
  versions,
  wordDrafts,
} from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export type CreditOfSong = { memberId: string; craft: string }

/** Retired ones too. */
export function listSongs(db: Reader, { campId }: CampScope): Promise<Song[]> {
  return db
    .select()
    .from(songs)
    .where(and(eq(songs.campId, campId), eq(songs.branch, 0)))
    .orderBy(asc(songs.night), asc(songs.room))
}

/** Songs that hold a version, a file on its way or typed words (a revision shows in the song itself). */
export async function listSongsWithMaterial(db: Reader, { campId }: CampScope): Promise<Set<string>> {
  const ids = [
    await db.selectDistinct({ id: versions.songId }).from(versions).where(eq(versions.campId, campId)),
    await db.selectDistinct({ id: wordDrafts.songId }).from(wordDrafts).where(eq(wordDrafts.campId, campId)),
    await db
      .selectDistinct({ id: uploads.songId })
      .from(uploads)
      .where(and(eq(uploads.campId, campId), notInArray(uploads.state, ['cancelled', 'expired']))),
  ]
  return new Set(ids.flat().map(({ id }) => id))
}

/** By song, in the order of the seats. */
export async function readCredits(db: Reader, { campId }: CampScope): Promise<Map<string, CreditOfSong[]>> {
  const rows = await db
    .select()
    .from(credits)
    .where(eq(credits.campId, campId))
    .orderBy(asc(credits.songId), asc(credits.position), asc(credits.memberId))
  const bySong = new Map<string, CreditOfSong[]>()
  for (const { songId, memberId, craft } of rows) {
    const list = bySong.get(songId)
    if (list) list.push({ memberId, craft })
    else bySong.set(songId, [{ memberId, craft }])
  }
  return bySong
}

export function listOwnSongs(db: Reader, { campId, memberId }: CampScope) {
  return db
    .select({ id: songs.id, night: songs.night, room: songs.room })
    .from(songs)
    .innerJoin(credits, and(eq(credits.campId, songs.campId), eq(credits.songId, songs.id)))
    .innerJoin(rooms, and(eq(rooms.campId, songs.campId), eq(rooms.number, songs.room)))
    .where(and(eq(songs.campId, campId), eq(credits.memberId, memberId), eq(songs.branch, 0), isNull(songs.retiredAt)))
    .orderBy(asc(songs.night), asc(songs.room))
}

export async function insertSong(
  tx: Tx,
  { campId, memberId }: CampScope,
  { id, night, room, at }: { id: string; night: number; room: number; at: number },
): Promise<void> {
  await tx.insert(songs).values({
    ...{ campId, id, night, room, state: 'open', stateSince: at, headNumber: 0, title: '' },
    ...{ lastChangeAt: at, lastChangeBy: memberId },
  })
}

export async function putCredits(tx: Tx, { campId }: CampScope, songId: string, team: CreditOfSong[]): Promise<void> {
  await tx.delete(credits).where(and(eq(credits.campId, campId), eq(credits.songId, songId)))
  if (team.length > 0)
    await tx.insert(credits).values(team.map((credit, position) => ({ campId, songId, position, ...credit })))
}

export async function retireSong(tx: Tx, { campId }: CampScope, songId: string, retiredAt: number | null) {
  await tx
    .update(songs)
    .set({ retiredAt })
    .where(and(eq(songs.campId, campId), eq(songs.id, songId)))
}

/** Newest first. */
export function listProposals(db: Reader, { campId }: CampScope): Promise<CreditProposal[]> {
  return db
    .select()
    .from(creditProposals)
    .where(eq(creditProposals.campId, campId))
    .orderBy(desc(creditProposals.publication), desc(creditProposals.id))
}

export async function insertProposal(tx: Tx, proposal: CreditProposal): Promise<void> {
  await tx.insert(creditProposals).values(proposal)
}

export async function supersedeProposals(tx: Tx, { campId }: CampScope, ids: string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(creditProposals)
    .set({ status: 'superseded' })
    .where(and(eq(creditProposals.campId, campId), inArray(creditProposals.id, ids)))
}

export async function decideProposal(
  tx: Tx,
  { campId, memberId }: CampScope,
  id: string,
  decided: { status: 'accepted' | 'declined'; at: number },
): Promise<void> {
  await tx
    .update(creditProposals)
    .set({ status: decided.status, decidedBy: memberId, decidedAt: decided.at })
    .where(and(eq(creditProposals.campId, campId), eq(creditProposals.id, id)))
}
