import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { accounts, sessions, users, verifications } from '@/db/schema'
import { dialect } from '@/db/schema/columns'
import { theProcess } from '@/server/process'
import { linkSessions } from './link-sessions'

const day = 24 * 60 * 60

/** There is no route of better-auth's own: calls use `auth().api`, so there is one door, one limiter and no open sign-up. */
function createAuth() {
  const { db, env, secret } = theProcess()
  const secure = env.origin.startsWith('https:')
  return betterAuth({
    baseURL: env.origin,
    trustedOrigins: env.origins,
    secret,
    database: drizzleAdapter(db.autocommit, {
      provider: dialect === 'postgres' ? 'pg' : 'sqlite',
      schema: { user: users, session: sessions, account: accounts, verification: verifications },
    }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 10, maxPasswordLength: 200 },
    session: {
      expiresIn: 30 * day,
      disableSessionRefresh: true,
      additionalFields: { campId: { type: 'string', required: false, input: false } },
    },
    plugins: [linkSessions()],
    telemetry: { enabled: false },
    logger: { level: 'error' },
    rateLimit: { enabled: false },
    advanced: {
      useSecureCookies: false,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
      cookies: { session_token: { name: secure ? '__Host-nightshift' : 'nightshift' } },
    },
  })
}

let made: { owner: object; auth: ReturnType<typeof createAuth> } | undefined

/** Made at the first request, not at import: a build must not open a database. */
export function auth(): ReturnType<typeof createAuth> {
  const owner = theProcess()
  if (made?.owner !== owner) made = { owner, auth: createAuth() }
  return made.auth
}

/** Who is asking. `campId` is set in browsers let in by an invitation link: that camp and no other is open to them. */
export type Actor = { userId: string; sessionId: string; campId: string | null }

export async function findActor(headers: Headers): Promise<Actor | null> {
  if (!headers.get('cookie')?.includes('nightshift')) return null
  const found = await auth().api.getSession({ headers })
  return found && { userId: found.user.id, sessionId: found.session.id, campId: found.session.campId ?? null }
}
