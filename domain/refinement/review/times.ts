import { z } from 'zod'

const ms = z.int().min(0).max(86_400_000)
const songId = z.string().max(80)
const version = z.int().min(1)

export const listTimesInput = z.object({ songId, version })

/** Lines that aren't named keep their times. */
export const putTimesInput = z.object({
  songId,
  version,
  times: z
    .array(
      z
        .object({ lineId: z.string().min(1).max(40), startMs: ms, endMs: ms.nullable().default(null) })
        .refine(({ startMs, endMs }) => endMs === null || endMs >= startMs, {
          message: 'times-order',
          path: ['endMs'],
        }),
    )
    .min(1)
    .max(2_000),
})
export type PutTimesInput = z.infer<typeof putTimesInput>
