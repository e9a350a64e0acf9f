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
