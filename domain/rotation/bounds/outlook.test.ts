import { expect, test } from 'vitest'
import { outlookOf } from './outlook'

test.each([
  [7, 3, 3, { mostNights: 7, proven: true, cost: 0, cannot: false }],
  [6, 3, 5, { mostNights: 5, proven: true, cost: 0, cannot: false }],
  [6, 3, 6, { mostNights: 5, proven: true, cost: 2, cannot: true }],
  [6, 3, 8, { mostNights: 5, proven: true, cost: 36, cannot: true }],
  [2, 3, 2, { mostNights: 1, proven: true, cost: 2, cannot: true }],
  [5, 2, 7, { mostNights: 5, proven: true, cost: 10, cannot: true }],
  [3, 4, 2, { mostNights: 1, proven: true, cost: undefined, cannot: true }],
  [5, 5, 5, { mostNights: 5, proven: true, cost: 0, cannot: false }],
] as const)('%i rooms with %i crafts for %i nights', (rooms, crafts, nights, outlook) => {
  expect(outlookOf(rooms, crafts, nights)).toEqual(outlook)
})

test('whether ten rooms can do ten nights with four crafts is an open problem, and nothing is claimed', () => {
  expect(outlookOf(10, 4, 10)).toEqual({ mostNights: undefined, proven: false, cost: undefined, cannot: false })
  expect(outlookOf(10, 4, 3)).toMatchObject({ proven: false, cost: 0 })
})

test('a room of one writer never repeats anything', () => {
  expect(outlookOf(4, 1, 30)).toMatchObject({ mostNights: Number.POSITIVE_INFINITY, proven: true, cost: 0 })
})
