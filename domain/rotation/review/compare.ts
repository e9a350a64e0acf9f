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

/** The same people in the same seats; who of one craft has which of a room's seats of it makes no difference. */
export const samePlan = (a: Plan, b: Plan): boolean =>
  a === b ||
  (a.nights.length === b.nights.length &&
    a.nights.every(({ night, teams }, n) => {
      const other = b.nights[n]!
      return (
        other.night === night &&
        other.teams.length === teams.length &&
        teams.every((team, t) => other.teams[t]!.room === team.room && isAlike(team, other.teams[t]!))
      )
    }))

function isAlike(a: Team, b: Team): boolean {
  if (isSameTeam(a, b)) return true
  const shape = (team: Team) => team.seats.map(({ craft }) => craft).join('\n')
  const taken = (team: Team) => team.seats.map(({ craft, memberId }) => `${craft} ${memberId}`).sort()
  return shape(a) === shape(b) && taken(a).join('\n') === taken(b).join('\n')
}

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
