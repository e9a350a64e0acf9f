import { canTake } from '../input'
import type { Pin, Plan } from '../plan'
import { effectOf, type PlanEffect } from './effect'
import type { Counts } from './meetings'
import { type Move, movePeople, type Place } from './move'
import { pinnedAgainst } from './pins'
import { listSeats, type RoomNote, type SeatPlace } from './places'
import { listBench } from './review'
import { problemsOf, type Rules } from './rules'
import { weighEffect } from './weigh'

/** What is to be mended: a pair who meet again, a room without a common language, an empty seat, somebody out of place. */
export type Trouble =
  | { kind: 'repeat'; a: string; b: string; nights: number[] }
  | ({ kind: 'language' } & RoomNote)
  | ({ kind: 'empty' } & SeatPlace)
  | ({ kind: 'misplaced'; memberId: string } & SeatPlace)

export type Suggestion = { move: Move; plan: Plan; effect: PlanEffect; weight: number }

type Sight = { plan: Plan; rules: Rules; pins: Pin[]; nights?: number[] }

/**
 * Moves that might help, in no order: whoever is part of the trouble with everybody on the same night whose seat they could take
 * and who could take theirs, the bench included. `nights`: those that may still change (all, when absent).
 */
export function movesAgainst(trouble: Trouble, { plan, rules, pins, nights }: Sight): Move[] {
  return sourcesOf(trouble, plan)
    .filter(({ night }) => nights?.includes(night) ?? true)
    .flatMap((source) => {
      const { night, room, seat, craft, memberId } = source
      const from: Place = { at: 'seat', room, seat }
      const fits = (id: string | null, wanted: string) =>
        id === null || problemsOf(rules, id, night, wanted).length === 0
      const seats = listSeats({ nights: plan.nights.filter((each) => each.night === night) })
        .filter((other) => other.room !== room && fits(memberId, other.craft) && fits(other.memberId, craft))
        .map((other): Place => ({ at: 'seat', room: other.room, seat: other.seat }))
      const bench = listBench(plan, rules, night)
        .filter((id) => canTake(rules.people.get(id)!, craft))
        .map((id): Place => ({ at: 'bench', memberId: id }))
      return [...seats, ...bench].map((to) => ({ night, from, to }))
    })
    .filter((move) => pinnedAgainst(plan, pins, move) === undefined)
}

function sourcesOf(trouble: Trouble, plan: Plan) {
  const seats = listSeats(plan)
  if (trouble.kind === 'repeat')
    return seats.filter(
      ({ night, memberId }) => trouble.nights.includes(night) && (memberId === trouble.a || memberId === trouble.b),
    )
  const here = seats.filter(({ night, room }) => night === trouble.night && room === trouble.room)
  if (trouble.kind === 'language') return here.filter(({ memberId }) => memberId !== null)
  return here.filter(({ seat }) => seat === trouble.seat)
}

/** What would come of it; undefined where it doesn't end the trouble or makes things worse by more. */
export function judgeMove(
  trouble: Trouble,
  move: Move,
  { plan, rules }: Sight,
  counts: Counts,
): Suggestion | undefined {
  const after = movePeople(plan, move)
  if (!after) return undefined
  const effect = effectOf(rules, counts, plan, after)
  const weight = weighEffect(effect, rules.input.preferences)
  return weight < 0 && ends(trouble, effect) ? { move, plan: after, effect, weight } : undefined
}

function ends(trouble: Trouble, effect: PlanEffect): boolean {
  switch (trouble.kind) {
    case 'repeat':
      return effect.lostRepeats.some(({ a, b }) => a === trouble.a && b === trouble.b)
    case 'language':
      return effect.gainsLanguage.some(({ room }) => room === trouble.room)
    case 'empty':
      return effect.filled.some(({ room, seat }) => room === trouble.room && seat === trouble.seat)
    case 'misplaced':
      return effect.lostMisplaced.some(({ memberId }) => memberId === trouble.memberId)
  }
}

export const bestOf = (suggestions: Suggestion[], count: number): Suggestion[] =>
  [...suggestions].sort((a, b) => a.weight - b.weight).slice(0, count)
