import { z } from 'zod'
import { isEqual, mergeFacets } from '../merge/facets'
import { type LyricMerge, mergeLyrics } from '../merge/lyrics'

const words = z.array(z.string())
const expectation = z.strictObject({
  clean: z.boolean().optional(),
  text: z.string().optional(),
  oneOfText: words.optional(),
  flagged: z.boolean().or(z.array(z.int())).optional(),
  keep: words.optional(),
  orConflictKeep: words.optional(),
  any: z.boolean().optional(),
  normalize: z.boolean().optional(),
})
const mergeCase = z.object({ base: z.string(), mine: z.string(), theirs: z.string(), expect: expectation })

/** What a merge case finds wrong, one sentence each. */
export function judgeMerge(given: unknown): string[] {
  const { expect, ...texts } = mergeCase.parse(given)
  const normal = (text: string) => (expect.normalize ? text.normalize('NFC').replace(/\r\n?/g, '\n') : text)
  const merge = mergeLyrics(normal(texts.base), normal(texts.mine), normal(texts.theirs))
  const wrong: string[] = []
  const missing = (wanted: string[]) => wanted.filter((word) => !everythingIn(merge).includes(word))
  const lost = missing(expect.keep ?? [])
  if (lost.length > 0) wrong.push(`lost ${lost.join(', ')}`)
  if (expect.any) return wrong
  if (!merge.clean && expect.orConflictKeep) {
    const gone = missing(expect.orConflictKeep)
    return gone.length > 0 ? [...wrong, `the conflict lost ${gone.join(', ')}`] : wrong
  }
  if (expect.clean !== undefined && expect.clean !== merge.clean)
    wrong.push(merge.clean ? `merged instead of asking: ${merge.lyrics}` : 'asked instead of merging')
  const allowed = expect.text === undefined ? expect.oneOfText : [expect.text]
  if (allowed && !allowed.includes(merge.lyrics)) wrong.push(`the text is ${JSON.stringify(merge.lyrics)}`)
  const { flagged } = expect
  if (typeof flagged === 'boolean' ? merge.flagged.length > 0 !== flagged : flagged && !isEqual(merge.flagged, flagged))
    wrong.push(`flagged lines are ${JSON.stringify(merge.flagged)}`)
  return wrong
}

const everythingIn = ({ lyrics, conflicts }: LyricMerge) =>
  [lyrics, ...conflicts.flatMap(({ mine, theirs }) => [...mine, ...theirs])].join('\n')

const facetValues = z.record(z.string(), z.unknown())
const facetCase = z.object({
  base: facetValues,
  mine: facetValues,
  theirs: facetValues,
  expect: z.strictObject({ merged: facetValues.optional(), conflicts: words.optional() }),
})

export function judgeFacetMerge(given: unknown): string[] {
  const { base, mine, theirs, expect } = facetCase.parse(given)
  const { merged, conflicts } = mergeFacets(base, mine, theirs)
  const wrong: string[] = []
  if (expect.conflicts && !isEqual(conflicts.toSorted(), expect.conflicts.toSorted()))
    wrong.push(`the conflicts are ${JSON.stringify(conflicts)}`)
  if (expect.merged) {
    const settled = Object.fromEntries(Object.entries(merged).filter(([facet]) => !conflicts.includes(facet)))
    if (!isEqual({ ...settled, ...pick(merged, Object.keys(expect.merged)) }, expect.merged))
      wrong.push(`merged is ${JSON.stringify(merged)}`)
  }
  return wrong
}

const pick = (values: Record<string, unknown>, facets: string[]) =>
  Object.fromEntries(facets.map((facet) => [facet, values[facet]]))
