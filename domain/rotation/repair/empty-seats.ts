import { isFrozen, liveNights } from '../diagnosis/fit'
import { seatsShort } from '../diagnosis/shortage'
import type { Model, Seating } from '../model'

export type EmptySeat = { team: string; night: number; role: string; seats: number }

/** The seats of each room's nearest template that nobody takes. */
export const emptySeatsOf = (model: Model, { team, role }: Seating): EmptySeat[] =>
  model.instance.teams.flatMap(({ id, night }, t) => {
    const filled = new Int32Array(model.roles)
    for (let at = night * model.people; at < (night + 1) * model.people; at++) if (team[at] === t) filled[role[at]!]!++
    const misses = (seats: Int32Array) => seats.reduce((sum, want, r) => sum + Math.abs(want - filled[r]!), 0)
    const nearest = model.templates[t]!.reduce((best, seats) => (misses(seats) < misses(best) ? seats : best))
    return model.instance.roles.flatMap((name, r) =>
      nearest[r]! > filled[r]! ? [{ team: id, night, role: name, seats: nearest[r]! - filled[r]! }] : [],
    )
  })

/** Seats that no plan can fill: those of frozen nights, and by night those that a matching of people and seats leaves. */
export function seatsForced(model: Model): number {
  const { baseline } = model
  const past = baseline ? emptySeatsOf(model, baseline).filter(({ night }) => isFrozen(model, night)) : []
  return (
    past.reduce((sum, { seats }) => sum + seats, 0) +
    liveNights(model).reduce((sum, night) => sum + seatsShort(model, night), 0)
  )
}
