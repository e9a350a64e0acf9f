import { and, desc, eq, getTableColumns, lte } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { members, type Revision, revisions, songs } from '@/db/schema'
import { readStoredFacets } from '@/domain/refinement/song/facets'
import type { ChangeKind } from '@/domain/refinement/song/kinds'
import type { RevisionView } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'

const { campId: _, authorRole: __, owners: ___, ...shown } = getTableColumns(revisions)
const views = { ...shown, authorName: members.name }
const byAuthor = and(eq(members.campId, revisions.campId), eq(members.id, revisions.authorId))
const ofSong = (scope: CampScope, songId: string) =>
  and(eq(revisions.campId, scope.campId), eq(revisions.songId, songId))

/** Newest first, from a number downwards. */
export async function listRevisions(
  db: Reader,
  scope: CampScope,
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
  scope: CampScope,
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

export async function insertRevision(tx: Tx, scope: CampScope, revision: Omit<Revision, 'campId'>): Promise<void> {
  await tx.insert(revisions).values({ campId: scope.campId, ...revision })
}

/** False when the head was no longer where the save thought it was. */
export async function moveHead(
  tx: Tx,
  scope: CampScope,
  { songId, parent, number, title, createdAt, authorId }: Omit<Revision, 'campId'>,
): Promise<boolean> {
  const moved = await tx
    .update(songs)
    .set({ headNumber: number, title, lastChangeAt: createdAt, lastChangeBy: authorId })
    .where(and(eq(songs.campId, scope.campId), eq(songs.id, songId), eq(songs.headNumber, parent ?? 0)))
    .returning({ id: songs.id })
  return moved.length === 1
}
