import type { Term } from '../instance'
import type { Weights } from '../search/prices'

/** The terms of an objective that come before repeats and changes, and those that come after. */
export type Around = { head: Term[]; tail: Term[] }

export function aroundOf(objective: Term[]): Around {
  const isTraded = (term: Term) => term === 'repeats' || term === 'changes'
  const at = objective.findIndex(isTraded)
  return {
    head: at < 0 ? [] : objective.slice(0, at),
    tail: (at < 0 ? objective : objective.slice(at)).filter((term) => !isTraded(term)),
  }
}

/** For a search where a repeat is worth so many changes, what comes before both much more, and what comes after next to nothing. */
export function weightsFor(worth: number, { head, tail }: Around): Weights {
  const weights: Weights = { broken: 0, empty: 0, repeats: worth, changes: 1 }
  tail.forEach((term, i) => {
    weights[term] = 0.02 / 10 ** i
  })
  let weight = worth
  for (const term of [...head].reverse()) {
    weight *= 5
    weights[term] = weight
  }
  return { ...weights, empty: 2 * weight, broken: 3 * weight }
}
