import { planNights } from '../../camp/nights'

const hour = 3_600_000
const day = 24 * hour

export type SnoozeTimes = { hour: number; tonight: number | null; tomorrow: number }

/**
 * Until when a song can be put aside with one key: an hour; tonight, which is the camp's next night where one starts within a day,
 * else eight in the evening while that is ahead; ten tomorrow morning. Epoch ms; by the clocks of the camp.
 */
export function snoozeTimes(now: number, nights: readonly { startsAt: number }[], timeZone: string): SnoozeTimes {
  const at = (daysOn: number, time: string) => {
    const date = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now + daysOn * day)
    return planNights({ firstNight: date, nights: 1, startTime: time, endTime: time, timeZone })[0]!.startsAt
  }
  const night = nights.find(({ startsAt }) => startsAt > now && startsAt <= now + day)?.startsAt
  const evening = at(0, '20:00')
  return { hour: Math.round(now + hour), tonight: night ?? (evening > now ? evening : null), tomorrow: at(1, '10:00') }
}
