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
    },
  }) satisfies BetterAuthPlugin
