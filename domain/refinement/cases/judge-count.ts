import { z } from 'zod'
import { countUnits } from '../units/count'
import type { Lexicon } from '../units/lexicon'

const line = z.strictObject({
  text: z.string(),
  lang: z.string(),
  reading: z.string().nullish(),
  /** Within least and most. */
  includes: z.int().optional(),
  mora: z.int().optional(),
  /** How many signs can't be read, or whether there are any. */
  unknown: z.union([z.int(), z.boolean()]).optional(),
  /** Whether the count is certain, or the one number that it is. */
  exact: z.union([z.int(), z.boolean()]).optional(),
})
const countCase = z.object({ lines: z.array(line), expect: z.strictObject({}).optional() })

/** What a case of counts finds wrong, one sentence each. */
export function judgeCount(given: unknown, lexicon: Lexicon): string[] {
  return countCase.parse(given).lines.flatMap(({ text, lang, reading, includes, mora, unknown, exact }) => {
    const count = countUnits(text, lang, { reading, lexicon })
    const range = `${count.min} to ${count.max}`
    const wrong: string[] = []
    if (includes !== undefined && !(count.min <= includes && includes <= count.max))
      wrong.push(`has ${range} units, not ${includes}`)
    if (mora !== undefined && count.mora !== mora) wrong.push(`has ${count.mora ?? 'no'} morae, not ${mora}`)
    const unread = typeof unknown === 'boolean' ? count.unknown > 0 : count.unknown
    if (unknown !== undefined && unread !== unknown) wrong.push(`has ${count.unknown} unknown signs, not ${unknown}`)
    if (typeof exact === 'boolean' && count.isExact !== exact)
      wrong.push(exact ? `is guessed (${range})` : `is certain (${range})`)
    if (
      typeof exact === 'number' &&
      !(count.unknown === 0 && (count.mora ?? count.min) === exact && count.max === exact)
    )
      wrong.push(`has ${range} units, not ${exact}`)
    return wrong.map((what) => `“${text}” ${what}`)
  })
}
