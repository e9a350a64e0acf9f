import { expect, test } from 'vitest'
import { readWallTime, wallTime } from './wall-clock'

test('a time that was typed is one of the camp’s clocks, wherever the browser is', () => {
  const at = readWallTime('2026-11-24T18:00', 'Asia/Seoul')!
  expect(new Date(at).toISOString()).toBe('2026-11-24T09:00:00.000Z')
  expect(wallTime(at, 'Asia/Seoul')).toBe('2026-11-24T18:00')
  expect(wallTime(at, 'America/New_York')).toBe('2026-11-24T04:00')
})

test('a time that the clocks skip moves on by what they skip', () => {
  expect(wallTime(readWallTime('2026-03-29T02:30', 'Europe/Stockholm')!, 'Europe/Stockholm')).toBe('2026-03-29T03:30')
})

test('what is no time is none', () => {
  expect(readWallTime('', 'Asia/Seoul')).toBeNull()
  expect(readWallTime('2026-13-01T00:00', 'Asia/Seoul')).toBeNull()
})
