import { z } from 'zod'
import { placeSchema } from './place'
import { maxVoiceMs } from './voice'

export const maxComment = 4_000
const id = z.string().min(1).max(80)

/** Plain text of several lines: without control characters and marks that turn the direction of writing. */
const hidden = /[^\P{Cc}\n\t]|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu
export const plainText = (text: string) => text.normalize('NFC').replace(/\r\n?/g, '\n').replace(hidden, '').trim()

export const addCommentInput = z
  .object({
    songId: id,
    /** The revision it was written on. */
    revision: z.int().min(0),
    place: placeSchema.prefault({}),
    body: z.string().max(maxComment, 'too-long').transform(plainText).default(''),
    blocking: z.boolean().default(false),
    /** An answer in a thread; the place is the thread's. */
    threadId: id.nullish(),
    voice: z.object({ id, ms: z.int().min(1).max(maxVoiceMs, 'voice-long') }).nullish(),
  })
  .refine(({ body, voice }) => body !== '' || voice, { message: 'comment-empty', path: ['body'] })
export type AddCommentInput = z.infer<typeof addCommentInput>

export const threadInput = z.object({ id })
export const blockingInput = z.object({ id, blocking: z.boolean() })
/** `version`: what is being listened to; places in other versions are shown there where that is known. */
export const reviewListInput = z.object({ songId: id, version: z.int().min(1).nullish() })
