const day = 86_400_000

/** The epoch milliseconds of YYYY-MM-DDTHH:MM on the clocks of a zone (IANA name); null where that is no time. */
export function readWallTime(text: string, timeZone: string): number | null {
  const wall = Date.parse(`${text}Z`)
  return Number.isNaN(wall) ? null : instantOf(wall, timeZone)
}

/** What those clocks show then, as YYYY-MM-DDTHH:MM. */
export const wallTime = (at: number, timeZone: string) =>
  new Date(at + offsetAt(at, timeZone)).toISOString().slice(0, 16)

/**
 * `wall` is a local time written as if it were UTC. A time that the clocks skip moves forward by what they skip; of a time that
 * they show twice the earlier is taken.
 */
export function instantOf(wall: number, timeZone: string): number {
  const before = wall - offsetAt(wall - day, timeZone)
  const after = wall - offsetAt(wall + day, timeZone)
  const real = [before, after].filter((at) => at + offsetAt(at, timeZone) === wall)
  return real.length > 0 ? Math.min(...real) : before
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function offsetAt(instant: number, timeZone: string): number {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { ...clockParts, timeZone })
  clocks.set(timeZone, clock)
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, Number(value)]))
  const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second)
  return wall - Math.floor(instant / 1000) * 1000
}

const clockParts = {
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
} as const satisfies Intl.DateTimeFormatOptions
