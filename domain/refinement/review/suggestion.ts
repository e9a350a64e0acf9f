import { z } from 'zod'

const lineId = z.string().min(1).max(40)

/** One decision: words of one line replaced, lines taken out and put in at one place, or one facet. */
export const suggestedChangeSchema = z.discriminatedUnion('kind', [
  /** `del` stands at `start` (UTF-16 units) of the line in the base; empty `del` puts in, empty `ins` takes out. */
  z.object({
    kind: z.literal('words'),
    lineId,
    start: z.int().min(0),
    del: z.string().max(2_000),
    ins: z.string().max(2_000),
  }),
  /** The lines `take` (they follow one another) give way to `put`, which stand after the line `after` (null: at the top). */
  z.object({
    kind: z.literal('lines'),
    after: lineId.nullable(),
    take: z.array(lineId).max(400),
    put: z.array(z.string().max(2_000)).max(400),
  }),
  /** `before` and `after` are the facet's values as in `SongWords`. */
  z.object({ kind: z.literal('facet'), facet: z.string().max(20), before: z.unknown(), after: z.unknown() }),
])
export type SuggestedChange = z.infer<typeof suggestedChangeSchema>
