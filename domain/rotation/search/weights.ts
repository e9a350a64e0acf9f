import type { Model } from '../model'
import type { Weights } from './prices'

/** One step of each level weighs as much as many of the next, so that heat settles the levels one after another. */
export function weightsOf({ instance }: Model, ratio = 20): Weights {
  const { objective, softWeights } = instance
  const weights: Weights = { broken: 0, empty: 0 }
  let weight = 1
  for (const term of [...objective].reverse()) {
    const unit =
      term === 'soft'
        ? Math.max(
            ...(['past', 'sitoutSq', 'role', 'brief', 'language'] as const).map((name) => softWeights[name] ?? 0),
          )
        : 1
    if (unit > 0) weights[term] = weight / Math.max(1, term === 'soft' ? unit / 2 : 1)
    weight *= ratio
  }
  const top = weight / ratio
  return { ...weights, empty: 2 * top, broken: 3 * top }
}
