import { z } from 'zod'
import type { Plan } from './plan'

/** A seat counts from 0 within its room. A bench place with `memberId: null` is a free one. */
export const placeSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('seat'), room: z.int().positive(), seat: z.int().nonnegative() }),
  z.object({ at: z.literal('bench'), memberId: z.string().max(80).nullable() }),
])
export type Place = z.infer<typeof placeSchema>

export const moveSchema = z.object({ night: z.int().positive(), from: placeSchema, to: placeSchema })
export type Move = z.infer<typeof moveSchema>

/**
 * The plan after whoever is at `from` and whoever is at `to` have changed places on that night: two people, a person and an
 * empty seat, or a seat and the bench. Undefined when there is no such seat, when someone from the bench sits already, or when
 * nothing would change. Fitting or not is for `reviewPlan` to say.
 */
export function movePeople(plan: Plan, { night, from, to }: Move): Plan | undefined {
  const before = plan.nights.find((each) => each.night === night)
  if (!before) return undefined
  const seated = new Set(before.teams.flatMap(({ seats }) => seats.flatMap(({ memberId }) => memberId ?? [])))
  const a = occupantOf(plan, night, from)
  const b = occupantOf(plan, night, to)
  if (a === undefined || b === undefined || a === b) return undefined
  if ([from, to].some((place) => place.at === 'bench' && place.memberId !== null && seated.has(place.memberId)))
    return undefined
  if (from.at === 'bench' && to.at === 'bench') return undefined
  const isAt = (place: Place, room: number, seat: number) =>
    place.at === 'seat' && place.room === room && place.seat === seat
  const teams = before.teams.map((team) => ({
    ...team,
    seats: team.seats.map((filled, seat) => {
      if (isAt(from, team.room, seat)) return { ...filled, memberId: b }
      if (isAt(to, team.room, seat)) return { ...filled, memberId: a }
      return filled
    }),
  }))
  return { nights: plan.nights.map((each) => (each === before ? { night, teams } : each)) }
}

/** Undefined when there is no such seat. */
export function occupantOf(plan: Plan, night: number, place: Place): string | null | undefined {
  if (place.at === 'bench') return place.memberId
  const teams = plan.nights.find((each) => each.night === night)?.teams
  return teams?.find(({ room }) => room === place.room)?.seats[place.seat]?.memberId
}
