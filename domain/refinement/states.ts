/** Where a song stands. `open` is before its first submission; the rest are the refinement queue's. */
export const songStates = ['open', 'inbox', 'refining', 'approved', 'sent-back', 'dropped'] as const
export type SongState = (typeof songStates)[number]

export const decisionKinds = ['submit', 'claim', 'take-over', 'approve', 'send-back', 'drop', 'take-back'] as const
export type DecisionKind = (typeof decisionKinds)[number]

/** A claim lasts this long after its holder's last activity. */
export const claimMs = 45 * 60_000
