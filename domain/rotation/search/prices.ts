import type { Term } from '../instance'
import type { Model } from '../model'
import type { Ladders } from './ladders'
import type { Places } from './places'

/** What one point of each costs while searching; the best plan is chosen by the objective's order, never by these. */
export type Weights = Partial<Record<Term, number>> & { broken: number; empty: number }

/** The weights spread over everything a step can change, so that a step is weighed by a few look-ups. */
export type Prices = {
  /** Per rung of the ladders: one meeting more. */
  meeting: Float64Array
  /** [(team × roles + role) × people + person]; infinite where they can't sit. */
  place: Float64Array
  /** [night × people + person]: without a seat. */
  off: Float64Array
  /** [person × (nights + 1) + nights worked]. */
  worked: Float64Array
  /** A carrier too few, a pair apart that should be together, a room without a common language, an empty seat. */
  carrier: number
  together: number
  language: number
  empty: number
}

export function pricesOf(model: Model, ladders: Ladders, places: Places, weights: Weights): Prices {
  const { people: P, roles: R, teams: T, nights: N, nightOf, present, published, baseline } = model
  const soft = model.instance.softWeights
  const of = (term: Term) => weights[term] ?? 0
  const ofSoft = (term: 'past' | 'sitoutSq' | 'role' | 'brief' | 'language') =>
    of(term) + of('soft') * (soft[term] ?? 0)
  const [role, brief, past, squares] = [ofSoft('role'), ofSoft('brief'), ofSoft('past'), ofSoft('sitoutSq')]
  const changes = (at: number, team: number) =>
    baseline && published[Math.floor(at / P)] && present[at] && baseline.team[at] !== team ? of('changes') : 0
  const place = new Float64Array(T * R * P)
  for (let t = 0; t < T; t++)
    for (let r = 0; r < R; r++)
      for (let p = 0; p < P; p++) {
        const at = (t * R + r) * P + p
        place[at] = places.possible[at]
          ? weights.broken * places.broken[at]! +
            changes(nightOf[t]! * P + p, t) +
            role * model.cost[p * R + r]! +
            brief * model.offBrief[t * P + p]!
          : Number.POSITIVE_INFINITY
      }
  const worked = new Float64Array(P * (N + 1))
  for (let p = 0; p < P; p++) {
    let there = 0
    for (let n = 0; n < N; n++) there += present[n * P + p]!
    for (let nights = 0; nights <= N; nights++) {
      const outside = Math.max(0, model.minNights[p]! - nights, nights - model.maxNights[p]!)
      const idle = there - nights
      worked[p * (N + 1) + nights] = weights.broken * outside + squares * idle * idle + of('sitouts') * idle
    }
  }
  return {
    meeting: ladders.broken.reduce((sum, broken, rung) => {
      sum[rung] =
        weights.broken * broken +
        of('repeats') * ladders.repeats[rung]! +
        of('repeatPairs') * ladders.repeatPairs[rung]! +
        of('spread') * ladders.spread[rung]! +
        past * ladders.past[rung]!
      return sum
    }, new Float64Array(ladders.broken.length)),
    place,
    off: Float64Array.from(places.brokenOff, (broken, at) => weights.broken * broken + changes(at, -1)),
    worked,
    carrier: weights.broken,
    together: weights.broken,
    language: ofSoft('language'),
    empty: weights.empty,
  }
}
