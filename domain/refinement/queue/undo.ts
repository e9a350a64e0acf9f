import { z } from 'zod'
import { approvalLabels } from './approval-labels'
import { songStates } from './states'
import { turns } from './turns'

const instant = z.int().nullable()

/** What a decision changed, as it was before: enough to bring it back. `votes` are those that the decision cast. */
export const beforeSchema = z.object({
  state: z.enum(songStates),
  stateSince: z.int(),
  claimedBy: z.string().nullable(),
  claimUntil: instant,
  turn: z.enum(turns),
  turnSince: z.int(),
  snoozedAt: instant,
  snoozedUntil: instant,
  dueAt: instant,
  rank: z.string().nullable(),
  votes: z.array(z.enum(approvalLabels)).default([]),
})
export type Before = z.infer<typeof beforeSchema>
