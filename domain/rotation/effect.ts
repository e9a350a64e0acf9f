import type { RotationInput } from './input'
import type { Plan } from './plan'
import { type Misplaced, type Repeat, type RoomNote, reviewSeats, type SeatPlace } from './review'

/** What a change would do: only what gets better or worse by it. */
export type PlanEffect = {
  /** Pairs that would be together once more, with all their nights afterwards. */
  newRepeats: Repeat[]
  /** Pairs that would be together once less, with their nights as they are now. */
  lostRepeats: Repeat[]
  newMisplaced: Misplaced[]
  lostMisplaced: Misplaced[]
  emptied: SeatPlace[]
  filled: SeatPlace[]
  /** Rooms that would lose their common language. */
  withoutLanguage: RoomNote[]
}

export function effectOf(before: Plan, after: Plan, input: RotationInput): PlanEffect {
  const [old, next] = [reviewSeats(before, input), reviewSeats(after, input)]
  return {
    newRepeats: moreOften(next.repeats, old.repeats),
    lostRepeats: moreOften(old.repeats, next.repeats),
    newMisplaced: missingFrom(old.misplaced, next.misplaced),
    lostMisplaced: missingFrom(next.misplaced, old.misplaced),
    emptied: missingFrom(old.empty, next.empty, placeOf),
    filled: missingFrom(next.empty, old.empty, placeOf),
    withoutLanguage: missingFrom(old.withoutLanguage, next.withoutLanguage),
  }
}

/** For putting the best of several changes first; below 0 is an improvement. */
export function weighEffect(effect: PlanEffect): number {
  const { newRepeats, lostRepeats, newMisplaced, lostMisplaced, emptied, filled, withoutLanguage } = effect
  return (
    100 * (newMisplaced.length - lostMisplaced.length) +
    50 * (emptied.length - filled.length) +
    10 * (newRepeats.length - lostRepeats.length) +
    withoutLanguage.length
  )
}

function moreOften(here: Repeat[], there: Repeat[]): Repeat[] {
  const times = new Map(there.map(({ a, b, nights }) => [`${a} ${b}`, nights.length]))
  return here.filter(({ a, b, nights }) => nights.length > (times.get(`${a} ${b}`) ?? 1))
}

const placeOf = ({ night, room, seat }: SeatPlace) => `${night} ${room} ${seat}`

function missingFrom<T>(there: T[], here: T[], keyOf: (item: T) => string = (item) => JSON.stringify(item)): T[] {
  const known = new Set(there.map(keyOf))
  return here.filter((item) => !known.has(keyOf(item)))
}
