import { z } from 'zod'
import { plainText, sendingInput } from './comment'
import { placeSchema } from './place'
import { requestKinds } from './request-kinds'

const id = z.string().min(1).max(80)
const text = (max: number) => z.string().max(max, 'too-long').transform(plainText)
const version = z.int().min(1)

export const askInput = z.object({
  songId: id,
  revision: z.int().min(0),
  /** The version of the audio it is about. */
  version,
  place: placeSchema.prefault({}),
  kind: z.enum(requestKinds),
  before: text(500).default(''),
  after: text(500).pipe(z.string().min(1, 'request-empty')),
  why: text(1_000).default(''),
  toMember: id.nullish(),
  dueAt: z.int().min(0).max(8_640_000_000_000_000).nullish(),
  sending: sendingInput,
})
export type AskInput = z.infer<typeof askInput>

export const answerRequestInput = z.object({ id, version, text: text(1_000).default('') })
export type AnswerRequestInput = z.infer<typeof answerRequestInput>

/** Whoever says it is done has been offered both versions at the place. */
export const verifyInput = z.object({ id, heardBefore: version, heardAfter: version })
export type VerifyInput = z.infer<typeof verifyInput>

export const reopenInput = z.object({ id, reason: text(500).default('') })
export const dropInput = z.object({ id, reason: text(500).pipe(z.string().min(1, 'reason-missing')) })
export type CloseInput = z.infer<typeof reopenInput>
