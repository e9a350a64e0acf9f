import { boundsOf } from './bounds/bounds'
import { isFrozen } from './diagnosis/fit'
import { type HardWish, without } from './diagnosis/hard-wish'
import type { Teams, Term } from './instance'
import { type Model, modelOf, type Seating, teamsOf } from './model'
import { capMeetings } from './price/cap-meetings'
import { searchNear } from './price/search-near'
import { laddersOf } from './search/ladders'
import { type Terms, termsOf } from './terms'

export type PriceOptions = {
  seed?: number
  /** Proposals; about a second for every two million. */
  effort?: number
  stop?: () => boolean
}

/** Another plan against the one at hand. It's the best that a short search finds: the true price may be less, never more. */
export type Price = {
  seating: Seating
  teams: Teams
  terms: Terms
  /** How much more (below 0: less) of repeats, of the instance's terms, of broken rules and empty seats; equal ones are left out. */
  difference: { term: Term | 'broken' | 'empty'; by: number }[]
  /** Nights on which somebody has another team, summed over people. */
  moved: number
}

/**
 * What it costs that two people meet once at most. `met-once`: they do already. `exempt`: they are wished together, so it counts as
 * nothing. `frozen`: they have met on more than one night that can't change. `impossible`: no plan without a broken rule or one
 * more empty seat was found. `forced`: it's proven that no plan has fewer repeats in all than this one, whoever it is that repeats.
 */
export type PairPrice =
  | { kind: 'met-once' | 'exempt' | 'impossible'; nights: number[] }
  | { kind: 'frozen'; nights: number[] }
  | { kind: 'priced'; nights: number[]; price: Price; forced: boolean }

const usualEffort = 1_000_000

/** `a` and `b` are indices of the model's people. */
export function pricePair(model: Model, seating: Seating, a: number, b: number, options: PriceOptions = {}): PairPrice {
  const nights = meetings(model, seating, a, b)
  const past = nights.filter((night) => isFrozen(model, night))
  if (model.exempt[a * model.people + b]) return { kind: 'exempt', nights }
  if (nights.length < 2) return { kind: 'met-once', nights }
  if (past.length > 1) return { kind: 'frozen', nights: past }
  const terms = termsOf(model, seating)
  const near = stayingNear(model, seating)
  const { seed = 1, effort = usualEffort, stop } = options
  const found = searchNear(near, seating, {
    seed,
    effort,
    stop,
    ladders: capMeetings(laddersOf(near), model, [a, b], 1),
  })
  const price = priceOf(model, { seating, terms }, found, termsOf(model, found))
  const isWorse = price.terms.broken > terms.broken || price.terms.empty > terms.empty
  if (isWorse || meetings(model, found, a, b).length > 1) return { kind: 'impossible', nights }
  const bound = boundsOf({ ...model, instance: { ...model.instance, objective: ['repeats'] } }, { empty: terms.empty })
  return { kind: 'priced', nights, price, forced: terms.repeats <= bound.levels[0]!.always.value }
}

/**
 * What wishes cost, dropped all at once. `kept`: the plan keeps them, and `price` is the best plan found without them; what it has
 * less of is their price (nothing, if it keeps them all the same: `anyway`). Else `price` is the best plan found that still tries to.
 */
export type WishPrice = { kept: boolean; anyway: boolean; price: Price }

export function priceWish(model: Model, seating: Seating, wishes: HardWish[], options: PriceOptions = {}): WishPrice {
  const terms = termsOf(model, seating)
  const free = modelOf(without(model.instance, wishes))
  const isKeptBy = (plan: Seating) => termsOf(model, plan).broken === termsOf(free, plan).broken
  const kept = isKeptBy(seating)
  const near = stayingNear(kept ? free : model, seating)
  const { seed = 1, effort = usualEffort, stop } = options
  const found = searchNear(near, seating, { seed, effort, stop, ladders: laddersOf(near) })
  return {
    ...{ kept, anyway: isKeptBy(found) },
    price: priceOf(model, { seating, terms }, found, termsOf(kept ? free : model, found)),
  }
}

function priceOf(model: Model, now: { seating: Seating; terms: Terms }, seating: Seating, terms: Terms): Price {
  const counted = ['broken', 'empty', ...new Set<Term>(['repeats', ...model.instance.objective])] as const
  return {
    ...{ seating, terms, teams: teamsOf(model, seating) },
    difference: counted.flatMap((term) => {
      const by = terms[term] - now.terms[term]
      return Math.abs(by) < 1e-9 ? [] : [{ term, by }]
    }),
    moved: seating.team.reduce((sum, team, at) => sum + Number(team !== now.seating.team[at]), 0),
  }
}

/** The same order of goodness, and after that the fewest people moved from this plan, unless it's a repair that counts its own. */
function stayingNear(model: Model, seating: Seating): Model {
  if (model.baseline) return model
  const instance = { ...model.instance, objective: [...model.instance.objective, 'changes' as const] }
  return { ...model, instance, baseline: seating, published: new Uint8Array(model.nights).fill(1) }
}

const meetings = ({ people: P, nights }: Model, { team }: Seating, a: number, b: number) =>
  Array.from({ length: nights }, (_, night) => night).filter(
    (night) => team[night * P + a]! >= 0 && team[night * P + a] === team[night * P + b],
  )
