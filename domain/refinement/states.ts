/** Where a song stands. `open` is before its first submission; the rest are the refinement queue's. */
export const songStates = ['open', 'inbox', 'refining', 'approved', 'sent-back', 'dropped'] as const
export type SongState = (typeof songStates)[number]

export const decisionKinds = ['submit', 'claim', 'take-over', 'approve', 'send-back', 'drop', 'take-back'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A claim lasts this long after its holder's last activity. */
export const claimMs = 45 * 60_000

/** The steps a producer takes, and from where. */
const stepsFrom = {
  claim: ['inbox', 'refining'],
  approve: ['refining'],
  'send-back': ['inbox', 'refining'],
  drop: ['inbox', 'refining', 'approved', 'sent-back'],
  'take-back': ['approved', 'sent-back', 'dropped'],
} as const satisfies Partial<Record<DecisionKind, readonly SongState[]>>
export type QueueStep = keyof typeof stepsFrom

export function mayStep(step: QueueStep, state: SongState): boolean {
  return (stepsFrom[step] as readonly SongState[]).includes(state)
}

export type Claim = { claimedBy: string | null; claimUntil: number | null }

/** Whether somebody holds the song at this moment (epoch ms). */
export function isClaimed<C extends Claim>(
  song: C,
  now: number,
): song is C & { claimedBy: string; claimUntil: number } {
  return song.claimedBy !== null && song.claimUntil !== null && song.claimUntil > now
}
