import type { Standing } from './approvals'
import type { QueueMove } from './moves'
import type { SongState } from './states'

/** What has to be so before a move; `reason` is the key of its sentence under `errors`. */
export type Guard = { reason: string; values: Record<string, string | number> }

export type GuardFacts = {
  /** Whether the person who moves it holds it. */
  isHolder: boolean
  /** Since the claim a revision was made, or a suggestion is open. */
  hasWork: boolean
  standing: Standing
  /** Names of those whose vote against words or music stands, other than the person who moves it. */
  against: string[]
  hasNewAudio: boolean
  blockingComments: number
  openSuggestions: number
  /** Whoever finishes it has seen whose words are sung, as they are sung now. */
  hasReadLedger: boolean
}

/** Whether it counts that somebody reads whose words are sung: from the review on, until the song is finished. */
export const ledgerCounts = (state: SongState) => state === 'in-review' || state === 'approved' || state === 'finishing'

const unless = (met: boolean, reason: string, values: Guard['values'] = {}): Guard[] =>
  met ? [] : [{ reason, values }]

/** The unmet ones, in the order of their weight. A guard about something that doesn't exist yet counts as met. */
export function unmetGuards(move: QueueMove, facts: GuardFacts): Guard[] {
  switch (move) {
    case 'review':
      return [...unless(facts.isHolder, 'guard-holder'), ...unless(facts.hasWork, 'guard-work')]
    case 'approve':
      return unless(facts.against.length === 0, 'guard-against', { names: facts.against.join(', ') })
    case 'finish':
      return unless(facts.hasNewAudio, 'guard-audio')
    case 'complete':
      return [
        ...unless(facts.standing.final.isApproved && facts.standing.final.against.length === 0, 'guard-final'),
        ...unless(facts.blockingComments === 0, 'guard-comments', { count: facts.blockingComments }),
        ...unless(facts.openSuggestions === 0, 'guard-suggestions', { count: facts.openSuggestions }),
        ...unless(facts.hasReadLedger, 'guard-ledger'),
      ]
    default:
      return []
  }
}
