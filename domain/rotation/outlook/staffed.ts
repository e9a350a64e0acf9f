import { type Outlook, outlookOf } from '../bounds/outlook'
import { canTake, type RotationInput } from '../input'

/** Whether the rooms want just the people there are, all of one craft each and there on every night: the case theorems speak of. */
export function isExactlyStaffed({ seats, rooms, nights, people, wishes, preferences }: RotationInput): boolean {
  if (preferences.alternatives.length > 0 || wishes.some(({ wish }) => wish.kind === 'closed')) return false
  const all = seats.every(
    ({ craft, count }) => people.filter((person) => canTake(person, craft)).length === count * rooms.length,
  )
  const crafts = seats.map(({ craft }) => craft)
  return (
    all &&
    people.every(({ main, others, nights: there }) => {
      const own = [main, ...others].filter((craft) => crafts.includes(craft))
      return own.length <= 1 && (there === null || nights.every((night) => there.includes(night)))
    })
  )
}

/** What theorems say of the camp's rooms, seats and nights; undefined where a room has several seats of a craft, of which they don't speak. */
export function shapeOutlook({ seats, rooms, nights }: RotationInput): Outlook | undefined {
  return seats.every(({ count }) => count === 1) ? outlookOf(rooms.length, seats.length, nights.length) : undefined
}
