import { boundsOf } from '../bounds/bounds'
import type { Instance, Teams, Term } from '../instance'
import { emptySeating, type Model, modelOf, type Seating, teamsOf } from '../model'
import { effortFor, solve } from '../solve'
import { compareVectors, type Terms, termsOf } from '../terms'
import { type Around, aroundOf } from './around'
import { type EmptySeat, emptySeatsOf, seatsForced } from './empty-seats'
import { findTrades } from './front'
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
  { worth: 0.4, heat: 0.3, from: 'fewest-changes' },
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
  const forced = seatsForced(model)
  const pool: Plan[] = []
  const best = (kind: RepairKind) => bestOf(pool, (terms) => vectors[kind](terms, around))
  const search = (first: Term[], share: number, start?: Seating) => {
    const aimed = { ...model, instance: { ...instance, objective: [...around.head, ...first, ...around.tail] } }
    const bounds = boundsOf(aimed, { empty: forced })
    const found = solve(aimed, {
      ...{ seed, effort: Math.ceil(total * share), bounds, onImprovement: (better) => pool.push(better) },
      ...(start && { start }),
      ...(stop && { stop }),
    })
    pool.push(found)
    return bounds
  }
  const { levels } = search(['changes', 'repeats'], 0.3)
  const atBest = (term: Term, terms: Terms) => terms[term] <= levels.find((level) => level.term === term)!.always.value
  const isSound = ({ broken, empty }: Terms) => broken === 0 && empty <= forced
  /** Nothing is left to gain, or one change at most. */
  const isDone = (slack: number) => {
    const [few, fresh] = [best('fewest-changes').terms, best('fewest-repeats').terms]
    const settled = isSound(few) && atBest('changes', few) && atBest('repeats', fresh)
    return settled && fresh.changes <= few.changes + slack
  }
  if (!isDone(0)) {
    search(['repeats', 'changes'], 0.2)
    // Small steps don't lead from every published plan to one that keeps the rules: from empty rooms they may.
    if (!isSound(best('fewest-changes').terms)) search(['repeats', 'changes'], 0.2, emptySeating(model))
    walks.forEach(({ worth, heat, from }, i) => {
      if (isDone(1)) return
      const steps = Math.ceil((total * 0.5) / walks.length)
      const found = findTrades(model, best(from).seating, { ...around, seed: seed + i, steps, worth, heat, stop })
      pool.push(...found.map((seating) => ({ seating, terms: termsOf(model, seating) })))
    })
  }
  return proposalsOf(model, best)
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
