import type { BetterAuthPlugin } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'

/** What links need of the accounts library. Called in process only: no route leads here. */
export const linkSessions = () =>
  ({
    id: 'link-sessions',
    endpoints: {
      /** A session for somebody whom a link, or the demo's sign-in page, has let in. */
      openSession: createAuthEndpoint(
        '/nightshift/open-session',
        {
          method: 'POST',
          metadata: { SERVER_ONLY: true },
          body: z.object({ userId: z.string(), campId: z.string().nullable() }),
        },
        async (ctx) => {
          const { userId, campId } = ctx.body
          const user = await ctx.context.internalAdapter.findUserById(userId)
          if (!user) throw new Error(`No account ${userId}`)
          const session = await ctx.context.internalAdapter.createSession(userId, false, { campId }, true)
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ sessionId: session.id })
        },
      ),
      /** Also ends every session of that person: whoever had the old password is out. */
      choosePassword: createAuthEndpoint(
        '/nightshift/choose-password',
        {
          method: 'POST',
          metadata: { SERVER_ONLY: true },
          body: z.object({ userId: z.string(), password: z.string() }),
        },
        async (ctx) => {
          const { userId, password } = ctx.body
          const { internalAdapter } = ctx.context
          const hash = await ctx.context.password.hash(password)
          const known = await internalAdapter.findAccounts(userId)
          if (known.some(({ providerId }) => providerId === 'credential'))
            await internalAdapter.updatePassword(userId, hash)
          else
            await internalAdapter.linkAccount({ userId, providerId: 'credential', accountId: userId, password: hash })
          await internalAdapter.deleteUserSessions(userId)
          return ctx.json({ done: true })
        },
      ),
    },
  }) satisfies BetterAuthPlugin
