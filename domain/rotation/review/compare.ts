import type { Craft } from '../../camp/seats'
import type { Plan } from '../plan'

/** Where somebody is on a night, with whom (in order of id). */
export type Whereabouts = { room: number; craft: Craft; with: string[] }
/** Null: no seat on that night. */
export type SeatingChange = { memberId: string; night: number; from: Whereabouts | null; to: Whereabouts | null }

/** What differs for each person, in order of person and night: another room, another craft, other people, a seat more or less. */
export function comparePlans(before: Plan, after: Plan): SeatingChange[] {
  const from = seatingsOf(before)
  const to = seatingsOf(after)
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

function seatingsOf(plan: Plan): Map<string, Whereabouts> {
  return new Map(
    plan.nights.flatMap(({ night, teams }) =>
      teams.flatMap(({ room, seats }) => {
        const ids = seats.flatMap(({ memberId }) => memberId ?? []).sort()
        return seats.flatMap(({ craft, memberId }) =>
          memberId === null
            ? []
            : [[`${memberId} ${night}`, { room, craft, with: ids.filter((id) => id !== memberId) }] as const],
        )
      }),
    ),
  )
}
