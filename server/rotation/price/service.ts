import { z } from 'zod'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { notFound } from '@/server/errors'
import type { PriceOfPair, PriceOfWish, PriceOrder } from '@/server/jobs/work/price-rotation'
import { letterSchema } from '@/server/rotation/drafts/service'
import { computeOnce } from '@/server/rotation/outlook/service'
import { readClock, readInput, viewOf } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'

const memberId = z.string().max(80)
export const pricePairInput = z.object({ letter: letterSchema, a: memberId, b: memberId })
export const priceWishInput = z.object({ letter: letterSchema, id: z.string().max(80) })
type PricePairInput = z.infer<typeof pricePairInput>
type PriceWishInput = z.infer<typeof priceWishInput>

/** Half a second or so. */
const share = 0.05

/** What it would cost that these two meet once at most. */
export async function pricePair(ctx: AppContext, scope: CampScope, { letter, a, b }: PricePairInput) {
  const asked = await readAsked(ctx, scope, letter)
  const known = asked.input.people.filter(({ memberId }) => memberId === a || memberId === b)
  if (known.length !== 2) throw notFound()
  // The same two, whoever is named first.
  const pair = [a, b].sort() as [string, string]
  return computeOnce<PriceOfPair>(ctx, 'price-rotation', { ...asked, what: { pair }, share } satisfies PriceOrder)
}

/** What keeping a wish costs, or what trying to keep it would. */
export async function priceWish(ctx: AppContext, scope: CampScope, { letter, id }: PriceWishInput) {
  const asked = await readAsked(ctx, scope, letter)
  if (!asked.input.wishes.some((wish) => wish.id === id)) throw notFound()
  return computeOnce<PriceOfWish>(ctx, 'price-rotation', { ...asked, what: { wish: id }, share } satisfies PriceOrder)
}

async function readAsked(ctx: AppContext, scope: CampScope, letter: string) {
  requirePermission(scope, 'rotation.draft')
  const { read } = ctx.db
  const draft = await store.findDraft(read, scope, letter)
  if (!draft) throw notFound()
  const { plan, pins, objective } = viewOf(draft)
  const { over, running } = await readClock(ctx, scope)
  const frozen = running === null ? over : [...over, running]
  return { input: await readInput(read, scope), plan, pins, frozen, objective }
}
