import type { Term } from '../instance'
import type { Model } from '../model'
import type { Bound } from './bound'
import type { Chances } from './chances'
import { countPairs } from './counting'
import { languageBound } from './language'
import { repeatsBound } from './repeats'
import type { Settled } from './settled'
import { cheapestStaffing, type StaffingWeights, staffingTerms } from './staffing'

/** Makes a bound for one objective term on its own; what several terms need is computed once. */
export function aloneOf(model: Model, settled: Settled, chances: Chances): (term: Term) => Bound {
  const known = new Map<Term, Bound>()
  const boundOf = (term: Term): Bound => {
    const found = known.get(term) ?? compute(term)
    known.set(term, found)
    return found
  }
  const compute = (term: Term): Bound => {
    if (term === 'repeats') return repeatsBound(model, settled, chances)
    if (term === 'spread') return spreadBound(model, settled, chances, boundOf('repeats'))
    if (term === 'repeatPairs') return repeatPairsBound(model, settled, boundOf('repeats'))
    if (term === 'past') return pastBound(model, settled, chances)
    if (term === 'language') return languageBound(model, settled, chances, false) ?? atLeast(settled.terms.language)
    if (term === 'soft') return softBound(model, settled, boundOf('past'), boundOf('language'))
    return staffingBound(model, settled, { [term]: 1 }, settled.terms[term])
  }
  return boundOf
}

const atLeast = (frozen: number): Bound => ({
  value: frozen,
  because: frozen > 0 ? { kind: 'frozen', frozen } : { kind: 'none' },
})

function staffingBound(model: Model, settled: Settled, weights: StaffingWeights, frozen: number): Bound {
  const staffing = cheapestStaffing(model, settled, weights)
  if (!staffing || staffing.value <= 0) return atLeast('sitouts' in weights || 'sitoutSq' in weights ? 0 : frozen)
  if (weights.changes) {
    const nights = staffing.changesByNight.flatMap((changes, night) => (changes > 0 ? [{ night, changes }] : []))
    return { value: staffing.value, because: { kind: 'displaced', nights } }
  }
  const parts = staffingTerms.flatMap((term) => {
    const points = (weights[term] ?? 0) * staffing.parts[term]
    return points > 0 ? [{ term, points }] : []
  })
  return { value: staffing.value, because: { kind: 'staffing', parts } }
}

/** Sit-outs, second crafts and briefs in one flow; what is proven of the other two comes on top. */
export function softBound(model: Model, settled: Settled, past: Bound, language: Bound): Bound {
  const weights = model.instance.softWeights
  const { sitoutSq = 0, role = 0, brief = 0 } = weights
  const frozen = role * settled.terms.role + brief * settled.terms.brief
  const base = staffingBound(model, settled, { sitoutSq, role, brief }, frozen)
  const more = (
    [
      ['past', past.value],
      ['language', language.value],
    ] as const
  ).flatMap(([term, value]) => {
    const points = (weights[term] ?? 0) * value
    return points > 0 ? [{ term, points }] : []
  })
  if (more.length === 0) return base
  const value = more.reduce((sum, { points }) => sum + points, base.value)
  const parts = base.because.kind === 'staffing' ? base.because.parts : []
  return { value, because: { kind: 'staffing', parts: [...parts, ...more] } }
}

function pastBound(model: Model, settled: Settled, { sure }: Chances): Bound {
  const { people: P, past, instance } = model
  const pairs: { people: [string, string]; points: number }[] = []
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++) {
      const points = sure[p * P + q]! * past[p * P + q]!
      if (points > 0) pairs.push({ people: [instance.people[p]!.id, instance.people[q]!.id], points })
    }
  if (pairs.length === 0) return atLeast(settled.terms.past)
  const value = pairs.reduce((sum, { points }) => sum + points, settled.terms.past)
  return { value, because: { kind: 'sure-meetings', pairs, frozen: settled.terms.past } }
}

/** All meetings spread as evenly over the pairs as can be: none has two more than another. */
function spreadBound(model: Model, settled: Settled, chances: Chances, repeats: Bound): Bound {
  const { people: P, exempt } = model
  const { pairs, distinct } = countPairs(model, settled, chances)
  let [wished, met, already] = [0, 0, 0]
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++)
      if (exempt[p * P + q]) wished += chances.nights[p * P + q]!
      else {
        met += settled.met[p * P + q]!
        already += Number(settled.met[p * P + q]! > 0)
      }
  const [meetings, places] = [met + Math.max(0, pairs - wished), already + distinct]
  const each = places > 0 ? Math.floor(meetings / places) : 0
  const even = places > 0 ? places * ((each * (each - 1)) / 2) + (meetings - each * places) * each : 0
  const value = Math.max(even, repeats.value, settled.terms.spread)
  return value > 0 ? fromRepeats(value, repeats, places, settled.terms.spread) : atLeast(0)
}

/** A pair can repeat on each common night but one. */
function repeatPairsBound(model: Model, settled: Settled, repeats: Bound): Bound {
  const value = Math.max(settled.terms.repeatPairs, Math.ceil(repeats.value / Math.max(1, model.nights - 1)))
  return value > 0 ? fromRepeats(value, repeats, value, settled.terms.repeatPairs) : atLeast(0)
}

const fromRepeats = (value: number, repeats: Bound, pairs: number, frozen: number): Bound => ({
  value,
  because: { kind: 'from-repeats', repeats: repeats.value, pairs, frozen },
})
