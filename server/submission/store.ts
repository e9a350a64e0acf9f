import { and, asc, desc, eq, isNotNull, isNull, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import {
  assets,
  audio,
  blobs,
  creditProposals,
  credits,
  type Decision,
  decisions,
  members,
  nights,
  revisions,
  rooms,
  type Song,
  songs,
  versions,
} from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export type TeamMember = { memberId: string; name: string; craft: string }

const inRoom = and(eq(rooms.campId, songs.campId), eq(rooms.number, songs.room))
const onNight = and(eq(nights.campId, songs.campId), eq(nights.number, songs.night))

/** In the order of the camp. `mine` leaves those that this member has a credit in, `submitted` those handed in at least once. */
export function listSongs(db: Reader, { campId, memberId }: CampScope, only: 'all' | 'mine' | 'submitted') {
  const own = and(eq(credits.campId, songs.campId), eq(credits.songId, songs.id), eq(credits.memberId, memberId))
  return db
    .select({ song: songs, roomName: rooms.name, deadline: nights.endsAt, credit: credits.memberId })
    .from(songs)
    .innerJoin(rooms, inRoom)
    .innerJoin(nights, onNight)
    .leftJoin(credits, own)
    .where(
      and(
        eq(songs.campId, campId),
        isNull(songs.retiredAt),
        only === 'mine' ? isNotNull(credits.memberId) : undefined,
        only === 'submitted' ? isNotNull(songs.submittedAt) : undefined,
      ),
    )
    .orderBy(asc(songs.night), asc(songs.room), asc(songs.branch))
}

export function listTeams(
  db: Reader,
  { campId }: CampScope,
  songId?: string,
): Promise<(TeamMember & { songId: string })[]> {
  return db
    .select({ songId: credits.songId, memberId: members.id, name: members.name, craft: credits.craft })
    .from(credits)
    .innerJoin(members, and(eq(members.campId, credits.campId), eq(members.id, credits.memberId)))
    .where(and(eq(credits.campId, campId), songId === undefined ? undefined : eq(credits.songId, songId)))
    .orderBy(asc(credits.songId), asc(credits.position), asc(credits.memberId))
}

export function listNewestVersions(db: Reader, { campId }: CampScope) {
  return db
    .select({ songId: versions.songId, number: max(versions.number) })
    .from(versions)
    .where(eq(versions.campId, campId))
    .groupBy(versions.songId)
}

export async function findPlace(db: Reader, scope: CampScope, song: Pick<Song, 'night' | 'room'>) {
  const [night] = await db
    .select()
    .from(nights)
    .where(and(eq(nights.campId, scope.campId), eq(nights.number, song.night)))
  const [room] = await db
    .select()
    .from(rooms)
    .where(and(eq(rooms.campId, scope.campId), eq(rooms.number, song.room)))
  if (!night || !room) throw new Error(`A song without its place: night ${song.night}, room ${song.room}`)
  return { night, room }
}

export async function findWords(db: Reader, scope: CampScope, songId: string, number: number) {
  const { title, tempo, key, language, lyrics } = revisions
  const [words] = await db
    .select({ title, tempo, key, language, lyrics })
    .from(revisions)
    .where(and(eq(revisions.campId, scope.campId), eq(revisions.songId, songId), eq(revisions.number, number)))
  return words
}

/** Newest first, with their one file and what was made of it. */
export function listVersions(db: Reader, { campId }: CampScope, songId: string) {
  return db
    .select({
      id: versions.id,
      number: versions.number,
      createdAt: versions.createdAt,
      uploadedBy: members.name,
      assetId: assets.id,
      fileName: assets.fileName,
      checked: assets.checked,
      size: blobs.size,
      state: audio.state,
      facts: audio.facts,
      preview: audio.preview,
      peaks: audio.peaks,
      problem: audio.problem,
    })
    .from(versions)
    .innerJoin(assets, and(eq(assets.campId, versions.campId), eq(assets.versionId, versions.id)))
    .innerJoin(blobs, eq(blobs.sha256, assets.sha256))
    .innerJoin(audio, eq(audio.sha256, assets.sha256))
    .innerJoin(members, and(eq(members.campId, versions.campId), eq(members.id, versions.createdBy)))
    .where(and(eq(versions.campId, campId), eq(versions.songId, songId)))
    .orderBy(desc(versions.number))
}

export async function hasOpenProposal(db: Reader, { campId }: CampScope, songId: string): Promise<boolean> {
  const { campId: camp, songId: song, status } = creditProposals
  return (await db.$count(creditProposals, and(eq(camp, campId), eq(song, songId), eq(status, 'open')))) > 0
}

export async function findNewestVersion(db: Reader, { campId }: CampScope, songId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.campId, campId), eq(versions.songId, songId)))
  return row?.number ?? 0
}

type Handed = 'state' | 'stateSince' | 'submittedAt' | 'submittedRevision' | 'submittedVersion'
type Submission = Pick<Song, Handed | 'turn' | 'turnSince' | 'snoozedAt' | 'snoozedUntil'>

export async function markSubmitted(tx: Tx, { campId }: CampScope, songId: string, change: Submission): Promise<void> {
  await tx
    .update(songs)
    .set({ ...change, claimedBy: null, claimUntil: null })
    .where(and(eq(songs.campId, campId), eq(songs.id, songId)))
}

export async function insertDecision(tx: Tx, { campId }: CampScope, decision: Omit<Decision, 'campId'>): Promise<void> {
  await tx.insert(decisions).values({ campId, ...decision })
}
