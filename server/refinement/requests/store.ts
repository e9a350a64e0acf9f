import { aliasedTable, and, eq } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type ChangeRequest, changeRequests, credits, members } from '@/db/schema'
import { type Place, placeSchema, type StandingPlace, standingPlaceSchema } from '@/domain/refinement/review/place'
import type { CampScope } from '@/server/access/camp-scope'

export type StoredRequest = Omit<ChangeRequest, 'campId' | 'anchor' | 'place'> & {
  place: Place
  standing: StandingPlace
}
export type RequestView = StoredRequest & { askerName: string; toName: string | null; answererName: string | null }

const [askedOf, answerers] = [aliasedTable(members, 'asked_of'), aliasedTable(members, 'answerers')]
const byAsker = and(eq(members.campId, changeRequests.campId), eq(members.id, changeRequests.createdBy))

const views = (db: Reader) =>
  db
    .select({
      request: changeRequests,
      askerName: members.name,
      toName: askedOf.name,
      answererName: answerers.name,
    })
    .from(changeRequests)
    .innerJoin(members, byAsker)
    .leftJoin(askedOf, and(eq(askedOf.campId, changeRequests.campId), eq(askedOf.id, changeRequests.toMember)))
    .leftJoin(answerers, and(eq(answerers.campId, changeRequests.campId), eq(answerers.id, changeRequests.answeredBy)))

type Row = { request: ChangeRequest; askerName: string; toName: string | null; answererName: string | null }

function view({ request: { campId: _, anchor, place, ...row }, ...names }: Row): RequestView {
  return {
    ...row,
    ...names,
    place: placeSchema.parse(JSON.parse(anchor)),
    standing: standingPlaceSchema.parse(JSON.parse(place)),
  }
}

export async function findRequest(db: Reader, { campId }: CampScope, id: string): Promise<RequestView | undefined> {
  const [row] = await views(db).where(and(eq(changeRequests.campId, campId), eq(changeRequests.id, id)))
  return row && view(row)
}

export async function listRequests(db: Reader, { campId }: CampScope, songId: string): Promise<RequestView[]> {
  const rows = await views(db).where(and(eq(changeRequests.campId, campId), eq(changeRequests.songId, songId)))
  return rows.map(view)
}

export async function insertRequest(
  tx: Tx,
  { campId }: CampScope,
  { place, standing, ...row }: StoredRequest,
): Promise<void> {
  const places = { anchor: JSON.stringify(place), place: JSON.stringify(standing) }
  await tx.insert(changeRequests).values({ campId, ...row, ...places })
}

type Change = Partial<
  Pick<ChangeRequest, 'state' | 'answeredVersion' | 'answer' | 'answeredBy' | 'verifiedBy' | 'closedReason'>
>

export async function changeRequest(
  tx: Tx,
  { campId }: CampScope,
  id: string,
  change: Change & { changedAt: number },
  standing?: StandingPlace,
): Promise<void> {
  await tx
    .update(changeRequests)
    .set({ ...change, ...(standing && { place: JSON.stringify(standing) }) })
    .where(and(eq(changeRequests.campId, campId), eq(changeRequests.id, id)))
}

export async function isCredited(
  db: Reader,
  { campId }: CampScope,
  songId: string,
  memberId: string,
): Promise<boolean> {
  const [row] = await db
    .select({ id: credits.memberId })
    .from(credits)
    .where(and(eq(credits.campId, campId), eq(credits.songId, songId), eq(credits.memberId, memberId)))
  return row !== undefined
}
