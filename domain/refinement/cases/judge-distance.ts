import { z } from 'zod'
import { lyricDistance, survivors } from '../distance/lyrics'

const names = z.array(z.string())
const distanceCase = z.object({
  original: z.string(),
  relations: z.array(z.tuple([z.string(), z.string()])),
  expect: z.strictObject({
    zero: names.optional(),
    increasing: z.union([names, z.array(names)]).optional(),
    max: z.number().optional(),
    symmetric: z.union([z.boolean(), names]).optional(),
    normalize: z.boolean().optional(),
  }),
})

const least = 1e-9

/** What a distance case finds wrong, one sentence each. */
export function judgeDistance(given: unknown): string[] {
  const { relations, expect, ...texts } = distanceCase.parse(given)
  const normal = (text: string) => (expect.normalize ? text.normalize('NFC').replace(/\r\n?/g, '\n') : text)
  const original = normal(texts.original)
  const named = new Map(relations.map(([name, text]) => [name, normal(text)]))
  const wrong: string[] = []
  const measure = (name: string) => {
    const text = named.get(name)
    if (text === undefined) wrong.push(`there is no relation “${name}”`)
    return lyricDistance(original, text ?? original)
  }
  const all = [...named.keys()].map((name) => [name, measure(name)] as const)
  for (const name of expect.zero ?? []) if (measure(name) > least) wrong.push(`“${name}” is at ${measure(name)}, not 0`)
  for (const chain of chains(expect.increasing ?? []))
    for (const [i, name] of chain.entries()) {
      const before = chain[i - 1]
      if (before !== undefined && measure(name) - measure(before) <= least)
        wrong.push(`“${name}” (${measure(name)}) isn’t farther than “${before}” (${measure(before)})`)
    }
  for (const [name, far] of all)
    if (far < 0 || far > (expect.max ?? 1) + least) wrong.push(`“${name}” is at ${far}, over ${expect.max ?? 1}`)
  const mirrored = expect.symmetric === true ? [...named.keys()] : expect.symmetric || []
  for (const name of mirrored)
    if (Math.abs(lyricDistance(named.get(name) ?? '', original) - measure(name)) > least)
      wrong.push(`“${name}” is farther one way than the other`)
  for (const [name, text] of named) {
    const share = survivors(original, text)
    if (share < 0 || share > 1) wrong.push(`“${name}” has ${share} of the words`)
  }
  return wrong
}

const chains = (listed: string[] | string[][]) =>
  typeof listed[0] === 'string' ? [listed as string[]] : (listed as string[][])
