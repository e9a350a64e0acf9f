import { z } from 'zod'
import { plainLine } from '../../camp/plain-line'
import { batchMost, batchMoves } from './moves'

export const batchInput = z.object({
  songIds: z.array(z.string().max(80)).min(1).max(batchMost),
  move: z.enum(batchMoves),
  reason: z.string().max(500, 'reason-long').transform(plainLine).default(''),
  /** Of a snooze: epoch ms. */
  until: z.int().min(0).optional(),
})
export type BatchInput = z.infer<typeof batchInput>
