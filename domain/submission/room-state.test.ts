import { expect, test } from 'vitest'
import { roomState } from './room-state'

const deadline = 1_000
const state = (hasDemo: boolean, submittedAt: number | null, now: number) =>
  roomState({ hasDemo, submittedAt }, deadline, now)

test('a room goes from nothing over a demo to submitted', () => {
  expect(state(false, null, 500)).toBe('nothing')
  expect(state(true, null, 500)).toBe('demo')
  expect(state(true, 900, 950)).toBe('submitted')
})

test('the very deadline is in time, a millisecond later is late', () => {
  expect(state(true, deadline, 5_000)).toBe('submitted')
  expect(state(true, deadline + 1, 5_000)).toBe('late')
})

test('what is not submitted when the night has ended is missing, demo or not', () => {
  expect(state(true, null, deadline)).toBe('demo')
  expect(state(true, null, deadline + 1)).toBe('missing')
  expect(state(false, null, deadline + 1)).toBe('missing')
})
