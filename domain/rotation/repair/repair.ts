import { boundsOf } from '../bounds/bounds'
import type { Instance, Teams, Term } from '../instance'
import { type Model, modelOf, type Seating, teamsOf } from '../model'
import { effortFor, solve } from '../solve'
import { compareVectors, type Terms, termsOf } from '../terms'
import { type EmptySeat, emptySeatsOf, seatsForced } from './empty-seats'
import { type Around, findTrades } from './front'
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
  /** Proposals over all searches; two or three seconds when absent. */
  effort?: number
  /** Asked often; true ends with what there is. */
  stop?: () => boolean
}

type Plan = { seating: Seating; terms: Terms }

/** In the baseline's neighbourhood: how many changes a repeat is worth, how many more are borne, where to begin. */
const walks = [
  { worth: 2, heat: 0.4, from: 'fewest-changes' },
  { worth: 3, heat: 0.6, from: 'fewest-changes' },
  { worth: 2, heat: 0.8, from: 'fewest-changes' },
  { worth: 2, heat: 0.3, from: 'best-mix' },
  { worth: 4, heat: 0.7, from: 'best-mix' },
  { worth: 8, heat: 0.5, from: 'fewest-repeats' },
] as const

/**
 * One to three plans for an instance whose baseline can't stand as it is: people who are away lose their seats on nights that
 * aren't frozen, and from there is searched for the fewest changes, the fewest repeats, and a mix in which a repeat is worth two
 * changes. What the instance's objective puts before both stays before both.
 */
export function proposeRepairs(instance: Instance, { seed = 1, effort, stop }: RepairOptions = {}): Repair[] {
  const model = modelOf(instance)
  const total = effort ?? Math.ceil(effortFor(model) / 4)
  const around = aroundOf(instance.objective)
  const pool: Plan[] = []
  const best = (kind: RepairKind) => bestOf(pool, (terms) => vectors[kind](terms, around))
  const search = (first: Term[], share: number) => {
    const aimed = { ...model, instance: { ...instance, objective: [...around.head, ...first, ...around.tail] } }
    const bounds = boundsOf(aimed, { empty: seatsForced(model) })
    const found = solve(aimed, {
      ...{ seed, effort: Math.ceil(total * share), bounds, onImprovement: (better) => pool.push(better) },
      ...(stop && { stop }),
    })
    pool.push(found)
    return bounds.levels.find(({ term }) => term === 'repeats')!.always.value
  }
  const fewestRepeats = search(['changes', 'repeats'], 0.3)
  if (best('fewest-changes').terms.repeats > fewestRepeats) {
    search(['repeats', 'changes'], 0.2)
    const isDone = () => {
      const [few, fresh] = [best('fewest-changes').terms, best('fewest-repeats').terms]
      return fresh.repeats <= fewestRepeats && fresh.changes <= few.changes + 1
    }
    walks.forEach(({ worth, heat, from }, i) => {
      if (isDone()) return
      const steps = Math.ceil((total * 0.5) / walks.length)
      const found = findTrades(model, best(from).seating, { ...around, seed: seed + i, steps, worth, heat, stop })
      pool.push(...found.map((seating) => ({ seating, terms: termsOf(model, seating) })))
    })
  }
  return proposalsOf(model, best)
}

/** What the instance puts before repeats and changes, and what after. */
function aroundOf(objective: Term[]): Around {
  const isTraded = (term: Term) => term === 'repeats' || term === 'changes'
  const at = objective.findIndex(isTraded)
  return {
    head: at < 0 ? [] : objective.slice(0, at),
    tail: (at < 0 ? objective : objective.slice(at)).filter((term) => !isTraded(term)),
  }
}

const vectorOf = (terms: Terms, { head, tail }: Around, middle: number[]) => [
  ...[terms.broken, terms.empty],
  ...head.map((term) => terms[term]),
  ...middle,
  ...tail.map((term) => terms[term]),
]

const vectors: Record<RepairKind, (terms: Terms, around: Around) => number[]> = {
  'fewest-changes': (terms, around) => vectorOf(terms, around, [terms.changes, terms.repeats]),
  'best-mix': (terms, around) => vectorOf(terms, around, [2 * terms.repeats + terms.changes, terms.repeats]),
  'fewest-repeats': (terms, around) => vectorOf(terms, around, [terms.repeats, terms.changes]),
}

const bestOf = (pool: Plan[], vector: (terms: Terms) => number[]): Plan =>
  pool.reduce((best, plan) => (compareVectors(vector(plan.terms), vector(best.terms)) < 0 ? plan : best))

/** Plans that are worth the same in repeats and changes are proposed once. */
function proposalsOf(model: Model, best: (kind: RepairKind) => Plan): Repair[] {
  const groups = new Map<string, { kinds: RepairKind[]; plan: Plan }>()
  for (const kind of ['fewest-changes', 'best-mix', 'fewest-repeats'] as const) {
    const plan = best(kind)
    const key = [plan.terms.repeats, plan.terms.changes].join()
    const known = groups.get(key)
    if (known) known.kinds.push(kind)
    else groups.set(key, { kinds: [kind], plan })
  }
  return [...groups.values()].map(({ kinds, plan: { seating, terms } }) => ({
    ...{ kinds, seating, terms, teams: teamsOf(model, seating) },
    ...{ moves: movesOf(model, seating), empty: emptySeatsOf(model, seating) },
  }))
}
