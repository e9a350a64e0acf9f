import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp } from '@/tests/rotation-camps'
import { firstPlan } from './first-plan'
import { randomFrom } from './random'
import { isBetter, nightsTogether, scorePlan } from './score'
import { improvePlan } from './search'
import { Seating } from './seating'

test('the score kept while people move equals a recount from nothing', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyCamp, fc.integer(), (input, seed) => {
      const seating = new Seating(input, firstPlan(input))
      const random = randomFrom(seed)
      for (let i = 0; i < 40 && seating.seatCount > 0; i++) {
        const seat = Math.floor(random() * seating.seatCount)
        const candidates = seating.candidatesFor(seat)
        const person = candidates[Math.floor(random() * candidates.length)]
        seating.unseat(seat)
        if (person !== undefined && seating.seatOf(seating.nightOf(seat), person) < 0) seating.seat(seat, person)
        expect(seating.score).toEqual(scorePlan(seating.toPlan(), input))
      }
    }),
    { numRuns: 100 },
  )
})

test('repeats are counted pair by pair', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyCamp, (input) => {
      const plan = firstPlan(input)
      let repeats = 0
      for (const a of input.people)
        for (const b of input.people) {
          if (a.memberId >= b.memberId) continue
          const nights = plan.nights.filter(({ teams }) =>
            teams.some(({ seats }) => [a, b].every((one) => seats.some(({ memberId }) => memberId === one.memberId))),
          ).length
          repeats += Math.max(0, nights - 1)
        }
      expect(scorePlan(plan, input).repeats).toBe(repeats)
      expect([...nightsTogether(plan).values()].reduce((sum, nights) => sum + nights.length - 1, 0)).toBe(repeats)
    }),
    { numRuns: 100 },
  )
})

test('searching never makes a plan worse', { timeout: 30_000 }, () => {
  fc.assert(
    fc.property(anyCamp, (input) => {
      const start = firstPlan(input)
      const end = improvePlan(start, input, 3, 3_000)
      expect(isBetter(scorePlan(start, input), scorePlan(end, input))).toBe(false)
    }),
    { numRuns: 60 },
  )
})

test('the same seed gives the same numbers, evenly', { timeout: 30_000 }, () => {
  const random = randomFrom(42)
  const again = randomFrom(42)
  const other = randomFrom(43)
  const numbers = Array.from({ length: 4_000 }, random)
  expect(numbers).toEqual(Array.from({ length: 4_000 }, again))
  expect(numbers[0]).not.toBe(other())
  expect(numbers.reduce((sum, n) => sum + n, 0) / 4_000).toBeCloseTo(0.5, 1)
})
