import { z } from 'zod'

export const doings = ['reading', 'writing', 'listening'] as const

/** Where a person is in a song, as their browser tells it; `visit` is one open page. */
export const hereInput = z.object({
  songId: z.string().max(80),
  visit: z.string().min(8).max(40),
  lineId: z.string().max(40).nullable().default(null),
  doing: z.enum(doings).default('reading'),
  /** The page is being closed. */
  leaving: z.boolean().default(false),
})
export type HereInput = z.infer<typeof hereInput>

export type Present = {
  visit: string
  memberId: string
  name: string
  lineId: string | null
  doing: (typeof doings)[number]
  /** Epoch ms: whoever says nothing until then has gone. */
  until: number
}

/** A page says that it is still there every `everyMs`; one that has said nothing for `staleMs` is gone. */
export const everyMs = 10_000
export const staleMs = 25_000
