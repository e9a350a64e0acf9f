import { z } from 'zod'
import type { CampRole } from '../../camp/permissions'
import { plainLine } from '../../camp/plain-line'
import { songWordsSchema } from '../words'
import { voiceInput } from './comment'
import { declineReasons } from './states'

const songId = z.string().max(80)
const id = z.string().min(1).max(80)
const text = z.string().max(500, 'reason-long').transform(plainLine)
/** The revision that was on the screen. */
const base = z.int().min(1)

export const offerInput = z.object({ songId, base, words: songWordsSchema, rationale: text.default('') })
export type OfferInput = z.infer<typeof offerInput>

/** One step for one whose words have changed since: the same wish, of the words that stand there now. */
export const offerAgainInput = z.object({ id, base })
export type OfferAgainInput = z.infer<typeof offerAgainInput>

const decline = { code: z.enum(declineReasons), text: text.default('') }

/** With edits: the whole song as the producer wants it, made on `base`. */
export const acceptInput = z.object({
  id,
  edited: z.object({ base, words: songWordsSchema }).nullish(),
  alsoDecline: z.object({ ids: z.array(id).min(1).max(50), ...decline }).nullish(),
})
export type AcceptInput = z.infer<typeof acceptInput>

export const acceptManyInput = z.object({ songId, ids: z.array(id).min(1).max(50) })
export type AcceptManyInput = z.infer<typeof acceptManyInput>

export const declineInput = z.object({ id, ...decline, voice: voiceInput })
export type DeclineInput = z.infer<typeof declineInput>

/** Of those who see the song, apprentices read only what was decided about their own. */
export const readsDecision = ({ role, memberId }: { role: CampRole; memberId: string }, authorId: string) =>
  role !== 'apprentice' || memberId === authorId

/** `ids`: only these of one's own. */
export const mySuggestionsInput = z.object({ cursor: id.nullish(), ids: z.array(id).max(50).nullish() })
export type MySuggestionsInput = z.infer<typeof mySuggestionsInput>
