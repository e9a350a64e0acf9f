import type { Term } from './instance'
import type { Model, Seating } from './model'

/** Everything a seating is judged by; fewer is better everywhere. */
export type Terms = Record<Term, number> & {
  /** Broken hard rules, but for seats: absent, role, apart, together, pins, require, nights, frozen. One each. */
  broken: number
  /** Teams whose filled seats equal none of their templates: one each, as the checker counts. */
  misfits: number
  /** Seats to fill until each team equals its nearest template, and people too many for it. */
  empty: number
}

/** The instance's objective, preceded by what is hard: [broken + misfits, …terms in the instance's order]. */
export const vectorOf = (model: Model, terms: Terms): number[] => [
  terms.broken + terms.misfits,
  ...model.instance.objective.map((term) => terms[term]),
]

/** Negative when `a` is better: the first number that differs decides. Sums of fractions differ in their last bits without meaning it. */
export function compareVectors(a: number[], b: number[]): number {
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i]! - b[i]!) >= leastDifference) return a[i]! - b[i]!
  return 0
}

const leastDifference = 1e-6

/** Counts everything anew, by the words of the format and with nothing kept: what the search counts step by step is held to this. */
export function termsOf(model: Model, seating: Seating): Terms {
  const { people: P, nights: N, roles: R, present, cost } = model
  const terms: Terms = {
    ...{ broken: 0, misfits: 0, empty: 0, repeats: 0, spread: 0, repeatPairs: 0, changes: 0, sitouts: 0, past: 0 },
    ...{ sitoutSq: 0, role: 0, brief: 0, language: 0, soft: 0 },
  }
  const meet = new Int32Array(P * P)
  const members: number[][] = Array.from({ length: model.teams }, () => [])
  for (let p = 0; p < P; p++) {
    let [there, worked] = [0, 0]
    for (let n = 0; n < N; n++) {
      const at = n * P + p
      const [t, r] = [seating.team[at]!, seating.role[at]!]
      there += present[at]!
      if (model.published[n] && present[at] && model.baseline && model.baseline.team[at] !== t) terms.changes++
      if (
        model.frozen[n] &&
        model.baseline &&
        (model.baseline.team[at] !== t || (t >= 0 && model.baseline.role[at] !== r))
      )
        terms.broken++
      if (t < 0) continue
      worked++
      members[t]!.push(p)
      if (!present[at]) terms.broken++
      if (cost[p * R + r]! < 0) terms.broken++
      else terms.role += cost[p * R + r]!
      terms.brief += model.offBrief[t * P + p]!
    }
    terms.sitouts += there - worked
    terms.sitoutSq += (there - worked) ** 2
    if (worked < model.minNights[p]! || worked > model.maxNights[p]!) terms.broken++
  }
  members.forEach((list, t) => {
    const filled = new Int32Array(R)
    for (const p of list) filled[seating.role[model.nightOf[t]! * P + p]!]!++
    const misses = model.templates[t]!.map((seats) =>
      seats.reduce((sum, want, r) => sum + Math.abs(want - filled[r]!), 0),
    )
    const nearest = Math.min(...misses)
    terms.empty += nearest
    if (nearest > 0) terms.misfits++
    for (const { min, carries } of model.require[t]!) if (list.filter((p) => carries[p]).length < min) terms.broken++
    if (list.length > 1 && !shareLanguage(model, list)) terms.language++
    for (const p of list) for (const q of list) if (p < q) meet[p * P + q]!++
  })
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++) {
      const times = meet[p * P + q]!
      if (times > 0 && model.apart[p * P + q]) terms.broken++
      terms.past += times * model.past[p * P + q]!
      if (model.exempt[p * P + q] || times < 2) continue
      terms.repeats += times - 1
      terms.repeatPairs++
      terms.spread += (times * (times - 1)) / 2
    }
  for (const { a, b, night } of model.together) {
    const t = seating.team[night * P + a]!
    if (t < 0 || t !== seating.team[night * P + b]) terms.broken++
  }
  for (const { person, team, role } of model.pins) {
    const at = model.nightOf[team]! * P + person
    if (seating.team[at] !== team || (role >= 0 && seating.role[at] !== role)) terms.broken++
  }
  const weights = model.instance.softWeights
  for (const term of ['past', 'sitoutSq', 'role', 'brief', 'language'] as const)
    terms.soft += (weights[term] ?? 0) * terms[term]
  return terms
}

export function shareLanguage({ speaks }: Model, people: number[]): boolean {
  const [first, ...others] = people
  return speaks[first!]!.some((word, w) => others.reduce((common, p) => common & speaks[p]![w]!, word) !== 0)
}
