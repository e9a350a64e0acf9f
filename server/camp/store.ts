import { and, asc, count, eq, gt, max, ne } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type Camp, camps, type Member, members, type Night, nights, publications, type Room, rooms } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

export async function findCamp(db: Reader, { campId }: CampScope): Promise<Camp | undefined> {
  const [camp] = await db.select().from(camps).where(eq(camps.id, campId))
  return camp
}

export function listNights(db: Reader, { campId }: Pick<CampScope, 'campId'>): Promise<Night[]> {
  return db.select().from(nights).where(eq(nights.campId, campId)).orderBy(asc(nights.number))
}

export function listRooms(db: Reader, { campId }: CampScope): Promise<Room[]> {
  return db.select().from(rooms).where(eq(rooms.campId, campId)).orderBy(asc(rooms.number))
}

export async function findMember(db: Reader, { campId, memberId }: CampScope): Promise<Member | undefined> {
  const [member] = await db
    .select()
    .from(members)
    .where(and(eq(members.campId, campId), eq(members.id, memberId)))
  return member
}

/** Every camp that somebody is in or invited to. */
export function listCampsOf(db: Reader, userId: string, onlyCamp: string | null) {
  const theirs = and(eq(members.userId, userId), ne(members.status, 'removed'))
  return db
    .select({ camp: camps, member: members })
    .from(members)
    .innerJoin(camps, eq(camps.id, members.campId))
    .where(onlyCamp ? and(theirs, eq(members.campId, onlyCamp)) : theirs)
    .orderBy(asc(camps.createdAt), asc(camps.id))
}

export async function countWriters(db: Reader, campId: string): Promise<number> {
  const writers = and(eq(members.campId, campId), eq(members.role, 'writer'), ne(members.status, 'removed'))
  const [row] = await db.select({ n: count() }).from(members).where(writers)
  return row?.n ?? 0
}

/** 0 before the first. */
export async function findLatestPublication(db: Reader, campId: string): Promise<number> {
  const [row] = await db
    .select({ number: max(publications.number) })
    .from(publications)
    .where(eq(publications.campId, campId))
  return row?.number ?? 0
}

export async function insertCamp(tx: Tx, camp: Camp): Promise<void> {
  await tx.insert(camps).values(camp)
}

export async function insertMember(tx: Tx, member: Member): Promise<void> {
  await tx.insert(members).values(member)
}

export async function changeCamp(tx: Tx, { campId }: CampScope, change: Partial<Camp>): Promise<void> {
  await tx.update(camps).set(change).where(eq(camps.id, campId))
}

/** Nights and rooms as given; those beyond are gone. */
export async function putNightsAndRooms(tx: Tx, campId: string, newNights: Night[], newRooms: Room[]): Promise<void> {
  for (const night of newNights)
    await tx
      .insert(nights)
      .values(night)
      .onConflictDoUpdate({ target: [nights.campId, nights.number], set: night })
  for (const room of newRooms)
    await tx
      .insert(rooms)
      .values(room)
      .onConflictDoUpdate({ target: [rooms.campId, rooms.number], set: room })
  await tx.delete(nights).where(and(eq(nights.campId, campId), gt(nights.number, newNights.length)))
  await tx.delete(rooms).where(and(eq(rooms.campId, campId), gt(rooms.number, newRooms.length)))
}

/** Answers the member's id, or nothing when that person isn't invited there. */
export async function acceptInvitation(
  tx: Tx,
  campId: string,
  userId: string,
  now: number,
): Promise<string | undefined> {
  const invited = and(eq(members.campId, campId), eq(members.userId, userId), eq(members.status, 'invited'))
  const [row] = await tx
    .update(members)
    .set({ status: 'accepted', acceptedAt: now })
    .where(invited)
    .returning({ id: members.id })
  return row?.id
}
