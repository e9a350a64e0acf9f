import fc from 'fast-check'
import { expect, test } from 'vitest'
import { align, heaviestRise, type Pair } from './align'

const size = 7
const table = fc.array(fc.constantFrom(0, 0, 1, 2, 3, 5), { minLength: size * size, maxLength: size * size })
const rises = (pairs: readonly Pair[]) =>
  pairs.every(([i, j], at) => at === 0 || (pairs[at - 1]![0] < i && pairs[at - 1]![1] < j))

/** By trying everything. */
function most(n: number, m: number, weight: (i: number, j: number) => number, i = 0, j = 0): number {
  if (i === n || j === m) return 0
  const [skipped, other] = [most(n, m, weight, i + 1, j), most(n, m, weight, i, j + 1)]
  return Math.max(skipped, other, weight(i, j) > 0 ? weight(i, j) + most(n, m, weight, i + 1, j + 1) : 0)
}

test('of all pairs that rise the heaviest are found', () => {
  fc.assert(
    fc.property(table, fc.nat(5), fc.nat(5), (weights, n, m) => {
      const weight = (i: number, j: number) => weights[i * size + j]!
      const pairs = align(n, m, weight)
      expect(rises(pairs)).toBe(true)
      expect(pairs.every(([i, j]) => weight(i, j) > 0)).toBe(true)
      expect(pairs.reduce((sum, [i, j]) => sum + weight(i, j), 0)).toBe(most(n, m, weight))
    }),
  )
})

test('a weight that could not be used need not be known', () => {
  fc.assert(
    fc.property(table, (weights) => {
      const weight = (i: number, j: number) => weights[i * size + j]!
      const lazy = (i: number, j: number, least: number) => (weight(i, j) < least ? 0 : weight(i, j))
      expect(align(size, size, lazy)).toEqual(align(size, size, weight))
    }),
  )
})

test('a rise of given pairs is as heavy as the table’s', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...Array(size).keys()]), table, (after, weights) => {
      const pairs = after.map((j, i): Pair => [i, 10 * j + 3])
      const weight = (at: number) => 1 + weights[at]!
      const found = heaviestRise(pairs, weight)
      const asTable = (i: number, j: number) => (after[i] === j ? weight(i) : 0)
      expect(rises(found)).toBe(true)
      expect(found.reduce((sum, [i]) => sum + weight(i), 0)).toBe(most(after.length, size, asTable))
    }),
  )
})
