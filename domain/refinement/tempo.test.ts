import { expect, test } from 'vitest'
import { readTempo, writeTempo } from './tempo'

test.each([
  ['118', 11_800],
  [' 122,5 bpm', 12_250],
  ['99.99', 9_999],
  ['', null],
  ['12', 'wrong'],
  ['401', 'wrong'],
  ['fast', 'wrong'],
  ['1e2', 'wrong'],
])('“%s” beats per minute', (typed, read) => expect(readTempo(typed)).toBe(read))

test('is written as it was read', () => {
  expect([writeTempo(12_250), writeTempo(11_800), writeTempo(null)]).toEqual(['122.5', '118', ''])
})
