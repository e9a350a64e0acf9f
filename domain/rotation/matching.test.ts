import fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchSeats } from './matching'

const costs = fc
  .record({ seats: fc.integer({ min: 0, max: 5 }), people: fc.integer({ min: 0, max: 5 }) })
  .chain(({ seats, people }) =>
    fc.record({
      cost: fc.array(fc.array(fc.option(fc.nat(20), { nil: undefined }), { minLength: people, maxLength: people }), {
        minLength: seats,
        maxLength: seats,
      }),
      empty: fc.array(fc.nat(30), { minLength: seats, maxLength: seats }),
      people: fc.constant(people),
    }),
  )

/** The least sum, by trying everything. */
function least(cost: (number | undefined)[][], empty: number[], seat = 0, taken: number[] = []): number {
  const row = cost[seat]
  if (!row) return 0
  const rest = (person: number[]) => least(cost, empty, seat + 1, [...taken, ...person])
  const options = row.flatMap((own, person) =>
    own === undefined || taken.includes(person) ? [] : [own + rest([person])],
  )
  return Math.min(empty[seat]! + rest([]), ...options)
}

test('nobody sits twice or where they cannot, and no other seating costs less', () => {
  fc.assert(
    fc.property(costs, ({ cost, empty, people }) => {
      const seated = matchSeats(
        cost.length,
        people,
        (seat, person) => cost[seat]![person],
        (seat) => empty[seat]!,
      )
      const taken = seated.filter((person) => person !== -1)
      expect(new Set(taken).size).toBe(taken.length)
      const sum = seated.reduce((total, person, seat) => {
        const own = person === -1 ? empty[seat] : cost[seat]![person]
        expect(own).toBeDefined()
        return total + own!
      }, 0)
      expect(sum).toBe(least(cost, empty))
    }),
    { numRuns: 300 },
  )
})
