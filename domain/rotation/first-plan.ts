import { canTake, isPresent, type RotationInput, seatCrafts } from './input'
import { matchSeats } from './matching'
import type { Plan } from './plan'

// Each counts for more than everything below it together, for any camp of up to 40 rooms and 12 seats a room.
const emptySeat = 1e13
const emptyInEarlierRoom = 1e8
const otherCraft = 1e5

/**
 * As many seats filled as can be on each night; empty ones gather in the last rooms, so that as many rooms as possible are
 * whole; then main crafts before others; then those who have sat out most before the rest. Says nothing of repeats.
 */
export function firstPlan(input: RotationInput): Plan {
  const { rooms, people } = input
  const crafts = seatCrafts(input)
  const sitOuts = new Map(people.map(({ memberId }) => [memberId, 0]))
  return {
    nights: input.nights.map((night) => {
      const here = people.filter((person) => isPresent(person, night))
      const personOf = matchSeats(
        rooms.length * crafts.length,
        here.length,
        (seat, person) => {
          const craft = crafts[seat % crafts.length]!
          const { main, memberId } = here[person]!
          if (!canTake(here[person]!, craft)) return undefined
          return (main === craft ? 0 : otherCraft) + 100 - Math.min(sitOuts.get(memberId)!, 100)
        },
        (seat) => emptySeat - Math.floor(seat / crafts.length) * emptyInEarlierRoom,
      )
      const seated = new Set(personOf)
      here.forEach(({ memberId }, person) => {
        if (!seated.has(person)) sitOuts.set(memberId, sitOuts.get(memberId)! + 1)
      })
      return {
        night,
        teams: rooms.map((room, r) => ({
          room,
          seats: crafts.map((craft, s) => ({
            craft,
            memberId: here[personOf[r * crafts.length + s]!]?.memberId ?? null,
          })),
        })),
      }
    }),
  }
}
