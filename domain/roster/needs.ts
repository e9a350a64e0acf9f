import type { Seat } from '../camp/seats'
import type { RotationPerson } from '../rotation/input'
import { findShortages, type Shortage } from '../rotation/review/shortage'
import { usualPreferences } from '../rotation/wishes'
import type { Person } from './person'

export type RosterPerson = Pick<Person, 'mainCraft' | 'otherCrafts' | 'nightsPresent' | 'languages'> & {
  id: string
}
type CampShape = { nights: readonly number[]; rooms: readonly number[]; seats: Seat[] }

export type CraftCount = {
  craft: string
  /** Seats of this craft on every night. */
  needed: number
  /** Those whose main craft it is, and on the night with the fewest of them. */
  people: number
  fewest: number
  /** Those who can also do it. */
  canAlso: number
}

/** People of each craft, whatever their role, against what the rooms want every night. */
export function countCrafts(people: readonly RosterPerson[], { nights, rooms, seats }: CampShape): CraftCount[] {
  const seated = people.filter(isSeated)
  return seats.map(({ craft, count }) => {
    const main = seated.filter(({ mainCraft }) => mainCraft === craft)
    const there = nights.map(
      (night) => main.filter(({ nightsPresent }) => nightsPresent?.includes(night) ?? true).length,
    )
    return {
      craft,
      needed: count * rooms.length,
      people: main.length,
      fewest: Math.min(main.length, ...there),
      canAlso: seated.filter(({ otherCrafts }) => otherCrafts.includes(craft)).length,
    }
  })
}

/** Proofs of seats that nobody on the roster can take, night by night. */
export function listShortages(people: readonly RosterPerson[], { nights, rooms, seats }: CampShape): Shortage[] {
  const input = {
    nights: [...nights],
    rooms: [...rooms],
    seats,
    people: people.filter(isSeated).map(asSeated),
    wishes: [],
    preferences: usualPreferences,
  }
  return nights.flatMap((night) => findShortages(input, night))
}

const isSeated = ({ mainCraft }: RosterPerson) => mainCraft !== null

function asSeated({ id, mainCraft, otherCrafts, nightsPresent, languages }: RosterPerson): RotationPerson {
  return { memberId: id, main: mainCraft ?? '', others: otherCrafts, nights: nightsPresent, languages, tags: [] }
}
