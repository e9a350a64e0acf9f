import { expect, test } from 'vitest'
import { tappedTempo } from './tapped-tempo'

test('taps half a second apart are 120', () => {
  expect(tappedTempo([0, 500, 1_000, 1_500])).toBe(12_000)
  expect(tappedTempo([10, 502, 1_019, 1_493])).toBe(12_100)
})

test('one tap is no tempo, nor is what nobody plays', () => {
  expect(tappedTempo([])).toBeNull()
  expect(tappedTempo([5])).toBeNull()
  expect(tappedTempo([0, 10])).toBeNull()
  expect(tappedTempo([0, 0])).toBeNull()
})
