import type { SongState } from './states'

const inHand = ['inbox', 'refining', 'in-review', 'approved', 'finishing', 'sent-back'] as const
const decided = ['in-review', 'approved', 'finishing', 'finished', 'sent-back', 'on-hold', 'dropped'] as const

/** A producer's moves, and from where. `again` leads back to being refined from everywhere. */
const movesFrom = {
  claim: ['inbox', 'refining'],
  nudge: ['refining'],
  review: ['refining'],
  again: decided,
  approve: ['refining', 'in-review'],
  'send-back': ['inbox', 'refining', 'in-review'],
  finish: ['approved'],
  complete: ['finishing'],
  hold: inHand,
  release: ['on-hold'],
  snooze: inHand,
  wake: inHand,
  drop: [...inHand, 'finished', 'on-hold'],
  restore: ['dropped'],
  'take-back': decided,
} as const satisfies Record<string, readonly SongState[]>

export type QueueMove = keyof typeof movesFrom
export const queueMoves = Object.keys(movesFrom) as [QueueMove, ...QueueMove[]]

/** What is written down of a song: its moves, and what comes of something else. */
export const decisionKinds = [
  ...queueMoves,
  ...(['submit', 'take-over', 'lapse', 'place', 'unplace', 'due', 'ledger'] as const),
] as const
export type DecisionKind = (typeof decisionKinds)[number]

export function mayMove(move: QueueMove, state: SongState): boolean {
  return (movesFrom[move] as readonly SongState[]).includes(state)
}

/** Where a move leads, as far as that doesn't depend on the song's past. */
export const leadsTo: Partial<Record<QueueMove, SongState>> = {
  claim: 'refining',
  review: 'in-review',
  again: 'refining',
  approve: 'approved',
  'send-back': 'sent-back',
  finish: 'finishing',
  complete: 'finished',
  hold: 'on-hold',
  drop: 'dropped',
}

/** Others must be told the why of these. */
const withReason: ReadonlySet<QueueMove> = new Set(['again', 'send-back', 'hold', 'drop'])
export const needsReason = (move: QueueMove) => withReason.has(move)

/** What many songs at once can be given; each of them is decided by itself. */
export const batchMoves = [
  'claim',
  'approve',
  'send-back',
  'finish',
  'complete',
  'hold',
  'release',
  'snooze',
  'wake',
  'drop',
  'restore',
] as const satisfies QueueMove[]
export type BatchMove = (typeof batchMoves)[number]
export const batchMost = 200
