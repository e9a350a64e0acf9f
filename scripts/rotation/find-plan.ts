import { minimalConflict } from '@/domain/rotation/diagnosis/conflict'
import { proofsAgainst } from '@/domain/rotation/diagnosis/proofs'
import { sayDiagnosis } from '@/domain/rotation/diagnosis/say'
import type { Instance } from '@/domain/rotation/instance'
import { type Model, modelOf } from '@/domain/rotation/model'
import { effortFor, type Solution, solve } from '@/domain/rotation/solve'

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
  const solution = solve(model, any.proposals > 0 ? { ...options, start: any.seating } : options)
  if (isKept(solution)) return { model, solution }
  return { model, solution: solve(model, { ...options, start: any.seating }) }
}

const refuse = (model: Model, reasons: string[]): Outcome => ({ model, solution: undefined, reasons })

/** The hard rules alone, whatever effort and seconds were asked for: that there is no plan must not be said for want of those. */
function findAny(model: Model, seed: number): Solution | undefined {
  const instance: Instance = { ...model.instance, objective: [] }
  const bounds = { levels: [], broken: 0, empty: 0, hard: 0 }
  const effort = Math.round(effortFor(model) / 8)
  for (let i = 0; i < seeds; i++) {
    const found = solve({ ...model, instance }, { seed: seed + i, effort, bounds })
    if (isKept(found)) return found
  }
  return undefined
}

const isKept = ({ terms }: Solution) => terms.broken + terms.misfits === 0
