import { z } from 'zod'
import { placeSchema } from './place'

export const maxComment = 4_000
const id = z.string().min(1).max(80)

/** The name that the voice door gave it. */
export const voiceInput = z.object({ id }).nullish()
/** Made once by whoever sends: the same sent again, because no answer came, is taken once. */
export const sendingInput = z.string().min(8).max(64).nullish()

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
    voice: voiceInput,
    sending: sendingInput,
  })
  .refine(({ body, voice }) => body !== '' || voice, { message: 'comment-empty', path: ['body'] })
export type AddCommentInput = z.infer<typeof addCommentInput>

export const threadInput = z.object({ id })
export const blockingInput = z.object({ id, blocking: z.boolean() })
/** `version`: what is being listened to; places in other versions are shown there where that is known. */
export const reviewListInput = z.object({ songId: id, version: z.int().min(1).nullish() })
