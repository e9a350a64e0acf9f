import type { Term } from '../instance'
import type { Model } from '../model'
import type { Bound } from './bound'
import type { LineupTerm } from './lineups'
import type { Settled } from './settled'

/** What earlier levels leave open while each is at its bound. */
export type Given = {
  /** Nobody is met again on the nights to come. */
  fresh: boolean
  /** Terms the nights to come have nothing of. */
  without: LineupTerm[]
  /** Terms that may be more than nothing, but no more than so much in all. */
  capped: { term: Term; value: number }[]
}

const lineupTerms = ['past', 'role', 'brief', 'language'] as const

export function givenBy(
  model: Model,
  { terms }: Settled,
  alone: (term: Term) => Bound,
  earlier: { term: Term; value: number }[],
): Given {
  const given: Given = { fresh: false, without: [], capped: [] }
  const weights = model.instance.softWeights
  const leastSoft = () =>
    lineupTerms.reduce((sum, known) => sum + (weights[known] ?? 0) * terms[known], 0) +
    (weights.sitoutSq ? weights.sitoutSq * alone('sitoutSq').value : 0)
  for (const { term, value } of earlier) {
    const nothing = value <= (term === 'soft' ? leastSoft() : terms[term])
    if (nothing && (term === 'repeats' || term === 'spread')) given.fresh = true
    else if (nothing && lineupTerms.some((known) => known === term)) given.without.push(term as LineupTerm)
    else if (nothing && term === 'soft') given.without.push(...lineupTerms.filter((known) => (weights[known] ?? 0) > 0))
    else given.capped.push({ term, value })
  }
  return given
}
