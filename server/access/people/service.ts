import type { Reader, Tx } from '@/db/engine/database'
import { internalEmail, isInternalEmail } from '@/domain/access/sign-in'
import { endCampSessions, findUser } from '@/server/access/store'
import * as store from './store'

export { endCampSessions }

export type NewPerson = { userId: string; name: string; email: string | null }

/**
 * The account of each person, in their order: the one with that e-mail, which stays as it is, or a new one under `userId`. Answers
 * user ids.
 */
export async function findOrMakeAccounts(tx: Tx, people: NewPerson[], now: number): Promise<string[]> {
  const wanted = people.map(({ userId, email, name }) => ({
    userId,
    name,
    email: email?.toLowerCase() ?? internalEmail(userId),
  }))
  const known = await store.listUserIds(
    tx,
    wanted.map(({ email }) => email),
  )
  const date = new Date(now)
  const fresh = wanted.filter(({ email }) => !known.has(email))
  const made = fresh.map(({ userId, name, email }) => ({
    ...{ id: userId, name, email, emailVerified: false, createdAt: date, updatedAt: date },
  }))
  await store.insertUsers(tx, made)
  return wanted.map(({ email, userId }) => known.get(email) ?? userId)
}

/** What a camp needs to know of somebody who makes one. */
export async function findPerson(db: Reader, userId: string) {
  const user = await findUser(db, userId)
  return (
    user && {
      name: user.name,
      email: isInternalEmail(user.email) ? null : user.email,
      mayCreateCamps: user.isOwner === 1 || user.mayCreateCamps === 1,
    }
  )
}
