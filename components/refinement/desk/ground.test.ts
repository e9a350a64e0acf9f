import { expect, test } from 'vitest'
import { noWords } from '@/domain/refinement/words'
import { baseOf, type Change, stranded } from './ground'

const change = (base: number | null, behind: Change[] = []): Change => {
  return { from: noWords, base, behind, words: noWords, reason: '' }
}
const first = change(4)
const second = change(null, [first])
const third = change(null, [first, second])

test('what is written over a save on its way joins from the last revision that is certain', () => {
  expect(baseOf(first, new Map())).toBe(4)
  expect(baseOf(third, new Map())).toBe(4)
  expect(baseOf(third, new Map([[first, 5]]))).toBe(5)
  expect(
    baseOf(
      third,
      new Map([
        [first, 5],
        [second, 6],
      ]),
    ),
  ).toBe(6)
})

test('a revision that holds what others wrote too isn’t a base: joined from there, theirs would be taken out', () => {
  expect(baseOf(second, new Map([[first, null]]))).toBe(4)
})

test('a save that never arrived is known to what was written over it', () => {
  expect(stranded(third, new Map([[first, 5]]))).toBe(second)
  expect(stranded(second, new Map([[first, null]]))).toBeUndefined()
})
