import { type Bounds, boundsOf } from '@/domain/rotation/bounds/bounds'
import { minimalConflict } from '@/domain/rotation/diagnosis/conflict'
import { proofsAgainst } from '@/domain/rotation/diagnosis/proofs'
import { sayDiagnosis } from '@/domain/rotation/diagnosis/say'
import type { Instance } from '@/domain/rotation/instance'
import { type Model, modelOf } from '@/domain/rotation/model'
import { meetsBounds, proofOf } from '@/domain/rotation/proof'
import { effortFor, type Solution, type SolveOptions, solve } from '@/domain/rotation/solve'
import { vectorOf } from '@/domain/rotation/terms'

type Wanted = {
  seed: number
  effort: number | undefined
  /** The emergency cap. */
  stop: () => boolean
  /** The reasons are due. */
  isLate: () => boolean
  onBetter: () => void
}
/** Without a `solution` there is none, for these reasons. */
type Outcome = { model: Model; solution: Solution } | { model: Model; solution: undefined; reasons: string[] }

/** Seeds that look for any plan at all before it is said that there is none; each has an eighth of the usual effort. */
const seeds = 2

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
  const options = { seed, effort: effort ?? effortFor(model), stop, onImprovement: onBetter }
  const solution = search(model, any.proposals > 0 ? { ...options, start: any.seating } : options)
  if (isKept(solution)) return { model, solution }
  return { model, solution: search(model, { ...options, start: any.seating }) }
}

/**
 * A look first, which is all that most camps need. For the others thorough bounds, which are cheaper when a plan says how far they
 * need to be sought, and may end the search early; then the rest of the effort from the plan of the look.
 */
function search(model: Model, options: SolveOptions & { effort: number; stop: () => boolean }): Solution {
  const look = Math.round(effortFor(model) / 16)
  if (options.effort <= look) return solve(model, options)
  const first = solve(model, { ...options, effort: look })
  if (first.stopped !== 'effort' || !isKept(first)) return first
  const bounds = thoroughBounds(model, first)
  if (meetsBounds(bounds, vectorOf(model, first.terms))) return proven(first, bounds, 'bound')
  const rest = { ...options, start: first.seating, bounds, effort: options.effort - first.proposals }
  const { proposals, ...second } = solve(model, rest)
  const solution = { ...second, proposals: first.proposals + proposals }
  return solution.stopped === 'effort' ? proven(solution, thoroughBounds(model, solution), 'effort') : solution
}

const thoroughBounds = (model: Model, { terms }: Solution) =>
  boundsOf(model, { effort: 'thorough', best: vectorOf(model, terms).slice(1) })

const proven = (solution: Solution, bounds: Bounds, stopped: Solution['stopped']): Solution => ({
  ...solution,
  ...{ bounds, stopped, proof: proofOf(bounds, solution.terms) },
})

const refuse = (model: Model, reasons: string[]): Outcome => ({ model, solution: undefined, reasons })

/** The hard rules alone, whatever effort and seconds were asked for: that there is no plan must not be said for want of those. */
function findAny(model: Model, seed: number): Solution | undefined {
  const instance: Instance = { ...model.instance, objective: [] }
  const bounds: Bounds = { levels: [], broken: 0, empty: 0, hard: 0 }
  const effort = Math.round(effortFor(model) / 8)
  for (let i = 0; i < seeds; i++) {
    const found = solve({ ...model, instance }, { seed: seed + i, effort, bounds })
    if (isKept(found)) return found
  }
  return undefined
}

const isKept = ({ terms }: Solution) => terms.broken + terms.misfits === 0
