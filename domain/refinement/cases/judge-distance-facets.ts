import { z } from 'zod'
import { distanceOf } from '../distance/distance'
import type { MeasuredSong } from '../distance/facets'
import { readTempo } from '../tempo'

const weights = z.enum(['none', 'light', 'heavy', 'new'])
const list = z.union([z.string().transform((text) => [text]), z.array(z.string())])
const section = z.union([z.string().transform((kind) => ({ kind })), z.looseObject({ kind: z.string() })])
const tones = z.union([
  z.string().transform((text) => text.split(/[\s,]+/)),
  z.array(z.union([z.string(), z.number()])),
])
const melody = z.union([
  weights.transform((weight) => ({ weight, notes: undefined })),
  tones.transform((notes) => ({ weight: 'none' as const, notes })),
  z
    .looseObject({ mark: weights.optional(), weight: weights.optional(), notes: tones.optional() })
    .transform(({ mark, weight, notes }) => ({ weight: mark ?? weight ?? ('none' as const), notes })),
])

/** Facets by the names of the format and by the application's own: `bpm`, or `tempo` (hundredths from 1,000 on). */
const facets = z.looseObject({
  title: z.string().nullish(),
  key: z.string().nullish(),
  bpm: z.number().nullish(),
  tempo: z.union([z.number(), z.string()]).nullish(),
  structure: z.array(section).nullish(),
  instruments: list.nullish(),
  arrangement: list.nullish(),
  melody: melody.nullish(),
  lyrics: z.string().nullish(),
})

const names = z.array(z.string())
const expectation = z.strictObject({ less: z.union([names, z.array(names), z.number(), z.literal(true)]) })
const given = z.looseObject({
  relations: z
    .union([
      z.array(z.tuple([z.string(), z.unknown()])),
      z.record(z.string(), z.unknown()).transform((all) => Object.entries(all)),
    ])
    .optional(),
  expect: expectation,
})
const notFacets = new Set(['id', 'area', 'title', 'note', 'set', 'expect', 'relations'])

/**
 * `less` names facet objects in the order of their distance from `original` (or `base`, `a`, the first one), as one list or several;
 * two pairs of names without the original are two distances, the first the smaller. `true` names all in the order in which they
 * are given; a number is what every distance stays below.
 */
export function judgeFacetDistance(written: unknown): string[] {
  const { relations = [], expect, ...rest } = given.parse(written)
  const objects = new Map<string, MeasuredSong>()
  for (const [name, value] of [...Object.entries(rest), ...relations])
    if (!notFacets.has(name)) objects.set(name, measured(facets.parse(value)))
  const origin = ['original', 'base', 'a'].find((name) => objects.has(name)) ?? [...objects.keys()][0] ?? ''
  const wrong: string[] = []
  const far = (from: string, to: string) => {
    const [a, b] = [objects.get(from), objects.get(to)]
    if (!a || !b) wrong.push(`there are no facets “${a ? to : from}”`)
    return a && b ? distanceOf(a, b).total : Number.NaN
  }
  const others = [...objects.keys()].filter((name) => name !== origin)
  if (typeof expect.less === 'number') {
    for (const name of others) if (!(far(origin, name) < expect.less)) wrong.push(`${name} is at ${far(origin, name)}`)
    return wrong
  }
  for (const steps of stepsOf(expect.less === true ? others : expect.less, origin, relations.length > 0))
    for (const [i, [from, to]] of steps.entries()) {
      const [start, end] = steps[i - 1] ?? []
      if (start === undefined || end === undefined) continue
      const [nearer, farther] = [far(start, end), far(from, to)]
      if (!(nearer < farther - 1e-9))
        wrong.push(`${start}–${end} (${nearer}) isn’t less than ${from}–${to} (${farther})`)
    }
  return wrong
}

type Step = [from: string, to: string]

function stepsOf(less: string[] | string[][], origin: string, related: boolean): Step[][] {
  if (typeof less[0] === 'string') return [(less as string[]).map((name): Step => [origin, name])]
  const lists = less as string[][]
  const [one, two] = lists
  const pairs = lists.length === 2 && one?.length === 2 && two?.length === 2
  if (pairs && !related && (one.includes(origin) || two.includes(origin))) return [[one as Step, two as Step]]
  return lists.map((names) => names.map((name): Step => [origin, name]))
}

function measured(value: z.infer<typeof facets>): MeasuredSong {
  const { title, key, bpm, tempo, structure, instruments, arrangement, melody, lyrics } = value
  const written = typeof tempo === 'string' ? readTempo(tempo) : tempo
  const own = typeof written === 'number' ? (written >= 1_000 ? written : written * 100) : null
  const weight = melody?.weight ?? 'none'
  return {
    title: title ?? '',
    key: key ?? null,
    tempo: bpm ? bpm * 100 : own,
    lyrics: lyrics ?? '',
    arrangement: arrangement?.join('\n') ?? '',
    instruments: instruments ?? [],
    structure: structure ?? [],
    melody: weight === 'none' ? [] : [{ weight }],
    tones: melody?.notes ?? [],
  }
}
