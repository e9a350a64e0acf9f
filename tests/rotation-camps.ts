import fc from 'fast-check'
import type { RotationInput } from '@/domain/rotation/input'
import type { Plan } from '@/domain/rotation/plan'
import { usualPreferences } from '@/domain/rotation/wishes'

const plain = { wishes: [], preferences: usualPreferences }
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1)

/** Everybody there every night, one craft each, exactly as many of each craft as rooms: t1…, m1…, l1… */
export function pureCamp(rooms: number, nights: number): RotationInput {
  const crew = (letter: string, main: string) =>
    upTo(rooms).map((i) => ({ memberId: `${letter}${i}`, main, others: [], nights: null, languages: ['en'], tags: [] }))
  return {
    nights: upTo(nights),
    rooms: upTo(rooms),
    seats: ['track-writer', 'top-liner', 'lyricist'].map((craft) => ({ craft, count: 1 })),
    people: [...crew('t', 'track-writer'), ...crew('m', 'top-liner'), ...crew('l', 'lyricist')],
    ...plain,
  }
}

const crafts = ['track-writer', 'top-liner', 'lyricist', 'guitarist']

/** Small camps of every kind: scarce and surplus crafts, several crafts per person, absences, several seats of a craft. */
export const anyCamp: fc.Arbitrary<RotationInput> = fc
  .record({
    nights: fc.integer({ min: 1, max: 3 }),
    rooms: fc.integer({ min: 1, max: 3 }),
    seats: fc.uniqueArray(fc.record({ craft: fc.constantFrom(...crafts), count: fc.integer({ min: 1, max: 2 }) }), {
      minLength: 1,
      maxLength: 3,
      selector: ({ craft }) => craft,
    }),
    people: fc.array(
      fc.record({
        main: fc.constantFrom(...crafts),
        others: fc.uniqueArray(fc.constantFrom(...crafts), { maxLength: 2 }),
        nights: fc.option(fc.subarray([1, 2, 3]), { nil: null }),
        languages: fc.subarray(['en', 'ko', 'sv']),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ nights, rooms, seats, people }) => ({
    nights: upTo(nights),
    rooms: upTo(rooms),
    seats,
    people: people.map((person, i) => ({ memberId: `p${String(i).padStart(2, '0')}`, tags: [], ...person })),
    ...plain,
  }))

/** `[['t1', 'm1', 'l1'], …]` per night; null is an empty seat. */
export function planOf(crafts: string[], ...nights: (string | null)[][][]): Plan {
  return {
    nights: nights.map((teams, n) => ({
      night: n + 1,
      teams: teams.map((people, r) => ({
        room: r + 1,
        seats: crafts.map((craft, s) => ({ craft, memberId: people[s] ?? null })),
      })),
    })),
  }
}
