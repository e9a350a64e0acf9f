import type { SongState } from './states'
import type { Turn } from './turns'

const hour = 3_600_000
/** How long a decision may take: the first listen, and each turn after that. */
export const firstListenMs = 48 * hour
export const turnMs = 24 * hour

export type Clock = {
  /** Since when it is this turn. */
  turnSince: number
  /** The clock stands still from here until then. */
  snoozedAt: number | null
  snoozedUntil: number | null
}

/** How long a turn has lasted without the time that it was snoozed (epoch ms in, ms out; never negative). */
export function waitedMs({ turnSince, snoozedAt, snoozedUntil }: Clock, now: number): number {
  const asleep =
    snoozedAt === null || snoozedUntil === null ? 0 : Math.min(now, snoozedUntil) - Math.max(snoozedAt, turnSince)
  return Math.max(0, now - turnSince - Math.max(0, asleep))
}

/** The clock as it goes on after waking: the time asleep never was. */
export function wakeClock(clock: Clock, now: number): Clock {
  return { turnSince: now - waitedMs(clock, now), snoozedAt: null, snoozedUntil: null }
}

export const ageBands = ['green', 'amber', 'red'] as const
export type AgeBand = (typeof ageBands)[number]
export type Age = { waited: number; allowed: number; share: number; band: AgeBand }

/** How much of its time a decision has used; null where nobody is waited for. It raises a song, and closes nothing. */
export function ageOf(song: Clock & { state: SongState; turn: Turn }, now: number): Age | null {
  if (song.turn === 'nobody') return null
  const waited = waitedMs(song, now)
  const allowed = song.state === 'inbox' ? firstListenMs : turnMs
  const share = waited / allowed
  return { waited, allowed, share, band: share < 0.5 ? 'green' : share < 1 ? 'amber' : 'red' }
}
