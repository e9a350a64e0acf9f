import { canTake, isPresent, type RotationInput, type RotationPerson } from './input'
import type { Plan } from './plan'

/**
 * Every room wants the same three crafts, one person each; everybody is there every night; there are exactly as many people of
 * each main craft as rooms; and nights < rooms (or = rooms, when odd). Then nobody need ever meet twice, and this is how: with
 * n rooms, room t on night k gets top-liner t + x(k) and lyricist t + y(k), counted round the circle of n. Two people of
 * different crafts meet at most once when the x, the y and the y − x are each distinct. Undefined for any other camp.
 */
export function closedFormPlan(input: RotationInput): Plan | undefined {
  const crews = pureCrews(input)
  if (!crews) return undefined
  const { nights, rooms, seats } = input
  const n = rooms.length
  return {
    nights: nights.map((night, k) => ({
      night,
      teams: rooms.map((room, t) => ({
        room,
        seats: seats.map(({ craft }, j) => {
          const shift = shiftsOf(n, k)[j] ?? 0
          return { craft, memberId: crews[j]?.[(t + shift) % n]?.memberId ?? null }
        }),
      })),
    })),
  }
}

/** The people of each craft, in the order of the roster, when the camp is of the shape that has a closed form. */
function pureCrews({ nights, rooms, seats, people }: RotationInput): RotationPerson[][] | undefined {
  const n = rooms.length
  if (seats.length !== 3 || seats.some(({ count }) => count !== 1)) return undefined
  if (nights.length > n || (nights.length === n && n % 2 === 0)) return undefined
  const seatable = people.filter((person) => seats.some(({ craft }) => canTake(person, craft)))
  if (!seatable.every((person) => nights.every((night) => isPresent(person, night)))) return undefined
  const crews = seats.map(({ craft }) => seatable.filter(({ main }) => main === craft))
  const allSeated = seatable.length === 3 * n && crews.every((crew) => crew.length === n)
  return allSeated ? crews : undefined
}

/** Odd n: x = k, y = 2k. Even n = 2m: x = −k, and y skips one number in the middle, so that y − x runs 0, 2, 4 … 1, 3, 5 … */
function shiftsOf(n: number, k: number): [number, number, number] {
  if (n % 2 === 1) return [0, k, (2 * k) % n]
  return [0, (n - k) % n, k < n / 2 ? k : k + 1]
}
