import type { Craft } from '../camp/seats'
import { canTake, isPresent, type RotationInput, seatCrafts } from './input'
import { matchSeats } from './matching'

/**
 * Proof that a night cannot be filled: `seats` seats want one of `crafts`, and only `people` who are there can take any of them
 * (fewer than that, by Hall's theorem).
 */
export type Shortage = { night: number; crafts: Craft[]; seats: number; people: string[] }

/** What keeps this night from being full; empty when everybody needed is there. */
export function findShortages(input: RotationInput, night: number): Shortage[] {
  const perRoom = seatCrafts(input)
  const crafts = input.rooms.flatMap(() => perRoom)
  const here = input.people.filter((person) => isPresent(person, night))
  const personOf = matchSeats(
    crafts.length,
    here.length,
    (seat, person) => (canTake(here[person]!, crafts[seat]!) ? 0 : undefined),
    () => 1,
  )
  const shortages: Shortage[] = []
  const explained = new Set<Craft>()
  crafts.forEach((craft, seat) => {
    if (personOf[seat] !== -1 || explained.has(craft)) return
    const wanted = new Set([craft])
    // Whoever could take such a seat sits in another one already: that one's craft is part of the reason.
    for (const reached of wanted)
      personOf.forEach((person, s) => {
        if (person !== -1 && canTake(here[person]!, reached)) wanted.add(crafts[s]!)
      })
    for (const each of wanted) explained.add(each)
    shortages.push({
      night,
      crafts: input.seats.flatMap((seat) => (wanted.has(seat.craft) ? [seat.craft] : [])),
      seats: crafts.filter((each) => wanted.has(each)).length,
      people: here.flatMap((person) => ([...wanted].some((each) => canTake(person, each)) ? [person.memberId] : [])),
    })
  })
  return shortages
}
