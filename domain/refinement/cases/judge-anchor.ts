import { z } from 'zod'
import { carryPlace } from '../history/anchors'

const anchorCase = z.object({
  before: z.string(),
  after: z.string(),
  /** `nth` counts from 0 where the line holds the quote more than once. */
  anchor: z.object({ line: z.int(), quote: z.string(), nth: z.int().optional() }),
  expect: z.strictObject({
    status: z.enum(['exact', 'shifted', 'edited', 'orphaned']).optional(),
    line: z.int().nullable().optional(),
    now: z.string().nullable().optional(),
    normalize: z.boolean().optional(),
  }),
})

/** What an anchor case finds wrong, one sentence each. */
export function judgeAnchor(given: unknown): string[] {
  const { before, after, anchor, expect } = anchorCase.parse(given)
  const normal = (text: string) => (expect.normalize ? text.normalize('NFC').replace(/\r\n?/g, '\n') : text)
  const line = normal(before).split('\n')[anchor.line]
  const quote = normal(anchor.quote)
  let start = line?.indexOf(quote) ?? -1
  for (let nth = 0; nth < (anchor.nth ?? 0) && start >= 0; nth++) start = line!.indexOf(quote, start + 1)
  if (start < 0) return ['the line doesn’t hold the quote']
  const place = { line: anchor.line, start, end: start + quote.length, quote }
  const carried = carryPlace(normal(before), normal(after), place)
  const wrong: string[] = []
  if (expect.status !== undefined && carried.status !== expect.status) wrong.push(`the status is ${carried.status}`)
  if (expect.line !== undefined && carried.line !== expect.line) wrong.push(`it stands on line ${carried.line}`)
  if (expect.now !== undefined && carried.now.trim() !== (expect.now ?? '').trim())
    wrong.push(`it stands on “${carried.now}”`)
  return wrong
}
