import type { Plan } from '../plan'
import { pairKey, peopleIn } from './places'
import type { PastCamp, Rules } from './rules'

/** Two people who share a team on all these nights. */
export type Repeat = { a: string; b: string; nights: number[] }
/** Two who have written together at an earlier camp, and do again. */
export type PastMeeting = Repeat & PastCamp

/** `together`: the nights of each pair that shares a team (key: both ids in order, a space between); `worked`: how many nights each person has. */
export type Counts = { together: Map<string, number[]>; worked: Map<string, number> }

export function countsOf(plan: Plan): Counts {
  const together = new Map<string, number[]>()
  const worked = new Map<string, number>()
  for (const { night, teams } of plan.nights) {
    const seated = new Set<string>()
    for (const team of teams) {
      const ids = peopleIn(team)
      for (const id of ids) seated.add(id)
      for (const key of pairsIn(ids)) {
        const nights = together.get(key)
        if (!nights) together.set(key, [night])
        else if (nights.at(-1) !== night) nights.push(night)
      }
    }
    for (const id of seated) worked.set(id, (worked.get(id) ?? 0) + 1)
  }
  return { together, worked }
}

export const pairsIn = (ids: string[]): string[] => ids.flatMap((a, i) => ids.slice(i + 1).map((b) => pairKey(a, b)))

export function repeatOf(key: string, nights: number[]): Repeat {
  const [a, b] = key.split(' ') as [string, string]
  return { a, b, nights }
}

/** Whoever is wished together repeats nothing. */
export const listRepeats = ({ together }: Counts, { exempt }: Rules): Repeat[] =>
  [...together].flatMap(([key, nights]) => (nights.length > 1 && !exempt.has(key) ? [repeatOf(key, nights)] : []))

/** Those of a plan who meet on more nights than they did before, and on two or more. */
export function newRepeats(plan: Plan, before: Plan, rules: Rules): Repeat[] {
  const { together } = countsOf(before)
  return listRepeats(countsOf(plan), rules).filter(
    ({ a, b, nights }) => nights.length > (together.get(pairKey(a, b))?.length ?? 0),
  )
}

export const listPast = ({ together }: Counts, { past }: Rules): PastMeeting[] =>
  past.size === 0
    ? []
    : [...together].flatMap(([key, nights]) => {
        const camp = past.get(key)
        return camp ? [{ ...repeatOf(key, nights), ...camp }] : []
      })
