import type { Pin, Plan } from '../plan'
import { type Move, occupantOf, type Place } from './move'
import { peopleIn } from './places'

const isSame = (a: Pin, b: Pin) => a.memberId === b.memberId && a.night === b.night && a.room === b.room

export const isPinned = (pins: Pin[], pin: Pin) => pins.some((each) => isSame(each, pin))

/** Everybody who has a seat in this room, or in any room of the night when none is named. */
export function pinsOf(plan: Plan, { night, room }: { night: number; room?: number }): Pin[] {
  const teams = plan.nights.find((each) => each.night === night)?.teams ?? []
  return teams.flatMap((team) =>
    room === undefined || team.room === room
      ? peopleIn(team).map((memberId) => ({ memberId, night, room: team.room }))
      : [],
  )
}

/** A person has one pin a night: a new one takes the place of an old one. */
export function addPins(pins: Pin[], added: Pin[]): Pin[] {
  const kept = pins.filter(
    (pin) => !added.some(({ memberId, night }) => memberId === pin.memberId && night === pin.night),
  )
  return [...kept, ...added]
}

export const removePins = (pins: Pin[], removed: Pin[]): Pin[] =>
  pins.filter((pin) => !removed.some((each) => isSame(each, pin)))

/** Whoever of the two a move would take away from where they are pinned. */
export function pinnedAgainst(plan: Plan, pins: Pin[], { night, from, to }: Move): Pin | undefined {
  return [from, to].map((place) => pinAt(plan, pins, night, place)).find((pin) => pin !== undefined)
}

export function pinAt(plan: Plan, pins: Pin[], night: number, place: Place): Pin | undefined {
  if (place.at === 'bench') return undefined
  const memberId = occupantOf(plan, night, place)
  return pins.find((pin) => pin.memberId === memberId && pin.night === night && pin.room === place.room)
}
