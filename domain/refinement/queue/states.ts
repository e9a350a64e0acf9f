/** Where a song stands. `open` is before its first submission; the rest are the refinement queue's. Snoozing is no state: see `snoozedUntil`. */
export const songStates = [
  'open',
  'inbox',
  'refining',
  'in-review',
  'approved',
  'finishing',
  'finished',
  'sent-back',
  'on-hold',
  'dropped',
] as const
export type SongState = (typeof songStates)[number]

/** From here on a change of the words or the music has to be offered, not saved, by those who aren't producers. */
export const isApproved = (state: SongState) => state === 'approved' || state === 'finishing' || state === 'finished'

/** A claim lasts this long after its holder's last activity. */
export const claimMs = 45 * 60_000

export type Claim = { claimedBy: string | null; claimUntil: number | null }

/** Whether somebody holds the song at this moment (epoch ms). */
export function isClaimed<C extends Claim>(
  song: C,
  now: number,
): song is C & { claimedBy: string; claimUntil: number } {
  return song.claimedBy !== null && song.claimUntil !== null && song.claimUntil > now
}
