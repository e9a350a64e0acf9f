import { z } from 'zod'
import { songStates } from './states'

/** The two lists, what is out of sight, and everything that was ever handed in. */
export const queueViews = ['mine', 'others', 'snoozed', 'held', 'finished', 'dropped', 'all'] as const
export type QueueView = (typeof queueViews)[number]

/** Where the next page goes on. Lists by turn go by rank, then by score; the others by since when. */
export const queueCursor = z.union([
  z.object({ rank: z.string().nullable(), score: z.int(), id: z.string() }),
  z.object({ since: z.int(), id: z.string() }),
])
export type QueueCursor = z.infer<typeof queueCursor>

export const listQueueInput = z.object({
  view: z.enum(queueViews).default('mine'),
  night: z.int().min(1).nullish(),
  state: z.enum(songStates).nullish(),
  /** A member who is credited or holds it. */
  person: z.string().max(80).nullish(),
  /** A part of its title, or of one that it had. */
  title: z.string().max(200).nullish(),
  cursor: queueCursor.nullish(),
})
export type ListQueueInput = z.infer<typeof listQueueInput>
