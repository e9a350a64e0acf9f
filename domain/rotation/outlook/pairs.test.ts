import { expect, test } from 'vitest'
import { parsePairs } from './pairs'

const people = [
  { memberId: 'mem_1', name: 'Ji-woo Baek' },
  { memberId: 'mem_2', name: 'Cody Whitfield' },
  { memberId: 'mem_3', name: '서하린' },
  { memberId: 'mem_4', name: 'Kim' },
  { memberId: 'mem_5', name: 'Kim' },
]

test('two names on a line are a pair, however they are spaced or cased, and once is enough', () => {
  const text = 'Ji-woo Baek\tCody Whitfield\r\n\n cody whitfield ; JI-WOO BAEK\n서하린，Ji-woo Baek'
  expect(parsePairs(text, people)).toEqual({
    pairs: [
      ['mem_1', 'mem_2'],
      ['mem_1', 'mem_3'],
    ],
    problems: [],
  })
})

test('each line that can’t be understood says which it is and why; the others count', () => {
  const text = ['Ji-woo Baek', 'Ji-woo Baek, Nobody', 'Kim, Cody Whitfield', 'Cody Whitfield, Cody Whitfield', 'a,b,c']
  const { pairs, problems } = parsePairs([...text, 'Cody Whitfield, Ji-woo Baek'].join('\n'), people)
  expect(pairs).toEqual([['mem_1', 'mem_2']])
  expect(problems.map(({ line, problem, name }) => [line, problem, name])).toEqual([
    [1, 'shape', ''],
    [2, 'unknown', 'Nobody'],
    [3, 'ambiguous', 'Kim'],
    [4, 'same', 'Cody Whitfield'],
    [5, 'shape', ''],
  ])
})
