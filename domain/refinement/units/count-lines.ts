import { z } from 'zod'

/** Lines to be counted by the server, which has the dictionary; `lang` is a language tag such as `en` or `ko-KR`. */
export const countLinesInput = z.object({
  lines: z
    .array(
      z.object({ text: z.string().max(4_000), lang: z.string().max(40), reading: z.string().max(4_000).nullish() }),
    )
    .max(200),
})
export type CountLinesInput = z.infer<typeof countLinesInput>
