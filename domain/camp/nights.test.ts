import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { currentNight, hoursOf, planNights } from './nights'

const utc = (ms: number) => new Date(ms).toISOString().slice(0, 16)
const plan = (firstNight: string, nights: number, startTime: string, endTime: string, timeZone: string) =>
  planNights({ firstNight, nights, startTime, endTime, timeZone }).map(({ startsAt, endsAt }) => [
    utc(startsAt),
    utc(endsAt),
  ])

describe('the nights of a camp', () => {
  test.each([
    // Seoul has no summer time: 18:00–04:00 is always ten hours.
    ['2026-06-05', 'Asia/Seoul', '18:00', '04:00', '2026-06-05T09:00', '2026-06-05T19:00'],
    ['2026-12-31', 'Asia/Seoul', '18:00', '04:00', '2026-12-31T09:00', '2026-12-31T19:00'],
    // Stockholm, clocks forward at 02:00 and back at 03:00 in the night.
    ['2026-03-28', 'Europe/Stockholm', '18:00', '04:00', '2026-03-28T17:00', '2026-03-29T02:00'],
    ['2026-10-24', 'Europe/Stockholm', '18:00', '04:00', '2026-10-24T16:00', '2026-10-25T03:00'],
    // 02:30 doesn't exist and becomes 03:30; in autumn it comes twice and the earlier is meant.
    ['2026-03-28', 'Europe/Stockholm', '18:00', '02:30', '2026-03-28T17:00', '2026-03-29T01:30'],
    ['2026-10-24', 'Europe/Stockholm', '18:00', '02:30', '2026-10-24T16:00', '2026-10-25T00:30'],
    ['2026-03-29', 'Europe/Stockholm', '02:30', '03:00', '2026-03-29T01:30', '2026-03-29T02:00'],
    ['2026-03-07', 'America/New_York', '18:00', '04:00', '2026-03-07T23:00', '2026-03-08T08:00'],
    ['2026-10-31', 'America/New_York', '18:00', '01:30', '2026-10-31T22:00', '2026-11-01T05:30'],
    // Half an hour of summer time, and a zone on a quarter of an hour.
    ['2026-04-04', 'Australia/Lord_Howe', '20:00', '01:45', '2026-04-04T09:00', '2026-04-04T14:45'],
    ['2026-05-01', 'Asia/Kathmandu', '00:00', '06:00', '2026-04-30T18:15', '2026-05-01T00:15'],
    // Within one day, and a whole day.
    ['2026-05-01', 'UTC', '10:00', '18:00', '2026-05-01T10:00', '2026-05-01T18:00'],
    ['2026-05-01', 'UTC', '10:00', '10:00', '2026-05-01T10:00', '2026-05-02T10:00'],
  ])('%s in %s, %s to %s', (firstNight, zone, start, end, startsAt, endsAt) => {
    expect(plan(firstNight, 1, start, end, zone)).toEqual([[startsAt, endsAt]])
  })

  it('follow each other on dates of the calendar, through a month and a change of the clocks', () => {
    const nights = planNights({
      firstNight: '2026-10-24',
      nights: 9,
      startTime: '18:00',
      endTime: '04:00',
      timeZone: 'Europe/Stockholm',
    })
    expect(nights.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
    expect(nights.at(0)?.date).toBe('2026-10-24')
    expect(nights.at(-1)?.date).toBe('2026-11-01')
    expect(nights.map(({ startsAt }) => utc(startsAt).slice(11)).join(' ')).toBe(
      '16:00 17:00 17:00 17:00 17:00 17:00 17:00 17:00 17:00',
    )
    expect(hoursOf(nights, 'Europe/Stockholm')).toEqual({ startTime: '18:00', endTime: '04:00' })
  })

  it('tell their hours even when the first one ends in an hour that the clocks skip', () => {
    const hours = { startTime: '18:00', endTime: '02:30' }
    const nights = planNights({ firstNight: '2026-03-28', nights: 2, timeZone: 'Europe/Stockholm', ...hours })
    expect(hoursOf(nights, 'Europe/Stockholm')).toEqual(hours)
  })

  it('always end after they start, and come in order', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))
    const zone = fc.constantFrom(
      'Asia/Seoul',
      'Europe/Stockholm',
      'America/New_York',
      'Australia/Lord_Howe',
      'Africa/Cairo',
    )
    const date = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2036-12-31'), noInvalidDate: true })
      .map((at) => at.toISOString().slice(0, 10))
    fc.assert(
      fc.property(
        date,
        fc.integer({ min: 1, max: 14 }),
        clock,
        clock,
        zone,
        (firstNight, count, start, end, timeZone) => {
          const nights = planNights({ firstNight, nights: count, startTime: start, endTime: end, timeZone })
          expect(nights).toHaveLength(count)
          nights.forEach((night, i) => {
            expect(night.endsAt).toBeGreaterThan(night.startsAt)
            expect(night.endsAt - night.startsAt).toBeLessThanOrEqual(25 * 3_600_000)
            if (i > 0) expect(night.startsAt).toBeGreaterThan(nights[i - 1]!.startsAt)
          })
        },
      ),
    )
  })
})

describe('the current night', () => {
  const nights = planNights({
    firstNight: '2026-06-05',
    nights: 3,
    startTime: '18:00',
    endTime: '04:00',
    timeZone: 'Asia/Seoul',
  })
  const seoul = (local: string) => Date.parse(`${local}:00+09:00`)

  test.each([
    ['2026-05-01T12:00', 1, 'before'],
    ['2026-06-05T17:59', 1, 'before'],
    ['2026-06-05T18:00', 1, 'running'],
    ['2026-06-06T03:59', 1, 'running'],
    ['2026-06-06T04:00', 1, 'over'],
    ['2026-06-06T15:00', 1, 'over'],
    ['2026-06-06T15:01', 2, 'before'],
    ['2026-06-06T22:14', 2, 'running'],
    ['2026-06-08T04:00', 3, 'over'],
    ['2026-07-01T00:00', 3, 'over'],
  ])('at %s in Seoul is night %i, %s', (local, number, phase) => {
    const current = currentNight(nights, seoul(local))
    expect([current?.night.number, current?.phase]).toEqual([number, phase])
  })

  it('is none without nights', () => {
    expect(currentNight([], 0)).toBeUndefined()
  })
})
