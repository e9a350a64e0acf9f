import { z } from 'zod'
import { plainLine } from '../camp/plain-line'
import { restoreScopeSchema } from './song/restore'
import { songWordsSchema } from './words'

const songId = z.string().max(80)
/** The revision the person was looking at; 0 before the first. Never optional: a save without it could overwrite silently. */
const base = z.int().min(0)
const reason = z.string().max(500, 'reason-long').transform(plainLine)

export const reviseSongInput = z.object({ songId, base, words: songWordsSchema, reason: reason.default('') })
export type ReviseSongInput = z.infer<typeof reviseSongInput>

/** What is to come back of revision `number`; `base` is the head the person was looking at. */
export const restoreSongInput = z.object({
  songId,
  base,
  number: z.int().min(1),
  what: restoreScopeSchema.default({ kind: 'all' }),
  reason: reason.default(''),
})
export type RestoreSongInput = z.infer<typeof restoreSongInput>

export const saveDraftInput = z.object({ songId, base, words: songWordsSchema })
export type SaveDraftInput = z.infer<typeof saveDraftInput>

export const claimSongInput = z.object({ songId, takeOver: z.boolean().default(false) })
export type ClaimSongInput = z.infer<typeof claimSongInput>

export const decideInput = z.object({ songId, reason: reason.default('') })
/** For what others must be told the why of: sending back and dropping. */
export const decideWithReasonInput = z.object({ songId, reason: reason.pipe(z.string().min(1, 'reason-missing')) })
export type DecideInput = z.infer<typeof decideInput>
