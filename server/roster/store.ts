import { and, asc, eq, gt, inArray, max } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { camps, type Member, members, nights } from '@/db/schema'
import type { CampScope } from '@/server/access/camp-scope'

type Place = Pick<CampScope, 'campId'>

/** Everybody, the removed included. */
export function listMembers(db: Reader, { campId }: Place): Promise<Member[]> {
  return db.select().from(members).where(eq(members.campId, campId)).orderBy(asc(members.name), asc(members.id))
}

export async function findMember(db: Reader, { campId }: Place, memberId: string): Promise<Member | undefined> {
  const [member] = await db
    .select()
    .from(members)
    .where(and(eq(members.campId, campId), eq(members.id, memberId)))
  return member
}

export async function insertMembers(tx: Tx, rows: Member[]): Promise<void> {
  if (rows.length > 0) await tx.insert(members).values(rows)
}

export async function changeMember(tx: Tx, { campId }: Place, id: string, change: Partial<Member>): Promise<void> {
  await tx
    .update(members)
    .set(change)
    .where(and(eq(members.campId, campId), eq(members.id, id)))
}

/** By user id. */
export async function listMembersOfUsers(
  db: Reader,
  { campId }: Place,
  userIds: string[],
): Promise<Map<string, Member>> {
  if (userIds.length === 0) return new Map()
  const rows = await db
    .select()
    .from(members)
    .where(and(eq(members.campId, campId), inArray(members.userId, userIds)))
  return new Map(rows.map((member) => [member.userId, member]))
}

export async function listOrganisers(db: Reader, { campId }: Place): Promise<string[]> {
  const organisers = and(eq(members.campId, campId), eq(members.role, 'organiser'), eq(members.status, 'accepted'))
  return (await db.select({ id: members.id }).from(members).where(organisers)).map(({ id }) => id)
}

/** Night numbers, the running one among them. */
export async function listNightsToCome(db: Reader, { campId }: Place, now: number): Promise<number[]> {
  const open = and(eq(nights.campId, campId), gt(nights.endsAt, now))
  const rows = await db.select({ number: nights.number }).from(nights).where(open).orderBy(asc(nights.number))
  return rows.map(({ number }) => number)
}

/** What the roster has to fit into, and when the camp is over. */
export async function readCampShape(db: Reader, { campId }: Place) {
  const [camp] = await db
    .select({ seats: camps.seats, name: camps.name, nights: max(nights.number), endsAt: max(nights.endsAt) })
    .from(camps)
    .innerJoin(nights, eq(nights.campId, camps.id))
    .where(eq(camps.id, campId))
    .groupBy(camps.id)
  return { seats: camp!.seats, name: camp!.name, nights: camp!.nights ?? 0, endsAt: camp!.endsAt ?? 0 }
}
