import { initTRPC, TRPCError } from '@trpc/server'
import superjson from 'superjson'
import { z } from 'zod'
import { openCamp } from '@/server/access/camp-scope'
import { takeCall } from '@/server/access/limits'
import { type AppContext, referenceHeader } from '@/server/context'
import { AppError, type AppErrorCode, forbidden, notSignedIn } from '@/server/errors'
import { log } from '@/server/log'

const trpcCodes = {
  'not-signed-in': 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
  invalid: 'UNPROCESSABLE_CONTENT',
  'too-large': 'PAYLOAD_TOO_LARGE',
  'too-many': 'TOO_MANY_REQUESTS',
  'no-space': 'SERVICE_UNAVAILABLE',
} as const satisfies Record<AppErrorCode, TRPCError['code']>

const t = initTRPC.context<AppContext>().create({
  transformer: superjson,
  sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 12_000 } },
  errorFormatter({ shape, error, ctx }) {
    const { cause } = error
    const known = AppError.is(cause)
      ? { reason: cause.reason, values: cause.values, details: cause.details }
      : undefined
    const fields = cause instanceof z.ZodError ? z.flattenError(cause).fieldErrors : undefined
    const reason = fields ? 'invalid' : statusReasons[shape.data.httpStatus]
    const reference = ctx?.headers.get(referenceHeader) ?? ''
    const { stack: _, ...data } = shape.data
    return {
      ...shape,
      // Never the text of an unknown error.
      message: known?.reason ?? reason ?? 'unexpected',
      data: { ...data, reason: reason ?? 'unexpected', values: { reference }, details: undefined, ...known, fields },
    }
  },
})

/** Reasons of tRPC's own refusals. */
const statusReasons: Record<number, string> = {
  400: 'invalid',
  404: 'not-found',
  405: 'not-found',
  413: 'too-large',
  415: 'invalid',
  503: 'busy',
}

/** The one place where our errors become tRPC's, so no procedure needs a try/catch. */
const mapErrors = t.middleware(async ({ ctx, path, next }) => {
  const result = await next()
  if (result.ok) return result
  const { cause } = result.error
  if (AppError.is(cause)) throw new TRPCError({ code: trpcCodes[cause.code], message: cause.reason, cause })
  if (nameOf(cause) === 'DatabaseBusyError')
    throw new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: 'busy', cause })
  if (nameOf(cause) === 'DatabaseFullError')
    throw new TRPCError({
      code: 'SERVICE_UNAVAILABLE',
      message: 'no-space',
      cause: new AppError('no-space', 'no-space'),
    })
  if (result.error.code === 'INTERNAL_SERVER_ERROR')
    log.error({ reference: ctx.headers.get(referenceHeader), path, error: cause ?? result.error }, 'a call failed')
  return result
})

/** By name: main.ts and the bundled pages each have a copy of these classes. */
const nameOf = (cause: unknown) => (cause instanceof Error ? cause.name : undefined)

/** Counted per call, not per request: a batch is many calls. */
const limit = t.middleware(({ ctx, type, next }) => {
  if (!ctx.isPage) takeCall(ctx, type)
  return next()
})

export const { router, createCallerFactory } = t

export const publicProcedure = t.procedure.use(mapErrors).use(limit)

export const signedInProcedure = publicProcedure.use(({ ctx, next }) => {
  if (!ctx.actor) throw notSignedIn()
  return next({ ctx: { actor: ctx.actor } })
})

/** For people with an account of their own: a browser let in by an invitation link acts in that link's camp alone. */
export const accountProcedure = signedInProcedure.use(({ ctx, next }) => {
  if (ctx.actor.campId) throw forbidden()
  return next()
})

/** Signed in is asked before anything is looked at, the input included. */
export const campProcedure = signedInProcedure
  .input(z.object({ campId: z.string().max(80) }))
  .use(async ({ ctx, input, next }) => next({ ctx: { camp: await openCamp(ctx, input.campId) } }))
