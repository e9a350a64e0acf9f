import { readTempo, writeTempo } from '@/domain/refinement/tempo'
import { type SongWords, songWordsSchema } from '@/domain/refinement/words'

/** The words as they stand in fields: whatever was typed, usable or not. */
export type WordsForm = Record<keyof SongWords, string>
export type FormProblems = Partial<Record<keyof SongWords, string>>

export function toForm(words: SongWords): WordsForm {
  const { title, tempo, key, language, lyrics } = words
  return { title, tempo: writeTempo(tempo), key: key ?? '', language: language ?? '', lyrics }
}

/** What is in the fields as words, or what is wrong with which field (keys of sentences under `fields`). */
export function readForm(form: WordsForm): { words: SongWords } | { problems: FormProblems } {
  const tempo = readTempo(form.tempo)
  const read = songWordsSchema.safeParse({ ...form, tempo: tempo === 'wrong' ? 0 : tempo })
  if (read.success) return { words: read.data }
  return { problems: Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message])) }
}

export const sameForm = (a: WordsForm, b: WordsForm) =>
  (Object.keys(a) as (keyof WordsForm)[]).every((field) => a[field] === b[field])
