import type { Craft } from '../../camp/seats'
import type { Plan, Team } from '../plan'

/** A room on a night, both from 1. */
export type RoomNote = { night: number; room: number }
/** A seat counts from 0 within its room. */
export type SeatPlace = RoomNote & { seat: number; craft: Craft }

export const roomKey = (night: number, room: number) => `${night} ${room}`

/** The same for both orders. */
export const pairKey = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** Whoever sits in a room, each once. */
export const peopleIn = ({ seats }: Pick<Team, 'seats'>): string[] => [
  ...new Set(seats.flatMap(({ memberId }) => memberId ?? [])),
]

export const findTeam = (plan: Plan, night: number, room: number): Team | undefined =>
  plan.nights.find((each) => each.night === night)?.teams.find((team) => team.room === room)

export function listSeats(plan: Plan): (SeatPlace & { memberId: string | null })[] {
  return plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) => seats.map((filled, seat) => ({ night, room, seat, ...filled }))),
  )
}
