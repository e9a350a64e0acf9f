import { and, asc, desc, eq, getTableColumns, lt, lte } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { members, type Revision, revisions, songs, songTitles } from '@/db/schema'
import type { LyricRecord } from '@/domain/refinement/history/record'
import { readStoredFacets } from '@/domain/refinement/song/facets'
import type { ChangeKind } from '@/domain/refinement/song/kinds'
import { unpackOwners } from '@/domain/refinement/song/packed-owners'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'

type Camp = Pick<CampScope, 'campId'>

const { campId: _, authorRole: __, owners: ___, ...shown } = getTableColumns(revisions)
const views = { ...shown, authorName: members.name }
const byAuthor = and(eq(members.campId, revisions.campId), eq(members.id, revisions.authorId))
const ofSong = ({ campId }: Camp, songId: string) => and(eq(revisions.campId, campId), eq(revisions.songId, songId))
const recorded = { lyrics: revisions.lyrics, lineIds: revisions.lineIds, owners: revisions.owners }

/** Newest first, from a number downwards. */
export async function listRevisions(
  db: Reader,
  scope: Camp,
  songId: string,
  from: number,
  limit: number,
): Promise<RevisionView[]> {
  const rows = await db
    .select(views)
    .from(revisions)
    .innerJoin(members, byAuthor)
    .where(and(ofSong(scope, songId), lte(revisions.number, from)))
    .orderBy(desc(revisions.number))
    .limit(limit)
  return rows.map(toView)
}

export async function findRevision(
  db: Reader,
  scope: Camp,
  songId: string,
  number: number,
): Promise<RevisionView | undefined> {
  const [row] = await db
    .select(views)
    .from(revisions)
    .innerJoin(members, byAuthor)
    .where(and(ofSong(scope, songId), eq(revisions.number, number)))
  return row && toView(row)
}

type Row = Omit<Revision, 'campId' | 'authorRole' | 'owners'> & { authorName: string }

function toView({ facets, lineIds, changeKinds, ...row }: Row): RevisionView {
  return {
    ...row,
    ...readStoredFacets(facets),
    lineIds: JSON.parse(lineIds) as string[],
    changeKinds: JSON.parse(changeKinds) as ChangeKind[],
  }
}

/** The lines of a revision with their ids and the owners of their words. */
export async function findRecord(db: Reader, scope: Camp, songId: string, number: number) {
  const [row] = await db
    .select(recorded)
    .from(revisions)
    .where(and(ofSong(scope, songId), eq(revisions.number, number)))
  return row && toRecord(row)
}

/** Those before `number`, newest first: where a line that comes back may have been. */
export async function listEarlierRecords(db: Reader, scope: Camp, songId: string, number: number, limit: number) {
  const rows = await db
    .select(recorded)
    .from(revisions)
    .where(and(ofSong(scope, songId), lt(revisions.number, number)))
    .orderBy(desc(revisions.number))
    .limit(limit)
  return rows.map(toLazyRecord)
}

/** Of most of them only the text is looked at. */
function toLazyRecord(row: Pick<Revision, 'lyrics' | 'lineIds' | 'owners'>): LyricRecord {
  let record: LyricRecord | undefined
  const whole = () => (record ??= toRecord(row))
  return {
    lyrics: row.lyrics,
    get lineIds() {
      return whole().lineIds
    },
    get owners() {
      return whole().owners
    },
  }
}

function toRecord({ lyrics, lineIds, owners }: Pick<Revision, 'lyrics' | 'lineIds' | 'owners'>): LyricRecord {
  return { lyrics, lineIds: JSON.parse(lineIds) as string[], owners: unpackOwners(owners) }
}

/** Every revision with its lines and owners, oldest first: for what is told of the whole history. */
export async function listTold(db: Reader, scope: Camp, songId: string) {
  const rows = await db
    .select({
      ...recorded,
      number: revisions.number,
      author: revisions.authorId,
      reason: revisions.reason,
      at: revisions.createdAt,
      changeKinds: revisions.changeKinds,
    })
    .from(revisions)
    .where(ofSong(scope, songId))
    .orderBy(asc(revisions.number))
  return rows.map(({ number, author, reason, at, changeKinds, ...row }) => {
    const kinds = JSON.parse(changeKinds) as ChangeKind[]
    return { number, author, reason, at, kinds, record: toRecord(row) }
  })
}

/** Whole rows, oldest first. */
export function listAll(db: Reader, scope: Camp, songId: string): Promise<Revision[]> {
  return db.select().from(revisions).where(ofSong(scope, songId)).orderBy(asc(revisions.number))
}

export async function insertRevision(tx: Tx, { campId }: Camp, revision: Omit<Revision, 'campId'>): Promise<void> {
  await tx.insert(revisions).values({ campId, ...revision })
}

export async function insertTitle(
  tx: Tx,
  { campId }: Camp,
  title: Omit<typeof songTitles.$inferSelect, 'campId'>,
): Promise<void> {
  await tx.insert(songTitles).values({ campId, ...title })
}

/** False when the head was no longer where the save thought it was. */
export async function moveHead(
  tx: Tx,
  scope: Camp,
  { songId, parent, number, title, createdAt, authorId }: Omit<Revision, 'campId'>,
): Promise<boolean> {
  const moved = await tx
    .update(songs)
    .set({ headNumber: number, title, lastChangeAt: createdAt, lastChangeBy: authorId })
    .where(and(eq(songs.campId, scope.campId), eq(songs.id, songId), eq(songs.headNumber, parent ?? 0)))
    .returning({ id: songs.id })
  return moved.length === 1
}
