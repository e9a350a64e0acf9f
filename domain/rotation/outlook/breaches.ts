import { isClosed, type RotationInput } from '../input'
import type { Plan, Team } from '../plan'
import type { Wish } from '../wishes'

/** Where, or how, a plan doesn't keep a wish. */
export type Breach =
  | { kind: 'apart'; night: number; room: number }
  | { kind: 'together'; night: number }
  /** `there`: how many of those who are wanted sit in the room. */
  | { kind: 'require'; night: number; room: number; there: number }
  | { kind: 'nights'; worked: number }
  | { kind: 'closed'; people: string[] }
  /** A pair from an earlier camp that meets again: not forbidden, but wished away. */
  | { kind: 'past'; people: [string, string]; nights: number[] }

export function breachesOf(wish: Wish, plan: Plan, input: RotationInput): Breach[] {
  const places = placesOf(plan).filter(({ night }) => input.nights.includes(night))
  const everywhere = placesOf(plan)
  switch (wish.kind) {
    case 'apart':
      return everywhere.flatMap(({ night, room, people }) =>
        hasBoth(people, wish.people) ? [{ kind: 'apart', night, room }] : [],
      )
    case 'together':
      return input.nights
        .filter((night) => wish.nights?.includes(night) ?? true)
        .filter((night) => !places.some((place) => place.night === night && hasBoth(place.people, wish.people)))
        .map((night) => ({ kind: 'together', night }))
    case 'require': {
      const carriers = new Set(input.people.flatMap((person) => (carries(person, wish) ? [person.memberId] : [])))
      return places.flatMap(({ night, room, people }) => {
        const asked = (wish.rooms?.includes(room) ?? true) && (wish.nights?.includes(night) ?? true)
        const there = people.filter((memberId) => carriers.has(memberId)).length
        const wanted = asked && input.rooms.includes(room) && !isClosed(input, night, room)
        return wanted && there < wish.min ? [{ kind: 'require', night, room, there }] : []
      })
    }
    case 'nights': {
      const worked = places.filter(({ people }) => people.includes(wish.memberId)).length
      return worked < (wish.min ?? 0) || worked > (wish.max ?? worked) ? [{ kind: 'nights', worked }] : []
    }
    case 'closed':
      return everywhere.flatMap(({ night, room, people }) =>
        night === wish.night && room === wish.room && people.length > 0 ? [{ kind: 'closed', people }] : [],
      )
    case 'past':
      return wish.pairs.flatMap((pair) => {
        const nights = everywhere.flatMap(({ night, people }) => (hasBoth(people, pair) ? [night] : []))
        return nights.length > 0 ? [{ kind: 'past', people: pair, nights }] : []
      })
  }
}

/** Wishes about people who are no longer on the roster (or without a craft) ask for nothing. */
export function isIdle(wish: Wish, input: RotationInput): boolean {
  const known = (memberId: string) => input.people.some((person) => person.memberId === memberId)
  if (wish.kind === 'apart' || wish.kind === 'together') return !wish.people.every(known)
  if (wish.kind === 'nights') return !known(wish.memberId)
  if (wish.kind === 'past') return !wish.pairs.some((pair) => pair.every(known))
  if (wish.kind === 'closed') return !input.rooms.includes(wish.room) || !input.nights.includes(wish.night)
  return false
}

/** As the engine counts them: whose languages nobody has entered carries none. */
const carries = (person: RotationInput['people'][number], { of, name }: Extract<Wish, { kind: 'require' }>) =>
  (of === 'language' ? person.languages : person.tags).includes(name)

const placesOf = (plan: Plan) =>
  plan.nights.flatMap(({ night, teams }) => teams.map((team) => ({ night, room: team.room, people: peopleOf(team) })))

const peopleOf = ({ seats }: Team) => seats.flatMap(({ memberId }) => memberId ?? [])

const hasBoth = (people: string[], pair: [string, string]) => pair.every((memberId) => people.includes(memberId))
