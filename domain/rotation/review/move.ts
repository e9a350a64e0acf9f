import type { Plan, Team } from '../plan'

/** A seat counts from 0 within its room. A bench place with `memberId: null` is a free one. */
export type Place = { at: 'seat'; room: number; seat: number } | { at: 'bench'; memberId: string | null }
export type Move = { night: number; from: Place; to: Place }

/**
 * The plan after whoever is at `from` and whoever is at `to` have changed places on that night: two people, a person and an
 * empty seat, or a seat and the bench. Teams that stay as they are stay the same objects. Undefined when there is no such seat,
 * when someone from the bench sits already, or when nothing would change. Fitting or not is for `reviewPlan` to say.
 */
export function movePeople(plan: Plan, { night, from, to }: Move): Plan | undefined {
  const before = plan.nights.find((each) => each.night === night)
  if (!before || (from.at === 'bench' && to.at === 'bench')) return undefined
  const a = occupantOf(plan, night, from)
  const b = occupantOf(plan, night, to)
  if (a === undefined || b === undefined || a === b) return undefined
  const isSeated = (memberId: string) =>
    before.teams.some(({ seats }) => seats.some((seat) => seat.memberId === memberId))
  if ([from, to].some((place) => place.at === 'bench' && place.memberId !== null && isSeated(place.memberId)))
    return undefined
  const put = (team: Team, place: Place, memberId: string | null): Team => {
    if (place.at === 'bench' || place.room !== team.room) return team
    return { ...team, seats: team.seats.with(place.seat, { ...team.seats[place.seat]!, memberId }) }
  }
  const teams = before.teams.map((team) => put(put(team, from, b), to, a))
  return { nights: plan.nights.map((each) => (each === before ? { night, teams } : each)) }
}

/** Undefined when there is no such seat. */
export function occupantOf(plan: Plan, night: number, place: Place): string | null | undefined {
  if (place.at === 'bench') return place.memberId
  const teams = plan.nights.find((each) => each.night === night)?.teams
  return teams?.find(({ room }) => room === place.room)?.seats[place.seat]?.memberId
}
