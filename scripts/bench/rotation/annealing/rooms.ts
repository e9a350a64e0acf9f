import { emptySeating, type Model, type Seating } from '@/domain/rotation/model'
import type { Dice } from '@/domain/rotation/random'

/** A seat in a room, or a place on the bench of a night (`team` -1); `person` -1 when it is empty. */
export type Place = { night: number; team: number; role: number; person: number }
export type Rooms = { ofTeam: Place[][]; ofNight: Place[][] }

/** Rooms with a template drawn for each and nobody in them; nights that may not change are as they were. */
export function openRooms(model: Model, dice: Dice): Rooms {
  const rooms: Rooms = {
    ofTeam: model.templates.map((templates, team) => seatsOf(model, team, templates[dice.below(templates.length)]!)),
    ofNight: Array.from({ length: model.nights }, () => []),
  }
  for (let night = 0; night < model.nights; night++) {
    const there = [...Array(model.people).keys()].filter((p) => model.present[night * model.people + p])
    const isFrozen = model.frozen[night] && model.baseline
    if (isFrozen) for (const team of model.teamsByNight[night]!) rooms.ofTeam[team] = frozenSeats(model, night, team)
    rooms.ofNight[night] = isFrozen
      ? []
      : [
          ...model.teamsByNight[night]!.flatMap((team) => rooms.ofTeam[team]!),
          ...there.map((person) => ({ night, team: -1, role: -1, person })),
        ]
  }
  return rooms
}

function seatsOf({ nightOf }: Model, team: number, template: Int32Array): Place[] {
  return [...template].flatMap((count, role) =>
    Array.from({ length: count }, () => ({ night: nightOf[team]!, team, role, person: -1 })),
  )
}

function frozenSeats({ people: P, baseline }: Model, night: number, team: number): Place[] {
  return [...Array(P).keys()].flatMap((person) => {
    const at = night * P + person
    return baseline!.team[at] === team ? [{ night, team, role: baseline!.role[at]!, person }] : []
  })
}

/** Another template for a room: who is there stays if there is a seat for what they do, the others go to the bench. */
export function refurnish(model: Model, rooms: Rooms, team: number, template: Int32Array) {
  const seats = seatsOf(model, team, template)
  const leave: Place[] = []
  for (const { person, role, night } of rooms.ofTeam[team]!) {
    if (person < 0) continue
    const seat = seats.find((place) => place.role === role && place.person < 0)
    if (seat) seat.person = person
    else leave.push({ night, team: -1, role: -1, person })
  }
  furnish(model, rooms, team, seats, leave)
}

/** Puts a room's seats in place of those it has; whoever has a seat now is on the bench no more. */
export function furnish(model: Model, rooms: Rooms, team: number, seats: Place[], bench: Place[] = []) {
  const night = model.nightOf[team]!
  const seated = new Set(seats.map(({ person }) => person))
  const isWaiting = (person: number) => person >= 0 && !seated.has(person)
  rooms.ofTeam[team] = seats
  rooms.ofNight[night] = [
    ...rooms.ofNight[night]!.filter((place) => place.team !== team && (place.team >= 0 || isWaiting(place.person))),
    ...bench,
    ...seats,
  ]
}

export function seatingOfRooms(model: Model, rooms: Rooms): Seating {
  const seating = emptySeating(model)
  for (const { night, team, role, person } of rooms.ofTeam.flat()) {
    if (person < 0) continue
    seating.team[night * model.people + person] = team
    seating.role[night * model.people + person] = role
  }
  return seating
}
