import type { Craft } from '../../camp/seats'
import { canTake, isClosed, isPresent, type RotationInput, seatCrafts } from '../input'

/**
 * Proof that a night's seats cannot all be taken: `seats` of them want one of `crafts`, and only `people` who are there can take
 * any of those (fewer than that, by Hall's theorem).
 */
export type Shortage = { night: number; crafts: Craft[]; seats: number; people: string[] }

/** `crafts`: one per seat of that night; without them, what the camp's open rooms want. */
export function findShortages(input: RotationInput, night: number, crafts = craftsOf(input, night)): Shortage[] {
  const here = input.people.filter((person) => isPresent(person, night))
  const able = (seat: number) => here.flatMap((person, p) => (canTake(person, crafts[seat]!) ? [p] : []))
  const seatOf = new Int32Array(here.length).fill(-1)

  // One more seat taken, by asking whoever has a seat they could leave to another (Kuhn's algorithm).
  const take = (seat: number, asked: Set<number>): boolean =>
    able(seat).some((person) => {
      if (asked.has(person)) return false
      asked.add(person)
      if (seatOf[person] !== -1 && !take(seatOf[person]!, asked)) return false
      seatOf[person] = seat
      return true
    })

  const shortages: Shortage[] = []
  const explained = new Set<Craft>()
  const open = crafts.flatMap((craft, seat) => (take(seat, new Set()) ? [] : [craft]))
  for (const craft of open) {
    if (explained.has(craft)) continue
    const wanted = new Set([craft])
    // Whoever could take such a seat has another one already: that one's craft is part of the reason.
    for (const reached of wanted)
      here.forEach((person, p) => {
        if (seatOf[p] !== -1 && canTake(person, reached)) wanted.add(crafts[seatOf[p]!]!)
      })
    for (const each of wanted) explained.add(each)
    shortages.push({
      night,
      crafts: [...new Set(crafts)].filter((each) => wanted.has(each)),
      seats: crafts.filter((each) => wanted.has(each)).length,
      people: here.flatMap((person) => ([...wanted].some((each) => canTake(person, each)) ? [person.memberId] : [])),
    })
  }
  return shortages
}

const craftsOf = (input: RotationInput, night: number) =>
  input.rooms.flatMap((room) => (isClosed(input, night, room) ? [] : seatCrafts(input)))
