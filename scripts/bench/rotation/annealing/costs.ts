import type { Term } from '@/domain/rotation/instance'
import type { Model } from '@/domain/rotation/model'
import { shareLanguage } from '@/domain/rotation/terms'
import type { Place } from './rooms'

type Weights = Record<Term | 'broken', number>

/** Each level of the objective weighs thirty times the next, a broken rule or an empty seat three times the first. */
export function weightsOf({ instance: { objective, softWeights } }: Model): Weights {
  const none = { repeats: 0, spread: 0, repeatPairs: 0, changes: 0, sitouts: 0, past: 0, sitoutSq: 0 }
  const weights: Weights = {
    ...none,
    role: 0,
    brief: 0,
    language: 0,
    soft: 0,
    broken: 3 * 30 ** (objective.length - 1),
  }
  objective.forEach((term, level) => {
    const weight = 30 ** (objective.length - 1 - level)
    if (term !== 'soft') weights[term] += weight
    else
      for (const part of ['past', 'sitoutSq', 'role', 'brief', 'language'] as const)
        weights[part] += weight * (softWeights[part] ?? 0)
  })
  return weights
}

/** What one room costs by itself: empty seats, tags, second crafts, briefs, languages. */
export function costOfRoom(model: Model, weights: Weights, seats: Place[]): number {
  const [first] = seats
  if (!first) return 0
  let cost = 0
  const members: number[] = []
  for (const { team, role, person } of seats) {
    if (person < 0) {
      cost += weights.broken
      continue
    }
    members.push(person)
    cost += weights.role * model.cost[person * model.roles + role]!
    cost += weights.brief * model.offBrief[team * model.people + person]!
  }
  for (const { min, carries } of model.require[first.team]!) {
    let there = 0
    for (const person of members) there += carries[person]!
    if (there < min) cost += weights.broken * (min - there)
  }
  if (weights.language > 0 && members.length > 1 && !shareLanguage(model, members)) cost += weights.language
  return cost
}

/** What two people cost who share a room so many times. */
export function costOfPair(model: Model, weights: Weights, p: number, q: number, times: number): number {
  if (times === 0) return 0
  const pair = p * model.people + q
  const met = times * weights.past * model.past[pair]! + (model.apart[pair] ? weights.broken : 0)
  if (model.exempt[pair] || times < 2) return met
  return met + weights.repeats * (times - 1) + weights.repeatPairs + (weights.spread * times * (times - 1)) / 2
}

/** What one person's nights cost: too few, too many, sat out, changed, pinned elsewhere. `team` is where everybody is. */
export function costOfPerson(model: Model, weights: Weights, p: number, team: Int16Array, role: Int8Array): number {
  const { people: P, nights: N, present, published, baseline, minNights, maxNights, pins, nightOf } = model
  let [there, worked, cost] = [0, 0, 0]
  for (let at = p, night = 0; night < N; night++, at += P) {
    there += present[at]!
    if (team[at]! >= 0) worked++
    if (published[night] && present[at] && baseline && baseline.team[at] !== team[at]) cost += weights.changes
  }
  cost += weights.sitouts * (there - worked) + weights.sitoutSq * (there - worked) ** 2
  cost += weights.broken * (Math.max(0, minNights[p]! - worked) + Math.max(0, worked - maxNights[p]!))
  for (const pin of pins) {
    const at = nightOf[pin.team]! * P + p
    if (pin.person === p && (team[at] !== pin.team || (pin.role >= 0 && pin.role !== role[at]))) cost += weights.broken
  }
  return cost
}

export function costOfWishes({ people: P, together }: Model, weights: Weights, team: Int16Array): number {
  let cost = 0
  for (const { a, b, night } of together) {
    const [one, other] = [team[night * P + a]!, team[night * P + b]!]
    if (one < 0 || one !== other) cost += weights.broken
  }
  return cost
}
