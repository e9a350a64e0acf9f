import type { Term } from '../instance'
import type { Model } from '../model'
import { shareLanguage } from '../terms'
import { aloneOf, softBound } from './alone'
import type { Bound } from './bound'
import { type Chances, chancesOf } from './chances'
import { type Given, givenBy } from './given'
import { languageBound, languageRepeats } from './language'
import { type PriceEffort, priceBound } from './price-bound'
import { type Settled, settledOf } from './settled'

/** `given`: holds only while all earlier levels are at their bounds; `always` holds in any case. */
export type LevelBound = Bound & { term: Term; given: boolean; always: Bound }
/**
 * Per objective term, in the instance's order. They hold for plans that leave the frozen nights as they are, break `broken` rules
 * and have at most `empty` empty seats: what those nights have of both already, or more when asked for.
 */
export type Bounds = { levels: LevelBound[]; broken: number; empty: number; hard: number }

export type BoundsOptions = {
  /** Bounds for plans with so many seats that nobody takes. */
  empty?: number
  /** `thorough` takes up to seconds where `quick` takes milliseconds; its bounds are as high or higher. */
  effort?: 'quick' | 'thorough'
  /** A plan's objective terms in order: bounds are not sought beyond them, nor below the first level where they are not met. */
  best?: readonly number[]
}

const efforts: Record<'quick' | 'thorough', PriceEffort> = {
  quick: { lineups: 4_000, rounds: 80 },
  thorough: { lineups: 400_000, rounds: 250 },
}

/** Lower bounds with their reasons. */
export function boundsOf(model: Model, { empty = 0, effort = 'quick', best: known }: BoundsOptions = {}): Bounds {
  const settled = settledOf(model, empty)
  const chances = chancesOf(model, settled)
  const alone = aloneOf(model, settled, chances)
  const levels: LevelBound[] = []
  let open = true
  for (const [i, term] of model.instance.objective.entries()) {
    const given = givenBy(model, settled, alone, levels)
    const bare = levels.length === 0
    const first = alone(term)
    const better = givenBound(model, settled, chances, { term, given, alone })
    let best = better && better.value > first.value ? better : first
    const enough = known?.[i] ?? Number.POSITIVE_INFINITY
    if (open && best.value < enough - tiny && worthPricing(model, term, given, effort)) {
      const task = { term, given, enough }
      const priced = priceBound(model, settled, chances, task, efforts[effort])
      if (priced && priced.value > best.value + tiny) best = priced
    }
    open = known === undefined || (open && enough <= best.value + tiny)
    const always = bare ? best : first
    levels.push({ ...best, term, given: best.value > always.value, always })
  }
  const { broken, misfits, empty: frozenEmpty } = settled.terms
  return { levels, broken, empty: Math.max(empty, frozenEmpty), hard: broken + misfits }
}

const tiny = 1e-9

function givenBound(
  model: Model,
  settled: Settled,
  chances: Chances,
  { term, given, alone }: { term: Term; given: Given; alone: (term: Term) => Bound },
): Bound | undefined {
  if (term === 'repeats' && given.without.includes('language')) return languageRepeats(model, settled, chances)
  const language = () => languageBound(model, settled, chances, given.fresh)
  if (term === 'language' && given.fresh) return language()
  if (term === 'soft' && given.fresh && model.instance.softWeights.language)
    return softBound(model, settled, alone('past'), language() ?? alone('language'))
  return undefined
}

/** Prices see what the other bounds don't: tags, languages and pairs within a room. Where none matters they'd find nothing. */
function worthPricing(model: Model, term: Term, given: Given, effort: string): boolean {
  const { instance, past, people, require } = model
  if (people === 0 || (term === 'language' && shareLanguage(model, [...Array(people).keys()]))) return false
  if (effort === 'thorough' || term === 'language') return true
  if (term === 'past') return past.some((weight) => weight > 0)
  const { past: met = 0, language = 0 } = instance.softWeights
  if (term === 'soft') return met > 0 || language > 0
  if (term !== 'repeats') return false
  return given.without.length + given.capped.length > 0 || require.some((tags) => tags.length > 0)
}
