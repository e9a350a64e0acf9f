import type { Instance, Teams, Term } from '../instance'
import { type Model, modelOf, type Seating, teamsOf } from '../model'
import { effortFor, solve } from '../solve'
import { compareVectors, type Terms, termsOf } from '../terms'
import { type EmptySeat, emptySeatsOf } from './empty-seats'
import { mixed, mixedPlan } from './mix'
import type { Move } from './move'
import { movesOf } from './moves'

export type RepairKind = 'fewest-changes' | 'best-mix' | 'fewest-repeats'

/** A plan that goes on from the baseline; `kinds` says what it is the best of, among those proposed. */
export type Repair = {
  kinds: RepairKind[]
  seating: Seating
  teams: Teams
  terms: Terms
  moves: Move[]
  /** Seats that stay empty. */
  empty: EmptySeat[]
}

export type RepairOptions = {
  seed?: number
  /** Proposals over all searches; a few seconds when absent. */
  effort?: number
  /** Asked often; true ends with what there is. */
  stop?: () => boolean
}

type Plan = { seating: Seating; terms: Terms }
type Order = { head: Term[]; tail: Term[] }

/**
 * One to three plans for an instance whose baseline can't stand as it is: people who are away lose their seats on nights that
 * aren't frozen, and the rest is searched for from there, in two orders of the objective and one that weighs both.
 */
export function proposeRepairs(instance: Instance, { seed = 1, effort, stop }: RepairOptions = {}): Repair[] {
  const model = modelOf(instance)
  const total = effort ?? Math.ceil(effortFor(model) * 0.4)
  const order = orderOf(instance.objective)
  const pool: Plan[] = []
  const search = (first: Term[]) => {
    const objective = [...order.head, ...first, ...order.tail]
    const aimed = { ...model, instance: { ...instance, objective } }
    const found = solve(aimed, {
      ...{ seed, effort: Math.ceil(total * 0.4), onImprovement: (better) => pool.push(better) },
      ...(stop && { stop }),
    })
    pool.push(found)
    return () => bestOf(pool, (terms) => [...vectorBy(objective, terms)])
  }
  const changes = search(['changes', 'repeats'])
  const repeats = search(['repeats', 'changes'])
  const byMix = (terms: Terms) => [
    ...vectorBy(order.head, terms),
    ...[mixed(terms), terms.repeats],
    ...vectorBy(order.tail, terms).slice(2),
  ]
  if (leavesRoom(changes().terms, repeats().terms)) {
    const steps = Math.ceil(total / 40)
    const seating = mixedPlan(model, bestOf(pool, byMix).seating, { seed, steps, stop, ...order })
    pool.push({ seating, terms: termsOf(model, seating) })
  }
  return proposalsOf(model, [
    ['fewest-changes', changes()],
    ['best-mix', bestOf(pool, byMix)],
    ['fewest-repeats', repeats()],
  ])
}

/** What the instance puts before repeats and changes, and what after. */
function orderOf(objective: Term[]): Order {
  const traded = (term: Term) => term === 'repeats' || term === 'changes'
  const at = objective.findIndex(traded)
  return {
    head: at < 0 ? [] : objective.slice(0, at),
    tail: (at < 0 ? objective : objective.slice(at)).filter((term) => !traded(term)),
  }
}

const vectorBy = (objective: Term[], terms: Terms) => [
  ...[terms.broken, terms.empty],
  ...objective.map((term) => terms[term]),
]

const bestOf = (pool: Plan[], vector: (terms: Terms) => number[]): Plan =>
  pool.reduce((best, plan) => (compareVectors(vector(plan.terms), vector(best.terms)) < 0 ? plan : best))

/** Whether a plan could lie strictly between these two. */
const leavesRoom = (changes: Terms, repeats: Terms) =>
  changes.broken === repeats.broken &&
  changes.empty === repeats.empty &&
  changes.repeats - repeats.repeats > 1 &&
  repeats.changes - changes.changes > 1

/** Plans that are worth the same in repeats and changes are proposed once. */
function proposalsOf(model: Model, found: [RepairKind, Plan][]): Repair[] {
  const groups = new Map<string, { kinds: RepairKind[]; plan: Plan }>()
  for (const [kind, plan] of found) {
    const { broken, empty, repeats, changes } = plan.terms
    const key = [broken, empty, repeats, changes].join()
    const known = groups.get(key)
    if (known) known.kinds.push(kind)
    else groups.set(key, { kinds: [kind], plan })
  }
  return [...groups.values()].map(({ kinds, plan: { seating, terms } }) => ({
    ...{ kinds, seating, terms, teams: teamsOf(model, seating) },
    ...{ moves: movesOf(model, seating), empty: emptySeatsOf(model, seating) },
  }))
}
