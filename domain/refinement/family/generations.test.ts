import { expect, test } from 'vitest'
import { generationsOf } from './generations'

test('a song stands below the youngest of its parents', () => {
  const ties = [
    { parent: 'a', child: 'b' },
    { parent: 'b', child: 'd' },
    { parent: 'c', child: 'd' },
    { parent: 'a', child: 'd' },
  ]
  expect(generationsOf(['d', 'a', 'b', 'c'], ties)).toEqual([['a', 'c'], ['b'], ['d']])
  expect(generationsOf(['a'], [])).toEqual([['a']])
})

test('a circle, which there is none of, does not go on for ever', () => {
  const circle = [
    { parent: 'a', child: 'b' },
    { parent: 'b', child: 'a' },
  ]
  expect(generationsOf(['a', 'b'], circle).flat().sort()).toEqual(['a', 'b'])
})

test('children stand below their parents', () => {
  const ties = [
    { parent: 'b', child: 'of-b' },
    { parent: 'a', child: 'of-a' },
    { parent: 'a', child: 'of-both' },
    { parent: 'b', child: 'of-both' },
  ]
  expect(generationsOf(['a', 'b', 'of-b', 'of-both', 'of-a'], ties)[1]).toEqual(['of-a', 'of-both', 'of-b'])
})
