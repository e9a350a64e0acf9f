import type { Term } from '../instance'
import type { Model } from '../model'
import type { Bound } from './bound'
import type { Chances } from './chances'
import type { Given } from './given'
import { lineupsOf } from './lineups'
import { bestPrices } from './prices'
import type { Settled } from './settled'
import { cheapestStaffing } from './staffing'

/** `lineups`: give up when there are more; `rounds`: how long to look for prices. */
export type PriceEffort = { lineups: number; rounds: number }

type Weights = Record<'repeats' | 'changes' | 'sitouts' | 'sitoutSq' | 'past' | 'role' | 'brief' | 'language', number>
const nothing: Weights = { repeats: 0, changes: 0, sitouts: 0, sitoutSq: 0, past: 0, role: 0, brief: 0, language: 0 }

/**
 * A bound on one term by prices. What earlier levels cap is charged `dear` times over and the cap given back, which no plan at the
 * cap notices. Undefined when there is nothing to price, too many line-ups, or none at all for some room.
 */
export function priceBound(
  model: Model,
  settled: Settled,
  chances: Chances,
  { term, given, enough }: { term: Term; given: Given; enough: number },
  effort: PriceEffort,
): Bound | undefined {
  if (settled.empty > 0 || term === 'spread' || term === 'repeatPairs') return undefined
  const weights = { ...nothing }
  charge(model, weights, term, 1)
  let back = 0
  for (const capped of given.capped) {
    if (!priced.includes(capped.term)) continue
    charge(model, weights, capped.term, dear)
    back += dear * (Number.isInteger(capped.value) ? capped.value : capped.value + tolerance)
  }
  const { repeats, sitouts, sitoutSq, ...inLineups } = weights
  const lineups = lineupsOf(model, settled, { weights: inLineups, without: given.without }, effort.lineups)
  const { changes, role, brief } = inLineups
  const staffing = cheapestStaffing(model, settled, { sitouts, sitoutSq, role, brief, changes })
  if (!lineups || !staffing) return undefined
  const constant = settledCost(settled, weights) + changes * atHome(model, settled) - back
  const repeat = given.fresh ? Number.POSITIVE_INFINITY : repeats
  const whole = isWhole(model, term)
  const points = bestPrices(model, settled, {
    ...{ lineups, sitouts, sitoutSq, repeat, fresh: chances.fresh, wages: staffing.wages },
    ...{ haze: [0.1, 0.004], rounds: effort.rounds, target: enough - constant - (whole ? 0.999 : 0) },
  })
  const value = whole ? Math.ceil(points + constant - 1e-6) : points + constant - tolerance / 2
  return { value, because: { kind: 'prices', points: Math.floor((points + constant) * 100) / 100, whole } }
}

const dear = 2
/** A plan counts as being at a bound up to this much above it (proof.ts), so that much a cap in fractions leaves open. */
const tolerance = 1e-6
const priced: Term[] = ['repeats', 'changes', 'sitouts', 'sitoutSq', 'past', 'role', 'brief', 'language', 'soft']

function charge(model: Model, weights: Weights, term: Term, times: number) {
  const soft = model.instance.softWeights
  if (term === 'soft')
    for (const part of ['past', 'sitoutSq', 'role', 'brief', 'language'] as const)
      weights[part] += times * (soft[part] ?? 0)
  else if (term !== 'spread' && term !== 'repeatPairs') weights[term] += times
}

/** What frozen nights cost; sit-outs are counted over all nights anyway. */
function settledCost({ terms }: Settled, weights: Weights): number {
  return (['repeats', 'changes', 'past', 'role', 'brief', 'language'] as const).reduce(
    (sum, term) => sum + weights[term] * terms[term],
    0,
  )
}

/** People who have a team on a published night: line-ups give back 1 for each who stays. */
function atHome({ people: P, present, published, baseline }: Model, { live }: Settled): number {
  let count = 0
  if (baseline)
    for (const night of live)
      for (let at = night * P; at < (night + 1) * P; at++)
        count += Number(published[night] === 1 && present[at] === 1 && baseline.team[at]! >= 0)
  return count
}

/** Whether the term is a whole number in every plan. */
function isWhole({ instance, cost, past }: Model, term: Term): boolean {
  const parts = term === 'soft' ? instance.softWeights : { [term]: 1 }
  const whole = (list: Float64Array) => list.every((value) => Number.isInteger(value))
  return (
    Object.values(parts).every((weight) => Number.isInteger(weight ?? 0)) &&
    (!('role' in parts) || whole(cost)) &&
    (!('past' in parts) || whole(past))
  )
}
