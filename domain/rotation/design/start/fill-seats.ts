import type { Model, Seating } from '../../model'
import type { LiveNight } from './shape'

/** Gives each seat that's still empty to somebody free who can take it: fewest new repeats first, then the cheapest, then the most rested. */
export function fillSeats(model: Model, seating: Seating, live: LiveNight[]): void {
  const { people: P, roles: R, present, cost, apart, exempt, maxNights } = model
  const { meet, worked } = countsOf(model, seating)
  for (const { night, teams } of live)
    for (const team of teams) {
      const members: number[] = []
      for (let p = 0; p < P; p++) if (seating.team[night * P + p] === team) members.push(p)
      const missing = missingRoles(model, seating, night, team, members)
      for (const role of missing) {
        let [chosen, least] = [-1, Infinity]
        for (let p = 0; p < P; p++) {
          const at = night * P + p
          if (!present[at] || seating.team[at]! >= 0 || cost[p * R + role]! < 0 || worked[p]! >= maxNights[p]!) continue
          if (members.some((q) => apart[p * P + q])) continue
          const again = members.filter((q) => meet[p * P + q]! > 0 && !exempt[p * P + q]).length
          const price = again * 1e6 + cost[p * R + role]! * 1e3 + worked[p]!
          if (price < least) [chosen, least] = [p, price]
        }
        if (chosen < 0) continue
        for (const q of members) {
          meet[chosen * P + q]!++
          meet[q * P + chosen]!++
        }
        members.push(chosen)
        worked[chosen]!++
        seating.team[night * P + chosen] = team
        seating.role[night * P + chosen] = role
      }
    }
}

/** The seats left of the template that lacks fewest; nothing when somebody sits outside every template. */
function missingRoles(model: Model, seating: Seating, night: number, team: number, members: number[]): number[] {
  const filled = new Int32Array(model.roles)
  for (const p of members) filled[seating.role[night * model.people + p]!]!++
  const lacks = model.templates[team]!.filter((seats) => seats.every((want, r) => want >= filled[r]!)).map((seats) =>
    Array.from(seats).flatMap((want, role) => Array.from({ length: want - filled[role]! }, () => role)),
  )
  return lacks.reduce((least, lack) => (lack.length < least.length ? lack : least), lacks[0] ?? [])
}

function countsOf({ people: P, nights, teams }: Model, seating: Seating) {
  const meet = new Int32Array(P * P)
  const worked = new Int32Array(P)
  for (let night = 0; night < nights; night++) {
    const membersOf = new Map<number, number[]>()
    for (let p = 0; p < P; p++) {
      const team = seating.team[night * P + p]!
      if (team < 0 || team >= teams) continue
      worked[p]!++
      const members = membersOf.get(team) ?? []
      for (const q of members) {
        meet[p * P + q]!++
        meet[q * P + p]!++
      }
      membersOf.set(team, [...members, p])
    }
  }
  return { meet, worked }
}
