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
  const { people, nights } = input
  const there = people.map((person) =>
    nights.reduce((set, night, i) => set | (Number(isPresent(person, night)) << i), 0),
  )
  const [apart, together] = [pairsOf(input, 'apart'), pairsOf(input, 'together')]
  return people.flatMap((person, p) => {
    const present = nights.filter((night) => isPresent(person, night)).length
    const rooms = seatsBeside(person, input)
    if (person.languages.length === 0 || present === 0 || rooms.length === 0) return []
    const mates = people.filter((other, q) => {
      // People whose languages nobody has entered may speak anything.
      const shared = other.languages.length === 0 || other.languages.some((each) => person.languages.includes(each))
      return shared && q !== p && (there[p]! & there[q]!) !== 0 && !apart.has(keyOf(person.memberId, other.memberId))
    })
    const crafts = [...new Set(rooms.flatMap((room) => [...room.keys()]))]
    const limits = crafts.flatMap((craft) => {
      const wanted = Math.min(...rooms.map((room) => room.get(craft) ?? 0))
      const partners = mates.filter((other) => canTake(other, craft)).map(({ memberId }) => memberId)
      if (wanted === 0 || partners.some((other) => together.has(keyOf(person.memberId, other)))) return []
      return [{ craft, partners, atMost: Math.floor(partners.length / wanted) }]
    })
    const [limit] = limits.sort((a, b) => a.atMost - b.atMost)
    if (!limit || limit.atMost >= present) return []
    return [{ memberId: person.memberId, languages: person.languages, nights: present, ...limit }]
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

const keyOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

const pairsOf = ({ wishes }: RotationInput, kind: 'apart' | 'together') =>
  new Set(wishes.flatMap(({ wish }) => (wish.kind === kind ? [keyOf(...wish.people)] : [])))
