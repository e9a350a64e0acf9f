import { z } from 'zod'
import { instanceOf, planOf, teamsOfPlan } from '@/domain/rotation/camp-instance'
import { type HardWish, keyOf, wishesOf } from '@/domain/rotation/diagnosis/hard-wish'
import { takeNights } from '@/domain/rotation/frozen'
import { type RotationInput, rotationInputSchema } from '@/domain/rotation/input'
import { type Instance, termNames } from '@/domain/rotation/instance'
import { modelOf, seatingOf } from '@/domain/rotation/model'
import { type Plan, pinSchema, planSchema } from '@/domain/rotation/plan'
import { type PairPrice, type Price, pricePair, priceWish, type WishPrice } from '@/domain/rotation/price'
import { validStart } from '@/domain/rotation/search/start'
import { effortFor } from '@/domain/rotation/solve'

const orderSchema = z.object({
  input: rotationInputSchema,
  plan: planSchema,
  pins: z.array(pinSchema),
  frozen: z.array(z.int()),
  objective: z.array(z.enum(termNames)),
  what: z.union([z.object({ pair: z.tuple([z.string(), z.string()]) }), z.object({ wish: z.string() })]),
  /** Of the usual effort of a search. */
  share: z.number().positive(),
})
export type PriceOrder = z.infer<typeof orderSchema>

/** Another plan against the one at hand, in the camp's own numbers. */
export type PricedPlan = Pick<Price, 'terms' | 'difference' | 'moved'> & { plan: Plan }
export type PriceOfPair =
  | Exclude<PairPrice, { kind: 'priced' }>
  | { kind: 'priced'; nights: number[]; price: PricedPlan; forced: boolean }
/** Null for a wish that no plan has to keep, and for one that says nothing (any more). */
export type PriceOfWish = (Omit<WishPrice, 'price'> & { price: PricedPlan }) | null

export default function work(given: unknown): PriceOfPair | PriceOfWish {
  const { input, plan, pins, frozen, objective, what, share } = orderSchema.parse(given)
  // Nights that can't change are known by the plan itself; the others stay near to it.
  const extra =
    frozen.length > 0 ? { baseline: { plan, frozen }, objective: [...objective, 'changes' as const] } : { objective }
  const instance = instanceOf(input, { pins, ...extra })
  const model = modelOf(instance)
  const seating = validStart(model, seatingOf(model, teamsOfPlan(plan)))
  const effort = Math.ceil(share * effortFor(model))
  const priced = ({ teams, terms, difference, moved }: Price): PricedPlan => {
    return { plan: takeNights(planOf(input, teams), plan, frozen), terms, difference, moved }
  }
  if ('wish' in what) {
    const wishes = saidBy(input, instance, what.wish)
    if (wishes.length === 0) return null
    const found = priceWish(model, seating, wishes, { effort })
    return { ...found, price: priced(found.price) }
  }
  const [a, b] = what.pair.map((id) => instance.people.findIndex((person) => person.id === id)) as [number, number]
  const found = pricePair(model, seating, a, b, { effort })
  const nights = found.nights.map((night) => input.nights[night]!)
  return found.kind === 'priced' ? { ...found, nights, price: priced(found.price) } : { ...found, nights }
}

/** The hard rules that this wish alone makes. */
function saidBy(input: RotationInput, instance: Instance, id: string): HardWish[] {
  const others = instanceOf({ ...input, wishes: input.wishes.filter((wish) => wish.id !== id) })
  const kept = new Set(wishesOf(others).map(keyOf))
  return wishesOf({ ...instance, pins: [] }).filter((wish) => !kept.has(keyOf(wish)))
}
