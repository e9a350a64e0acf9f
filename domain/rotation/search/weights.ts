import type { Term } from '../instance'
import type { Model } from '../model'
import type { Weights } from './prices'

/** What each level's points weigh while searching, and the heat at which the first and the last of them settle. */
export type Scale = { weights: Weights; hot: number; cold: number }

const softTerms = ['past', 'sitoutSq', 'role', 'brief', 'language'] as const
/** One step of a level weighs as much as so many of the next. */
const ratio = 4
const hottest = 0.4
const coldest = 0.08

/**
 * Weights by which heat settles the levels one after another. `emphasis` (per level of [hard, …objective], 1 when absent) weighs
 * a level more than that where the search has given away too much of it.
 */
export function scaleOf(model: Model, emphasis: readonly number[] = []): Scale {
  const { objective } = model.instance
  const weights: Weights = { broken: 0, empty: 0 }
  let weight = 1
  let cold = coldest
  for (let level = objective.length - 1; level >= 0; level--) {
    const term = objective[level]!
    const { least, most } = stepsOf(model, term)
    weight *= emphasis[level + 1] ?? 1
    const of = weight / Math.max(least, most / 2)
    if (level === objective.length - 1) cold = coldest * Math.max(of * least, 0.05)
    weights[term] = (weights[term] ?? 0) + of
    weight *= ratio
  }
  const top = objective.length > 0 ? weight / ratio : 1
  const hard = top * (emphasis[0] ?? 1)
  return { weights: { ...weights, empty: 2 * hard, broken: 3 * hard }, hot: hottest * top, cold }
}

/** The least and the most that one change usually moves a term by. */
function stepsOf({ instance, cost, past }: Model, term: Term): { least: number; most: number } {
  const weights = instance.softWeights
  const one = (name: Term): number[] => {
    if (name === 'role') return [...cost].filter((value) => value > 0)
    if (name === 'past') return [...past].filter((value) => value > 0)
    return [1]
  }
  const steps = (
    term === 'soft' ? softTerms.flatMap((name) => one(name).map((step) => step * (weights[name] ?? 0))) : one(term)
  ).filter((step) => step > 0)
  if (steps.length === 0) return { least: 1, most: 1 }
  const inOrder = steps.sort((a, b) => a - b)
  return { least: inOrder[0]!, most: inOrder[inOrder.length - 1]! }
}
