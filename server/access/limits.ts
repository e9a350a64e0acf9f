import { lte, sql } from 'drizzle-orm'
import type { Database, Tx } from '@/db/engine/database'
import { attempts } from '@/db/schema'
import { AppError } from '@/server/errors'

const minute = 60_000

/** Tries that open something, or cost much: kept in the database, counted in one statement. */
export const limits = {
  signInAccount: { max: 5, windowMs: 15 * minute },
  signInAddress: { max: 100, windowMs: 15 * minute },
  startSearch: { max: 20, windowMs: minute },
  guessLink: { max: 200, windowMs: 15 * minute },
} as const

export async function takeAttempt(
  tx: Tx,
  limit: keyof typeof limits,
  who: string,
  now: number,
): Promise<{ allowed: boolean; resetAt: number }> {
  const { max, windowMs } = limits[limit]
  const expired = sql`${attempts.resetAt} <= ${now}`
  const [row] = await tx
    .insert(attempts)
    .values({ key: `${limit}:${who}`, count: 1, resetAt: now + windowMs })
    .onConflictDoUpdate({
      target: attempts.key,
      set: {
        count: sql`case when ${expired} then 1 else ${attempts.count} + 1 end`,
        resetAt: sql`case when ${expired} then ${now + windowMs} else ${attempts.resetAt} end`,
      },
    })
    .returning({ count: attempts.count, resetAt: attempts.resetAt })
  return { allowed: row!.count <= max, resetAt: row!.resetAt }
}

/** What is no longer counted. */
export async function sweepAttempts({ db, now }: { db: Database; now: () => number }): Promise<void> {
  const over = lte(attempts.resetAt, now())
  if ((await db.read.$count(attempts, over)) > 0)
    await db.write(async (tx) => void (await tx.delete(attempts).where(over)))
}

/** One opened page is some dozens of pages: the browser fetches what its links lead to beforehand. */
const callsPerMinute = { page: 3_000, query: 1_200, mutation: 300, subscription: 120 }
const strangersPerMinute = 3_000

type Caller = { actor: { sessionId: string } | null; address: string; now: () => number }

const seen = new Map<string, { calls: number; until: number }>()

/** Floods: each call of a batch counts. Kept in memory, since nothing is opened by them. */
export function takeCall(ctx: Caller, type: keyof typeof callsPerMinute): void {
  const now = ctx.now()
  if (seen.size > 5_000) for (const [key, { until }] of seen) if (until <= now) seen.delete(key)
  const key = ctx.actor ? `${type}:${ctx.actor.sessionId}` : `stranger:${ctx.address}`
  const max = ctx.actor ? callsPerMinute[type] : strangersPerMinute
  const known = seen.get(key)
  const bucket = known && known.until > now ? known : { calls: 0, until: now + minute }
  seen.set(key, bucket)
  bucket.calls++
  if (bucket.calls > max)
    throw new AppError('too-many', 'too-many-calls', { values: { seconds: Math.ceil((bucket.until - now) / 1_000) } })
}
