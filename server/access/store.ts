import { and, asc, count, eq, inArray, isNull, ne, or } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { accounts, attempts, camps, members, nights, sessions, type User, users } from '@/db/schema'

export async function findUser(db: Reader, id: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.id, id))
  return user
}

export async function findUserByEmail(db: Reader, email: string): Promise<User | undefined> {
  const [user] = await db.select().from(users).where(eq(users.email, email))
  return user
}

export async function insertUser(tx: Tx, user: typeof users.$inferInsert): Promise<void> {
  await tx.insert(users).values(user)
}

export async function changeUser(tx: Tx, id: string, change: Partial<User>): Promise<void> {
  await tx.update(users).set(change).where(eq(users.id, id))
}

export async function hasOwner(db: Reader): Promise<boolean> {
  const [owner] = await db.select({ id: users.id }).from(users).where(eq(users.isOwner, 1)).limit(1)
  return owner !== undefined
}

const passwordOf = (userId: string) => and(eq(accounts.userId, userId), eq(accounts.providerId, 'credential'))

export async function hasPassword(db: Reader, userId: string): Promise<boolean> {
  const [account] = await db.select({ id: accounts.id }).from(accounts).where(passwordOf(userId)).limit(1)
  return account !== undefined
}

type NewPassword = { id: string; userId: string; hash: string; date: Date }

/** Also ends every session of that person: whoever had the old password is out. */
export async function putPassword(tx: Tx, { id, userId, hash, date }: NewPassword): Promise<void> {
  const change = { password: hash, updatedAt: date }
  const changed = await tx.update(accounts).set(change).where(passwordOf(userId)).returning({ id: accounts.id })
  if (changed.length === 0)
    await tx
      .insert(accounts)
      .values({ id, userId, accountId: userId, providerId: 'credential', createdAt: date, ...change })
  await tx.delete(sessions).where(eq(sessions.userId, userId))
}

export function listCampMakers(db: Reader): Promise<User[]> {
  const allowed = or(eq(users.isOwner, 1), eq(users.mayCreateCamps, 1))
  return db.select().from(users).where(allowed).orderBy(asc(users.name), asc(users.id))
}

export async function countMemberships(db: Reader, userId: string, exceptCampId: string): Promise<number> {
  const elsewhere = and(eq(members.userId, userId), ne(members.campId, exceptCampId))
  const [row] = await db.select({ n: count() }).from(members).where(elsewhere)
  return row?.n ?? 0
}

export async function isInUse(db: Reader, userId: string): Promise<boolean> {
  return (await hasPassword(db, userId)) || (await countMemberships(db, userId, '')) > 0
}

export async function findInvited(db: Reader, campId: string, memberId: string) {
  const [row] = await db
    .select({ member: members, camp: camps })
    .from(members)
    .innerJoin(camps, eq(camps.id, members.campId))
    .where(and(eq(members.campId, campId), eq(members.id, memberId)))
  return row
}

/** Also lets in somebody whom their team handed in for and who left before they ever came here. */
export async function acceptMember(tx: Tx, campId: string, memberId: string, now: number): Promise<boolean> {
  const one = and(eq(members.campId, campId), eq(members.id, memberId))
  const invited = await tx
    .update(members)
    .set({ status: 'accepted', acceptedAt: now })
    .where(and(one, eq(members.status, 'invited')))
    .returning({ id: members.id })
  const left = await tx
    .update(members)
    .set({ acceptedAt: now })
    .where(and(one, eq(members.status, 'left'), isNull(members.acceptedAt)))
    .returning({ id: members.id })
  return invited.length + left.length > 0
}

export function listNights(db: Reader, campId: string) {
  return db.select().from(nights).where(eq(nights.campId, campId)).orderBy(asc(nights.number))
}

export async function endSession(tx: Tx, id: string): Promise<void> {
  await tx.delete(sessions).where(eq(sessions.id, id))
}

/** Ends what an invitation link has opened in one camp. */
export async function endCampSessions(tx: Tx, campId: string, userIds: string[]): Promise<void> {
  if (userIds.length === 0) return
  await tx.delete(sessions).where(and(eq(sessions.campId, campId), inArray(sessions.userId, userIds)))
}

export async function forgetAttempts(tx: Tx, key: string): Promise<void> {
  await tx.delete(attempts).where(eq(attempts.key, key))
}
