import { randomBytes } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { openBesideServer } from '@/db/engine/open'
import { users } from '@/db/schema'
import { emailSchema, isInternalEmail } from '@/domain/access/sign-in'
import { newId } from '@/server/context'
import { readEnv } from '@/server/env'
import { insertLink, revokePurpose } from './links/store'
import { hashToken } from './links/token'

const minutes = 15

/**
 * For somebody who has lost their password: makes a link that signs them in once, with or without a server running on the same
 * folder. Throws an `Error` whose message is a sentence.
 */
export async function makeSignInLink(email: string | undefined, source = process.env): Promise<string> {
  const wanted = emailSchema.safeParse(email)
  if (!wanted.success) throw new Error('Say whose: npm run sign-in-link -- name@example.org')
  const env = readEnv(source)
  const db = await openBesideServer(env.dataFolder, env.databaseUrl)
  if (!db) throw new Error(`There is no Nightshift in ${env.dataFolder}. Set DATA_DIR as for npm start.`)
  try {
    const [user] = await db.read.select().from(users).where(eq(users.email, wanted.data))
    if (!user || isInternalEmail(user.email)) throw new Error(`Nobody here has an account with ${wanted.data}.`)
    const token = randomBytes(32).toString('base64url')
    const now = Date.now()
    const link = {
      ...{ id: newId('link'), purpose: 'sign-in' as const, tokenHash: hashToken(token), userId: user.id },
      ...{ campId: null, memberId: null, uses: 0, maxUses: 1 },
      ...{ expiresAt: now + minutes * 60_000, revokedAt: null, createdAt: now, createdBy: null },
    }
    await db.write(async (tx) => {
      await revokePurpose(tx, 'sign-in', user.id, now)
      await insertLink(tx, link)
    })
    return `${env.origin}/link/${token}`
  } finally {
    await db.close()
  }
}
