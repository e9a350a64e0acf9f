import { expect, test } from 'vitest'
import type { Term } from './instance'
import { languageMatters, ordersOf, winnerOf } from './lanes'

const own: Term[] = ['repeats', 'language', 'soft']
const other: Term[] = ['language', 'repeats', 'soft']
const lane = (seed: number, vector: number[] | null, objective = own) => ({ objective, seed, vector })

test('the best vector wins, ties go to the lowest seed, and other orders don’t count', () => {
  const lanes = [
    lane(3, [0, 0, 1, 0, 0]),
    lane(2, [0, 0, 0, 2, 9]),
    lane(1, [0, 0, 0, 2, 9]),
    lane(1, [0, 0, 0, 0, 0], other),
  ]
  expect([winnerOf(lanes, own), winnerOf(lanes, other)]).toEqual([2, 3])
  expect(winnerOf([lane(1, null), lane(2, [0, 1, 0, 0, 0]), lane(3, [1, 0, 0, 0, 0])], own)).toBe(1)
  expect(winnerOf([lane(1, null)], own)).toBe(-1)
})

test('there is another order where repeats and languages can be traded', () => {
  expect(ordersOf(own, true)).toEqual([own, other])
  expect(ordersOf(other, true)).toEqual([other, own])
  expect(ordersOf(own, false)).toEqual([own])
  expect(ordersOf(['repeats', 'soft'], true)).toEqual([['repeats', 'soft']])
})

test('languages matter unless one is everybody’s; whose languages nobody has entered says nothing', () => {
  const matters = (...spoken: string[][]) =>
    languageMatters({
      people: spoken.map((languages, i) => ({
        memberId: `p${i}`,
        main: 'lyricist',
        others: [],
        nights: null,
        languages,
        tags: [],
      })),
    })
  expect(matters(['en', 'ko'], ['en'], [])).toBe(false)
  expect(matters(['en', 'ko'], ['en'], ['ko'])).toBe(true)
  expect(matters(['ko'], [])).toBe(false)
  expect(matters()).toBe(false)
})
