import { z } from 'zod'
import { plainLine } from '../camp/plain-line'

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
})
export type SongWords = z.infer<typeof songWordsSchema>

export const noWords: SongWords = { title: '', tempo: null, key: null, language: null, lyrics: '' }

/** A revision as people see it: in histories, in the live feed and after a save. */
export type RevisionView = SongWords & {
  id: string
  songId: string
  number: number
  parent: number | null
  authorId: string
  authorName: string
  kind: 'edit' | 'restore'
  restoreOf: number | null
  reason: string
  createdAt: number
}

export function sameWords(a: SongWords, b: SongWords): boolean {
  return (Object.keys(noWords) as (keyof SongWords)[]).every((facet) => a[facet] === b[facet])
}

/** The words of a revision (or of anything that holds them), without the rest. */
export function wordsIn({ title, tempo, key, language, lyrics }: SongWords): SongWords {
  return { title, tempo, key, language, lyrics }
}
