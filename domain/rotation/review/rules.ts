import type { Craft } from '../../camp/seats'
import { canTake, isPresent, type RotationInput, type RotationPerson, seatCrafts } from '../input'
import { isIdle } from '../outlook/breaches'
import type { FilledSeat } from '../plan'
import type { PlacedWish } from '../wishes'
import { pairKey, roomKey } from './places'

export type PastCamp = { id: string; camp: string }

/** What a camp asks of its plans, laid out for quick questions. */
export type Rules = {
  input: RotationInput
  people: Map<string, RotationPerson>
  /** All but those about earlier camps and about people who are gone. */
  wishes: PlacedWish[]
  /** By night and room. */
  closed: Set<string>
  /** By pair; empty when earlier camps don't matter. */
  past: Map<string, PastCamp>
  /** Pairs wished together: their repeats aren't any. */
  exempt: Set<string>
  /** The seats a room may have, each as crafts in order of name. */
  shapes: Set<string>
  /** Crafts that some room may want. */
  crafts: Craft[]
}

export function rulesOf(input: RotationInput): Rules {
  const { preferences, people } = input
  const active = input.wishes.filter(({ wish }) => wish.kind === 'closed' || !isIdle(wish, input))
  const all = [input.seats, ...preferences.alternatives].map((seats) => seatCrafts({ seats }))
  return {
    input,
    people: new Map(people.map((person) => [person.memberId, person])),
    wishes: active.filter(({ wish }) => wish.kind !== 'past'),
    closed: new Set(active.flatMap(({ wish }) => (wish.kind === 'closed' ? [roomKey(wish.night, wish.room)] : []))),
    past: new Map(
      active.flatMap(({ id, wish }) =>
        wish.kind === 'past' && preferences.past !== 'off'
          ? wish.pairs.map((pair) => [pairKey(...pair), { id, camp: wish.camp }] as const)
          : [],
      ),
    ),
    exempt: new Set(active.flatMap(({ wish }) => (wish.kind === 'together' ? [pairKey(...wish.people)] : []))),
    shapes: new Set(all.map(shapeOf)),
    crafts: [...new Set(all.flat())],
  }
}

const shapeOf = (crafts: Craft[]) => [...crafts].sort().join('\n')

export const isShaped = ({ shapes }: Rules, seats: FilledSeat[]) => shapes.has(shapeOf(seats.map(({ craft }) => craft)))

/** Fewer than two people have nothing to agree on; people whose languages nobody has entered say nothing about a room. */
export function lacksLanguage({ people, input }: Rules, members: string[]): boolean {
  if (input.preferences.language === 'off') return false
  const spoken = members.flatMap((id) => {
    const languages = people.get(id)?.languages ?? []
    return languages.length > 0 ? [languages] : []
  })
  return spoken.length > 1 && !spoken[0]!.some((language) => spoken.every((languages) => languages.includes(language)))
}

/** Why somebody should not have a seat of this craft on that night. */
export function problemsOf({ people }: Rules, memberId: string, night: number, craft: Craft) {
  const person = people.get(memberId)
  if (!person) return ['gone' as const]
  return [
    ...(isPresent(person, night) ? [] : ['absent' as const]),
    ...(canTake(person, craft) ? [] : ['craft' as const]),
  ]
}
