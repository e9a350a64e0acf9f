import { expect, test } from 'vitest'
import { authorsOfLine } from './line-authors'

const words = (lyrics: string) => ({ lyrics, lineIds: ['a', 'b', 'c'] })
const base = words('Hold me like you mean it\nCandle on the water\nStay')
const since = [
  { authorId: 'cody', ...words('Hold me like you mean it\nCandle on the water\nStay now') },
  { authorId: 'yoo', ...words('Hold me like you swear it\nCandle on the water\nStay now') },
  { authorId: 'yoo', ...words('Hold me like you swear it tonight\nCandle on the water\nStay now') },
]

test('who wrote in a line is told once, who wrote elsewhere isn’t', () => {
  expect(authorsOfLine('a', base, since)).toEqual(['yoo'])
  expect(authorsOfLine('b', base, since)).toEqual([])
  expect(authorsOfLine('c', base, since)).toEqual(['cody'])
})

test('where there were no words before, each line is its first writer’s', () => {
  expect(authorsOfLine('a', { lyrics: '' }, since)).toEqual(['cody', 'yoo'])
})
