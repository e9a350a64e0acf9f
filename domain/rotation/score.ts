import { isPresent, type RotationInput } from './input'
import type { Plan } from './plan'

/** Fewer is better everywhere, and an earlier number outweighs all later ones. */
export type PlanScore = {
  empty: number
  /** Over all pairs: nights together beyond the first. */
  repeats: number
  /** Seats taken by somebody whose main craft is another one. */
  otherCrafts: number
  /** Over all people: the square of the nights they are there without a seat. */
  sitOuts: number
}

export function scorePlan(plan: Plan, input: RotationInput): PlanScore {
  const score: PlanScore = { empty: 0, repeats: 0, otherCrafts: 0, sitOuts: 0 }
  const mains = new Map(input.people.map(({ memberId, main }) => [memberId, main]))
  const worked = new Map<string, number>()
  for (const { teams } of plan.nights)
    for (const { seats } of teams)
      for (const { craft, memberId } of seats) {
        if (memberId === null) score.empty++
        else {
          worked.set(memberId, (worked.get(memberId) ?? 0) + 1)
          if (mains.get(memberId) !== craft) score.otherCrafts++
        }
      }
  for (const nights of nightsTogether(plan).values()) score.repeats += nights.length - 1
  for (const person of input.people) {
    const there = input.nights.filter((night) => isPresent(person, night)).length
    score.sitOuts += (there - (worked.get(person.memberId) ?? 0)) ** 2
  }
  return score
}

export function isBetter(a: PlanScore, b: PlanScore): boolean {
  for (const key of ['empty', 'repeats', 'otherCrafts', 'sitOuts'] as const)
    if (a[key] !== b[key]) return a[key] < b[key]
  return false
}

/** For each pair that shares a team (key: both ids in order, a space between), the nights on which they do. */
export function nightsTogether(plan: Plan): Map<string, number[]> {
  const together = new Map<string, number[]>()
  for (const { night, teams } of plan.nights)
    for (const { seats } of teams) {
      const ids = [...new Set(seats.flatMap(({ memberId }) => memberId ?? []))].sort()
      ids.forEach((a, i) => {
        for (const b of ids.slice(i + 1)) {
          const key = `${a} ${b}`
          const nights = together.get(key)
          if (nights) nights.push(night)
          else together.set(key, [night])
        }
      })
    }
  return together
}
