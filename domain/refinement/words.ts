import { z } from 'zod'
import { plainLine } from '../camp/plain-line'
import { noFacets, songFacets, storedFacetsIn } from './song/facets'
import type { ChangeKind, RevisionKind } from './song/kinds'

const maxLyrics = 20_000
const maxLines = 2_000

/** Halves of a character and NUL can't be stored by every engine. */
const clean = (text: string) =>
  text
    .normalize('NFC')
    .replace(/\p{Cs}/gu, '')
    .replaceAll('\0', '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')

const facet = (max: number) =>
  z
    .string()
    .max(max, 'facet-long')
    .nullable()
    .transform((text) => (text && plainLine(text)) || null)

/** What a revision holds. Texts are NFC with LF and without trailing blanks; tempo is in hundredths of a beat per minute. */
export const songWordsSchema = z.object({
  title: z.string().max(200, 'title-long').transform(plainLine),
  tempo: z.int().min(2_000, 'tempo-range').max(40_000, 'tempo-range').nullable(),
  key: facet(20),
  language: facet(40),
  lyrics: z
    .string()
    .max(maxLyrics, 'lyrics-long')
    .transform(clean)
    .refine((lyrics) => lyrics.split('\n').length <= maxLines, 'lyrics-long'),
  ...songFacets,
})
export type SongWords = z.infer<typeof songWordsSchema>

export const noWords: SongWords = { title: '', tempo: null, key: null, language: null, lyrics: '', ...noFacets }

/** A revision as people see it: in histories, in the live feed and after a save. */
export type RevisionView = SongWords & {
  id: string
  songId: string
  number: number
  parent: number | null
  authorId: string
  authorName: string
  kind: RevisionKind
  restoreOf: number | null
  secondParent: number | null
  /** Who let it into the song, where that is somebody else. */
  committerId: string | null
  changeKinds: ChangeKind[]
  /** One permanent id per line of the lyrics. */
  lineIds: string[]
  reason: string
  createdAt: number
}

export function sameWords(a: SongWords, b: SongWords): boolean {
  return (Object.keys(noWords) as (keyof SongWords)[]).every((facet) => sameFacet(a[facet], b[facet]))
}

/** Lists and objects are compared by what they hold. */
export function sameFacet(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b))
}

/** The words of a revision (or of anything that holds them), without the rest. */
export function wordsIn(words: SongWords): SongWords {
  const { title, tempo, key, language, lyrics } = words
  return { title, tempo, key, language, lyrics, ...storedFacetsIn(words) }
}
