import { expect, test } from 'vitest'
import { snoozeTimes } from './snooze'

const at = (time: string) => Date.parse(`2026-06-01T${time}Z`)

test('tonight is when the camp’s next night begins, tomorrow is ten o’clock where the camp is', () => {
  const times = snoozeTimes(at('08:00'), [{ startsAt: at('16:00') }], 'Asia/Seoul')
  expect(times).toEqual({ hour: at('09:00'), tonight: at('16:00'), tomorrow: Date.parse('2026-06-02T01:00Z') })
})

test('without a night ahead tonight is eight in the evening, and late in the evening there is none', () => {
  expect(snoozeTimes(at('08:00'), [], 'Europe/Oslo').tonight).toBe(at('18:00'))
  expect(snoozeTimes(at('19:00'), [], 'Europe/Oslo').tonight).toBeNull()
})
