import { z } from 'zod'

const count = z.int().min(0)
const pairs = z.array(z.tuple([count, count]))
const words = z
  .string()
  .nullish()
  .transform((text) => text ?? '')

const expectation = z.strictObject({
  /** Both sides are brought to NFC and LF first. */
  normalize: z.boolean().optional(),
  reconstruct: z.boolean().optional(),
  hunks: z.array(z.strictObject({ line: count, del: words, ins: words })).optional(),
  wordHunks: count.optional(),
  maxHunks: count.optional(),
  delWords: count.optional(),
  insWords: count.optional(),
  moved: count.optional(),
  movedAtLeast: count.optional(),
  mustNotHighlight: z.array(z.string()).optional(),
  onlyInserts: z.boolean().optional(),
  onlyDeletes: z.boolean().optional(),
  sameSlot: pairs.optional(),
  noPairs: pairs.optional(),
  headerOnly: z.boolean().optional(),
  /** Whether something folds, how many lines fold to one, or to how many. */
  echo: z.boolean().or(count).optional(),
  /** Whether all changes are cosmetic, or how many are. */
  cosmetic: z.boolean().or(count).optional(),
  /** Whether all lines are the same, how many are, or which of the new text, also as pairs of an old and a new one. */
  sameLines: z.union([z.boolean(), count, z.array(count), pairs]).optional(),
  graphemeSafe: z.boolean().optional(),
  maxMs: z.number().positive().optional(),
})
export type DiffExpectation = z.infer<typeof expectation>

/** A change of one generated line: the whole line as `text` (or `to` alone), or one piece of it for another. */
const generatedChange = z.strictObject({
  line: count,
  ...Object.fromEntries(
    ['text', 'from', 'to', 'del', 'ins', 'before', 'after', 'find', 'replace', 'with', 'old', 'new', 'word'].map(
      (name) => [name, z.string().optional()],
    ),
  ),
})
const generate = z.strictObject({
  lines: z.int().min(1).max(100_000),
  template: z.string(),
  change: generatedChange.or(z.array(generatedChange)).optional(),
})

const diffCase = z.looseObject({
  before: z.string().optional(),
  after: z.string().optional(),
  generate: generate.optional(),
  expect: expectation,
})

/** The two texts of a diff case, and what is expected of their diff. */
export function readDiffCase(given: unknown): { before: string; after: string; expect: DiffExpectation } {
  const { generate, expect, ...texts } = diffCase.parse(given)
  const [before, after] = generate ? generated(generate) : [texts.before, texts.after]
  if (before === undefined || after === undefined) throw new Error('it has neither before and after nor generate')
  const normal = (text: string) => (expect.normalize ? text.normalize('NFC').replace(/\r\n?/g, '\n') : text)
  return { before: normal(before), after: normal(after), expect }
}

function generated({ lines, template, change = [] }: z.infer<typeof generate>): [string, string] {
  const fill = (text: string, n: number) => text.replaceAll('{n}', String(n))
  const before = Array.from({ length: lines }, (_, n) => fill(template, n))
  const after = [...before]
  for (const { line, ...how } of Array.isArray(change) ? change : [change]) {
    const said = how as Record<string, string | undefined>
    const old = after[line]
    if (old === undefined) throw new Error(`generate changes line ${line} of ${lines}`)
    const from =
      said.from ??
      said.del ??
      said.find ??
      said.old ??
      said.word ??
      (said.with ? said.replace : undefined) ??
      said.before
    const to =
      said.text ?? said.to ?? said.ins ?? said.with ?? said.new ?? said.after ?? (said.find ? said.replace : undefined)
    if (to === undefined) throw new Error('generate doesn’t say what a line becomes')
    if (from !== undefined && !old.includes(fill(from, line)))
      throw new Error(`generate finds no “${from}” in “${old}”`)
    after[line] = from === undefined ? fill(to, line) : old.replace(fill(from, line), () => fill(to, line))
  }
  return [before.join('\n'), after.join('\n')]
}
