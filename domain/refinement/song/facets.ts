import { z } from 'zod'
import { plainLine } from '../../camp/plain-line'

export const sectionKinds = [
  'intro',
  'verse',
  'pre-chorus',
  'chorus',
  'post-chorus',
  'bridge',
  'rap',
  'dance-break',
  'interlude',
  'outro',
  'other',
] as const
export type SectionKind = (typeof sectionKinds)[number]

export const melodyWeights = ['light', 'heavy', 'new'] as const
export type MelodyWeight = (typeof melodyWeights)[number]

const line = (max: number) => z.string().max(max, 'facet-long').transform(plainLine)
const orNull = (max: number) =>
  line(max)
    .nullable()
    .transform((text) => text || null)
const notes = z
  .string()
  .max(4_000, 'facet-long')
  .transform((text) => text.normalize('NFC').replace(/\r\n?/g, '\n').trim())

/** A part of the song on its timeline; `startMs` counts from the beginning of the audio. */
export const sectionSchema = z.object({
  id: z.string().min(1).max(40),
  kind: z.enum(sectionKinds),
  /** Its own name ("Chorus 2"); empty where the kind says it all. */
  label: line(60),
  startMs: z.int().min(0).max(86_400_000).nullable(),
  bars: z.int().min(1, 'bars-range').max(999, 'bars-range').nullable(),
})
export type Section = z.infer<typeof sectionSchema>

/** What is to be heard differently in the melody: where, from which to which tone, and how much of it is new. */
export const melodyNoteSchema = z.object({
  id: z.string().min(1).max(40),
  /** A section's id; null for the whole song. */
  section: z.string().max(40).nullable(),
  text: line(500),
  /** Lowest and highest tone, such as "A3–C5". */
  range: orNull(20),
  weight: z.enum(melodyWeights),
})
export type MelodyNote = z.infer<typeof melodyNoteSchema>

/** The facets beside title, tempo, key, language and lyrics. `audio` is the number of the version that the words go with. */
export const songFacets = {
  metre: z
    .string()
    .max(7)
    .regex(/^([1-9]\d?(\+[1-9]\d?)*\/(1|2|4|8|16))?$/, 'metre-form')
    .nullable()
    .transform((text) => text || null)
    .default(null),
  target: orNull(120).default(null),
  arrangement: notes.default(''),
  instruments: z
    .array(line(60))
    .max(60, 'too-many')
    .transform((names) => [...new Set(names.filter((name) => name !== ''))])
    .default([]),
  structure: z.array(sectionSchema).max(80, 'too-many').default([]),
  melody: z.array(melodyNoteSchema).max(80, 'too-many').default([]),
  audio: z.int().min(1).nullable().default(null),
}

/** How these facets lie in a revision's JSON. */
export const storedFacetsSchema = z.object(songFacets)
export type StoredFacets = z.infer<typeof storedFacetsSchema>
export const noFacets: StoredFacets = storedFacetsSchema.parse({})

/** From a revision's JSON; `{}` is a revision from before there were such facets. */
export const readStoredFacets = (json: string): StoredFacets => storedFacetsSchema.parse(JSON.parse(json))

export function storedFacetsIn(facets: StoredFacets): StoredFacets {
  const { metre, target, arrangement, instruments, structure, melody, audio } = facets
  return { metre, target, arrangement, instruments, structure, melody, audio }
}
