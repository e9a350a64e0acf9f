import { z } from 'zod'

const ms = z.int().min(0).max(86_400_000)

/** What a comment, a suggestion or a request is about, as it was marked: words of a line, a line, a section, a second or a range of a version, or the song. */
export const placeSchema = z.object({
  /** Of the revision it was written on. Offsets are UTF-16 units within the line; without them the whole line is meant. */
  words: z
    .object({
      lineId: z.string().min(1).max(40),
      start: z.int().min(0).nullable(),
      end: z.int().min(1).nullable(),
      quote: z.string().max(2_000),
    })
    .nullable()
    .default(null),
  /** A section's id, or the line id of its header in the lyrics. */
  section: z
    .object({ id: z.string().min(1).max(40), label: z.string().max(60) })
    .nullable()
    .default(null),
  time: z
    .object({ version: z.int().min(1), startMs: ms, endMs: ms.nullable() })
    .nullable()
    .default(null),
})
export type Place = z.infer<typeof placeSchema>

export const placeStatuses = ['exact', 'shifted', 'edited', 'orphaned'] as const

/** Where it stands in the newest revision. `now` are the words that stand there; `since` the revision that changed or deleted them. */
export const standingPlaceSchema = z.object({
  status: z.enum(placeStatuses),
  lineId: z.string().nullable(),
  start: z.int().nullable(),
  end: z.int().nullable(),
  now: z.string(),
  since: z.int().nullable(),
})
export type StandingPlace = z.infer<typeof standingPlaceSchema>
