import type { Instance } from '@/domain/rotation/instance'
import { type Model, modelOf } from '@/domain/rotation/model'
import { effortFor, type Solution, solve } from '@/domain/rotation/solve'
import { type Terms, vectorOf } from '@/domain/rotation/terms'

type Wanted = { seed: number; effort: number | undefined; stop: () => boolean; onBetter: () => void }
/** Without a `solution` there is none, for these reasons. */
export type Outcome = { model: Model; solution: Solution } | { model: Model; solution: undefined; reasons: string[] }

export function findPlan(instance: Instance, { seed, effort, stop, onBetter }: Wanted): Outcome {
  const model = modelOf(instance)
  const options = { seed, effort: effort ?? effortFor(model), stop, onImprovement: onBetter }
  const solution = solve(model, options)
  if (isKept(model, solution.terms)) return { model, solution }
  return { model, solution: undefined, reasons: ['probable: nothing was found that keeps every hard rule.'] }
}

const isKept = (model: Model, terms: Terms) => vectorOf(model, terms)[0] === 0
