import { type Plan, planSchema } from './plan'

/** The plan with these nights as they stand in `from`; one that `from` doesn't have stays as it is. */
export function takeNights(plan: Plan, from: Plan, nights: readonly number[]): Plan {
  const taken = new Map(from.nights.filter(({ night }) => nights.includes(night)).map((each) => [each.night, each]))
  const others = plan.nights.filter(({ night }) => !taken.has(night))
  return { nights: [...others, ...taken.values()].sort((a, b) => a.night - b.night) }
}

/** Whether each of these nights is seat for seat the same in both plans. */
export function sameNights(a: Plan, b: Plan, nights: readonly number[]): boolean {
  const said = (plan: Plan) =>
    JSON.stringify(nights.map((night) => planSchema.parse(plan).nights.find((n) => n.night === night)))
  return said(a) === said(b)
}

/** Where somebody sits, in order of night. */
export function seatsOf(plan: Plan, memberId: string): { night: number; room: number }[] {
  return plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) => (seats.some((seat) => seat.memberId === memberId) ? [{ night, room }] : [])),
  )
}
