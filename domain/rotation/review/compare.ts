import type { Craft } from '../../camp/seats'
import type { Plan, Team } from '../plan'

/** Where somebody is on a night, with whom (in order of id). */
export type Whereabouts = { room: number; craft: Craft; with: string[] }
/** Null: no seat on that night. */
export type SeatingChange = { memberId: string; night: number; from: Whereabouts | null; to: Whereabouts | null }

/** What differs for each person, in order of person and night: another room, another craft, other people, a seat more or less. */
export function comparePlans(before: Plan, after: Plan): SeatingChange[] {
  const [from, to] = [seatingsOf(before, after), seatingsOf(after, before)]
  const keys = [...new Set([...from.keys(), ...to.keys()])]
  return keys
    .map((key) => {
      const [memberId, night] = key.split(' ') as [string, string]
      return { memberId, night: Number(night), from: from.get(key) ?? null, to: to.get(key) ?? null }
    })
    .filter((change) => JSON.stringify(change.from) !== JSON.stringify(change.to))
    .sort((a, b) => (a.memberId < b.memberId ? -1 : a.memberId > b.memberId ? 1 : a.night - b.night))
}

export const samePlan = (a: Plan, b: Plan) => comparePlans(a, b).length === 0 && shapeOf(a) === shapeOf(b)

const shapeOf = (plan: Plan) =>
  JSON.stringify(
    plan.nights.map(({ night, teams }) => [
      night,
      teams.map(({ room, seats }) => [room, seats.map(({ craft }) => craft)]),
    ]),
  )

/** Of the teams that aren't seat for seat as in the other plan. */
function seatingsOf(plan: Plan, other: Plan): Map<string, Whereabouts> {
  const seatings = new Map<string, Whereabouts>()
  for (const { night, teams } of plan.nights) {
    const there = new Map(other.nights.find((each) => each.night === night)?.teams.map((team) => [team.room, team]))
    for (const team of teams) {
      if (isSameTeam(team, there.get(team.room))) continue
      const ids = team.seats.flatMap(({ memberId }) => memberId ?? []).sort()
      for (const { craft, memberId } of team.seats)
        if (memberId !== null)
          seatings.set(`${memberId} ${night}`, { room: team.room, craft, with: ids.filter((id) => id !== memberId) })
    }
  }
  return seatings
}

const isSameTeam = (a: Team, b: Team | undefined) =>
  a === b ||
  (a.seats.length === b?.seats.length &&
    a.seats.every(({ craft, memberId }, i) => craft === b.seats[i]!.craft && memberId === b.seats[i]!.memberId))
