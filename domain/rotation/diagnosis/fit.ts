import type { Model } from '../model'

/** Somebody who is to sit in a room; `role` is -1 when any will do. */
export type Guest = { person: number; role: number }

export const isFrozen = (model: Model, night: number) => model.frozen[night] === 1 && model.baseline !== undefined
export const isThere = (model: Model, person: number, night: number) =>
  model.present[night * model.people + person] === 1
export const canTake = (model: Model, person: number, role: number) => model.cost[person * model.roles + role]! >= 0

export const liveNights = (model: Model) =>
  Array.from({ length: model.nights }, (_, night) => night).filter((night) => !isFrozen(model, night))

export const isClosed = (model: Model, team: number) =>
  model.templates[team]!.every((seats) => seats.every((want) => want === 0))

/** Whether some template of the room has a seat for this person, were nobody else there. */
export const canSit = (model: Model, person: number, team: number) =>
  isThere(model, person, model.nightOf[team]!) &&
  model.templates[team]!.some((seats) => seats.some((want, role) => want > 0 && canTake(model, person, role)))

/** How many of these people fit in the room at once, in the best of its templates (a matching of people and seats each). */
export const seatedAtOnce = (model: Model, team: number, guests: Guest[]): number =>
  Math.max(...model.templates[team]!.map((seats) => seatedIn(model, seats, guests)))

function seatedIn(model: Model, seats: Int32Array, guests: Guest[]): number {
  const inRole: number[][] = Array.from(seats, () => [])
  const place = (guest: number, tried: Set<number>): boolean => {
    for (let role = 0; role < seats.length; role++) {
      const { person, role: wanted } = guests[guest]!
      if (seats[role] === 0 || tried.has(role) || (wanted >= 0 && wanted !== role)) continue
      if (!canTake(model, person, role)) continue
      tried.add(role)
      const sitting = inRole[role]!
      if (sitting.length < seats[role]!) return sitting.push(guest) > 0
      const moved = sitting.findIndex((other) => place(other, tried))
      if (moved < 0) continue
      sitting[moved] = guest
      return true
    }
    return false
  }
  return guests.filter((_, guest) => place(guest, new Set())).length
}

export const everyone = (model: Model) => Array.from({ length: model.people }, (_, person) => person)
export const nameOf = (model: Model, person: number) => model.instance.people[person]!.id
export const namesOf = (model: Model, people: number[]) => people.map((person) => nameOf(model, person))
export const teamName = (model: Model, team: number) => model.instance.teams[team]!.id

/** Nights worked that can't change any more. */
export function shiftsDone(model: Model, person: number): number {
  let done = 0
  for (let night = 0; night < model.nights; night++)
    if (isFrozen(model, night) && model.baseline!.team[night * model.people + person]! >= 0) done++
  return done
}
