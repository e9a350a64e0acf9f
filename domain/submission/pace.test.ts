import { expect, test } from 'vitest'
import { Pace } from './pace'

const MB = 1_000_000

test('speed and time left come from the last ten seconds', () => {
  const pace = new Pace()
  for (let second = 0; second <= 20; second++) pace.add(second * 1_000, second < 10 ? 0 : (second - 10) * MB)
  expect(pace.speed()).toBe(MB)
  expect(pace.secondsLeft(40 * MB)).toBe(30)
})

test('nothing is promised from the first half second, nor while nothing moves', () => {
  const pace = new Pace()
  expect(pace.secondsLeft(MB)).toBeNull()
  pace.add(0, 0)
  pace.add(400, MB)
  expect(pace.speed()).toBeNull()
  const stuck = new Pace()
  for (const at of [0, 5_000, 20_000]) stuck.add(at, 0)
  expect([stuck.speed(), stuck.secondsLeft(MB)]).toEqual([0, null])
})

test('a step back or a pause begins anew', () => {
  const pace = new Pace()
  pace.add(0, 0)
  pace.add(1_000, 9 * MB)
  pace.add(2_000, 5 * MB)
  expect(pace.speed()).toBeNull()
  pace.add(3_000, 6 * MB)
  expect(pace.speed()).toBe(MB)
  pace.pause()
  expect(pace.speed()).toBeNull()
})
