import { inArray } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { users } from '@/db/schema'

/** By e-mail. */
export async function listUserIds(db: Reader, emails: string[]): Promise<Map<string, string>> {
  if (emails.length === 0) return new Map()
  const rows = await db.select({ id: users.id, email: users.email }).from(users).where(inArray(users.email, emails))
  return new Map(rows.map(({ id, email }) => [email, id]))
}

export async function insertUsers(tx: Tx, rows: (typeof users.$inferInsert)[]): Promise<void> {
  if (rows.length > 0) await tx.insert(users).values(rows)
}
