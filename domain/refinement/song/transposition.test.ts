import { expect, test } from 'vitest'
import { transposition } from './transposition'

test('a key says how far it went, the shorter way', () => {
  expect(transposition('A minor', 'B minor')).toBe(2)
  expect(transposition('C major', 'B major')).toBe(-1)
  expect(transposition('C', 'F#')).toBe(6)
})

test('nothing is said of the same key, of another mode, and of what is no key', () => {
  expect(transposition('Bb', 'A# major')).toBeNull()
  expect(transposition('A minor', 'A major')).toBeNull()
  expect(transposition('A minor', null)).toBeNull()
  expect(transposition('modal', 'B minor')).toBeNull()
})
