import { instantOf, wallTime } from './wall-clock'

/** A night belongs to the date it starts on, even when it ends on the next one. Instants are epoch milliseconds. */
export type NightTimes = { number: number; date: string; startsAt: number; endsAt: number }

export type NightPlan = {
  /** YYYY-MM-DD of the first night. */
  firstNight: string
  /** How many nights, one after the other. */
  nights: number
  /** HH:MM on the clocks of the camp. An end that isn't later than the start is on the next day. */
  startTime: string
  endTime: string
  /** IANA name. */
  timeZone: string
}

const minute = 60_000
const day = 24 * 60 * minute
/** A night is the current one from this long before its start. */
export const leadMs = 3 * 60 * minute

/** The nights of a camp, counted from 1. Throws a RangeError for a date, time or zone that doesn't exist. */
export function planNights({ firstNight, nights, startTime, endTime, timeZone }: NightPlan): NightTimes[] {
  const start = minutesOf(startTime)
  const end = minutesOf(endTime)
  const lasts = (end - start) * minute + (end > start ? 0 : day)
  return Array.from({ length: nights }, (_, i) => {
    const midnight = Date.parse(`${firstNight}T00:00:00Z`) + i * day
    const startsAt = instantOf(midnight + start * minute, timeZone)
    const endsAt = instantOf(midnight + start * minute + lasts, timeZone)
    // A start that the clocks skip moves past an end within the same skipped hour.
    const later = endsAt > startsAt ? endsAt : startsAt + lasts
    return { number: i + 1, date: new Date(midnight).toISOString().slice(0, 10), startsAt, endsAt: later }
  })
}

/**
 * The hours that `planNights` made these nights of. Asked of all nights, since one on which the clocks change may show others.
 * Throws a RangeError without nights.
 */
export function hoursOf(nights: readonly NightTimes[], timeZone: string): Pick<NightPlan, 'startTime' | 'endTime'> {
  const [first] = nights
  if (!first) throw new RangeError('A camp has at least one night')
  const shown = (at: number) => wallTime(at, timeZone).slice(11)
  const asked = nights.map(({ startsAt, endsAt }) => ({ startTime: shown(startsAt), endTime: shown(endsAt) }))
  const same = (hours: (typeof asked)[number]) =>
    planNights({ firstNight: first.date, nights: nights.length, timeZone, ...hours }).every(
      (night, i) => night.startsAt === nights[i]?.startsAt && night.endsAt === nights[i].endsAt,
    )
  return asked.find(same) ?? asked[0]!
}

export type NightPhase = 'before' | 'running' | 'over'

/**
 * The last night that has started or starts in less than three hours; before the first, the first. Undefined only without nights.
 */
export function currentNight<N extends Pick<NightTimes, 'startsAt' | 'endsAt'>>(
  nights: readonly N[],
  now: number,
): { night: N; phase: NightPhase } | undefined {
  const night = nights.findLast(({ startsAt }) => startsAt - now < leadMs) ?? nights[0]
  return night && { night, phase: phaseOf(night, now) }
}

function phaseOf({ startsAt, endsAt }: Pick<NightTimes, 'startsAt' | 'endsAt'>, now: number): NightPhase {
  if (now < startsAt) return 'before'
  return now < endsAt ? 'running' : 'over'
}

function minutesOf(time: string): number {
  const [hours = '', minutes = ''] = time.split(':')
  return Number(hours) * 60 + Number(minutes)
}
