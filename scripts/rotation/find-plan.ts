import { type Bounds, boundsOf } from '@/domain/rotation/bounds/bounds'
import { minimalConflict } from '@/domain/rotation/diagnosis/conflict'
import { proofsAgainst } from '@/domain/rotation/diagnosis/proofs'
import { sayDiagnosis } from '@/domain/rotation/diagnosis/say'
import type { Instance } from '@/domain/rotation/instance'
import { emptySeating, type Model, modelOf } from '@/domain/rotation/model'
import { meetsBounds, proofOf } from '@/domain/rotation/proof'
import { effortFor, type Improvement, type Solution, type SolveOptions, solve } from '@/domain/rotation/solve'
import { compareVectors, vectorOf } from '@/domain/rotation/terms'

type Wanted = {
  seed: number
  effort: number | undefined
  /** The emergency cap. */
  stop: () => boolean
  /** The reasons are due. */
  isLate: () => boolean
  onBetter: () => void
}
type Options = SolveOptions & { seed: number; effort: number; stop: () => boolean }
/** Without a `solution` there is none, for these reasons. */
type Outcome = { model: Model; solution: Solution } | { model: Model; solution: undefined; reasons: string[] }

/** Seeds that look for any plan at all before it is said that there is none; each has an eighth of the usual effort. */
const seeds = 2
const looks = 5
/** Neighbouring seeds of two people who try some have no look in common. */
const seedStep = 1_000_003

export function findPlan(instance: Instance, { seed, effort, stop, isLate, onBetter }: Wanted): Outcome {
  const model = modelOf(instance)
  const proofs = proofsAgainst(model)
  if (proofs.length > 0)
    return refuse(
      model,
      proofs.map((cause) => sayDiagnosis({ certainty: 'proven', cause })),
    )
  const any = findAny(model, seed)
  if (!any) {
    const cause = minimalConflict(model, { seed, effort: Math.round(effortFor(model) / 8), stop: isLate })
    return refuse(model, [sayDiagnosis({ certainty: cause.proven ? 'proven' : 'probable', cause })])
  }
  const onImprovement = onRecord(onBetter)
  const options = { seed, effort: effort ?? effortFor(model), stop, onImprovement }
  const solution = search(model, any.proposals > 0 ? { ...options, start: any.seating } : options)
  if (isKept(solution)) return { model, solution }
  return { model, solution: search(model, { ...options, start: any.seating }) }
}

/**
 * A look first, which is all that most camps need. For the others looks with other seeds, as searches end in valleys that more
 * effort does not leave; then bounds, sought thoroughly but no further than the best look, which may be the end; then the rest of
 * the effort from there.
 */
function search(model: Model, options: Options): Solution {
  const effort = Math.round(effortFor(model) / 20)
  if (options.effort < 2 * looks * effort) return solve(model, options)
  let best = solve(model, { ...options, effort })
  let spent = best.proposals
  for (let i = 1; i < looks && best.stopped === 'effort'; i++) {
    const { bounds } = best
    const other = solve(model, { ...options, seed: options.seed + i * seedStep, effort, bounds })
    spent += other.proposals
    if (compareVectors(vectorOf(model, other.terms), vectorOf(model, best.terms)) < 0) best = other
  }
  if (best.stopped !== 'effort' || !isKept(best)) return { ...best, proposals: spent }
  if (options.stop()) return { ...best, proposals: spent, stopped: 'seconds' }
  const bounds = thoroughBounds(model, best)
  if (meetsBounds(bounds, vectorOf(model, best.terms))) return proven({ ...best, proposals: spent }, bounds, 'bound')
  const last = solve(model, { ...options, start: best.seating, bounds, effort: options.effort - spent })
  const solution = { ...last, proposals: spent + last.proposals }
  return solution.stopped === 'effort' ? proven(solution, thoroughBounds(model, solution), 'effort') : solution
}

const thoroughBounds = (model: Model, { terms }: Solution) =>
  boundsOf(model, { effort: 'thorough', best: vectorOf(model, terms).slice(1) })

const proven = (solution: Solution, bounds: Bounds, stopped: Solution['stopped']): Solution => ({
  ...solution,
  ...{ bounds, stopped, proof: proofOf(bounds, solution.terms) },
})

/** Each search begins anew, and only what is better than all before is news. */
function onRecord(tell: () => void): (found: Improvement) => void {
  let record: number[] | undefined
  return ({ vector }) => {
    if (record && compareVectors(vector, record) >= 0) return
    record = vector
    tell()
  }
}

const refuse = (model: Model, reasons: string[]): Outcome => ({ model, solution: undefined, reasons })

/** The hard rules alone, whatever effort and seconds were asked for: that there is no plan must not be said for want of those. */
function findAny(model: Model, seed: number): Solution | undefined {
  const instance: Instance = { ...model.instance, objective: [] }
  const bounds: Bounds = { levels: [], broken: 0, empty: 0, hard: 0 }
  const effort = Math.round(effortFor(model) / 8)
  for (let i = 0; i < seeds; i++) {
    // The second looks from empty rooms: a published plan or a design can be a trap.
    const start = i === 0 ? undefined : emptySeating(model)
    const found = solve({ ...model, instance }, { seed: seed + i, effort, bounds, ...(start && { start }) })
    if (isKept(found)) return found
  }
  return undefined
}

const isKept = ({ terms }: Solution) => terms.broken + terms.misfits === 0
