import { z } from 'zod'
import { plainLine } from '../../camp/plain-line'

const songId = z.string().max(80)
const number = z.int().min(1)
const title = z.string().max(200, 'title-long').transform(plainLine)
const reason = z.string().max(500, 'reason-long').transform(plainLine).default('')

/** A new song that begins with what revision `number` of another holds. */
export const branchSongInput = z.object({ songId, number, title, reason })
export type BranchSongInput = z.infer<typeof branchSongInput>

/** Whether both songs give something: their writers become writers of what is made. */
export function givesBoth({ sections, facetsFrom }: { sections: { parent: number }[]; facetsFrom: number }): boolean {
  return sections.some(({ parent }) => parent !== facetsFrom)
}

/** One song out of two: the sections in their new order, and whose tempo, key and so on it begins with. */
export const combineSongsInput = z
  .object({
    songId,
    number,
    other: z.object({ songId, number }),
    title,
    sections: z
      .array(z.object({ parent: z.int().min(0).max(1), section: z.int().min(0).max(2_000) }))
      .min(1, 'sections-missing')
      .max(200, 'too-many'),
    facetsFrom: z.int().min(0).max(1),
    reason,
  })
  .refine(givesBoth, { error: 'combine-one-song', path: ['sections'] })
export type CombineSongsInput = z.infer<typeof combineSongsInput>
