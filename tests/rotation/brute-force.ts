import { emptySeating, type Model, type Seating } from '@/domain/rotation/model'
import { type Terms, termsOf, vectorOf } from '@/domain/rotation/terms'

type Plan = { seating: Seating; terms: Terms; vector: number[] }
/** Who sits where on one night: [person, team, role] each. */
type Evening = [number, number, number][]

/**
 * Every plan that keeps the hard rules, by trying all there is; undefined when that were more than `most` combinations of evenings.
 */
export function allPlans(model: Model, most: number): Plan[] | undefined {
  const evenings: Evening[][] = []
  let combinations = 1
  for (let night = 0; night < model.nights; night++) {
    const found = eveningsOf(model, night, most)
    combinations *= found?.length ?? Number.POSITIVE_INFINITY
    if (combinations > most) return undefined
    evenings.push(found!)
  }
  const plans: Plan[] = []
  const seating = emptySeating(model)
  const extend = (night: number) => {
    if (night === model.nights) {
      const terms = termsOf(model, seating)
      const copy = { team: seating.team.slice(), role: seating.role.slice() }
      if (terms.broken + terms.misfits === 0) plans.push({ seating: copy, terms, vector: vectorOf(model, terms) })
      return
    }
    for (const evening of evenings[night]!) {
      seating.team.fill(-1, night * model.people, (night + 1) * model.people)
      seating.role.fill(-1, night * model.people, (night + 1) * model.people)
      for (const [person, team, role] of evening) {
        seating.team[night * model.people + person] = team
        seating.role[night * model.people + person] = role
      }
      extend(night + 1)
    }
  }
  extend(0)
  return plans
}

/** All ways to fill a night's rooms by templates, presence and crafts, without those that break a rule of that night alone. */
function eveningsOf(model: Model, night: number, most: number): Evening[] | undefined {
  const { people: P, roles: R } = model
  const fills: Evening[] = []
  const evening: Evening = []
  const taken = new Set<number>()
  let steps = 0
  /** Seats of one role are filled in the order of the people, so that no two fillings differ in order alone. */
  const fill = (teams: number[], wanted: number[], role: number, from: number) => {
    const [team, ...later] = teams
    if (++steps > most * 20 || fills.length > most) return
    if (team === undefined) {
      if (isFine(model, night, evening)) fills.push([...evening])
      return
    }
    if (role === R) {
      open(later)
      return
    }
    if (wanted[role] === 0) {
      fill(teams, wanted, role + 1, 0)
      return
    }
    for (let person = from; person < P; person++) {
      if (taken.has(person) || !model.present[night * P + person] || model.cost[person * R + role]! < 0) continue
      taken.add(person)
      evening.push([person, team, role])
      fill(teams, wanted.with(role, wanted[role]! - 1), role, person + 1)
      evening.pop()
      taken.delete(person)
    }
  }
  const open = (teams: number[]) => {
    if (teams.length === 0) {
      fill([], [], 0, 0)
      return
    }
    const known = new Set<string>()
    for (const template of model.templates[teams[0]!]!) {
      if (known.has(template.join())) continue
      known.add(template.join())
      fill(teams, [...template], 0, 0)
    }
  }
  open(model.teamsByNight[night]!)
  return steps > most * 20 || fills.length > most ? undefined : fills
}

function isFine(model: Model, night: number, evening: Evening): boolean {
  const { people: P, baseline } = model
  const seatOf = new Map(evening.map((seat) => [seat[0], seat]))
  const shareTeam = (a: number, b: number) => seatOf.has(a) && seatOf.get(a)![1] === seatOf.get(b)?.[1]
  if (model.frozen[night] && baseline)
    for (let p = 0; p < P; p++) {
      const [, team, role] = seatOf.get(p) ?? [p, -1, -1]
      if (baseline.team[night * P + p] !== team || baseline.role[night * P + p] !== role) return false
    }
  return (
    model.together.every((wish) => wish.night !== night || shareTeam(wish.a, wish.b)) &&
    evening.every(([p]) => evening.every(([q]) => p >= q || !model.apart[p * P + q] || !shareTeam(p, q))) &&
    model.pins.every(
      ({ person, team, role }) =>
        model.nightOf[team] !== night ||
        (seatOf.get(person)?.[1] === team && (role < 0 || seatOf.get(person)?.[2] === role)),
    )
  )
}
