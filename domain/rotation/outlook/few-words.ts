import type { Craft, Seat } from '../../camp/seats'
import { canTake, isPresent, type RotationInput, type RotationPerson } from '../input'

/** Somebody who can't have a language in common with everybody in the room as often as they are there. */
export type FewWords = {
  memberId: string
  languages: string[]
  /** How many nights they are there. */
  nights: number
  /** On so many nights at most, while they meet nobody twice. */
  atMost: number
  /** The craft of which too few share a language with them, and who those are. */
  craft: Craft
  partners: string[]
}

/**
 * Proof. In a full room with a language in common every seat but p's own is held by somebody who shares one with p. Whatever
 * seats the room has and whichever of them is p's, at least `wanted` people of a craft X are among them. While nobody is met
 * twice these are other people every night, all out of the `partners` p has in X: so it happens at most ⌊partners ÷ wanted⌋
 * times. Who is wished together with p may be met again and again: then X proves nothing.
 */
export function listFewWords(input: RotationInput): FewWords[] {
  return input.people.flatMap((person) => {
    const nights = nightsOf(person, input)
    if (person.languages.length === 0 || nights.length === 0) return []
    const rooms = seatsBeside(person, input)
    if (rooms.length === 0) return []
    const crafts = [...new Set(rooms.flatMap((room) => [...room.keys()]))]
    const limits = crafts.flatMap((craft) => {
      const wanted = Math.min(...rooms.map((room) => room.get(craft) ?? 0))
      const partners = input.people.filter((other) => canTake(other, craft) && canShare(person, other, input))
      if (wanted === 0 || partners.some((other) => exempt(person, other, input))) return []
      return [{ craft, partners: partners.map(idOf), atMost: Math.floor(partners.length / wanted) }]
    })
    const [limit] = limits.sort((a, b) => a.atMost - b.atMost)
    if (!limit || limit.atMost >= nights.length) return []
    return [{ memberId: person.memberId, languages: person.languages, nights: nights.length, ...limit }]
  })
}

/** Per room's seats and own seat that are possible, how many others of each craft sit there. */
function seatsBeside(person: RotationPerson, { seats, preferences }: RotationInput): Map<Craft, number>[] {
  return [seats, ...preferences.alternatives].flatMap((room: Seat[]) =>
    room
      .filter(({ craft }) => canTake(person, craft))
      .map(({ craft: own }) => new Map(room.map(({ craft, count }) => [craft, count - (craft === own ? 1 : 0)]))),
  )
}

function canShare(person: RotationPerson, other: RotationPerson, input: RotationInput): boolean {
  if (person === other || isKeptApart(person, other, input)) return false
  // People whose languages nobody has entered may speak anything.
  const shared = other.languages.length === 0 || other.languages.some((each) => person.languages.includes(each))
  return shared && nightsOf(person, input).some((night) => isPresent(other, night))
}

const idOf = ({ memberId }: RotationPerson) => memberId

const nightsOf = (person: RotationPerson, { nights }: RotationInput) =>
  nights.filter((night) => isPresent(person, night))

const isPair = (pair: [string, string], a: RotationPerson, b: RotationPerson) =>
  pair.includes(a.memberId) && pair.includes(b.memberId)

const isKeptApart = (a: RotationPerson, b: RotationPerson, { wishes }: RotationInput) =>
  wishes.some(({ wish }) => wish.kind === 'apart' && isPair(wish.people, a, b))

const exempt = (a: RotationPerson, b: RotationPerson, { wishes }: RotationInput) =>
  wishes.some(({ wish }) => wish.kind === 'together' && isPair(wish.people, a, b))
