import { type StoredFacets, storedFacetsIn } from '@/domain/refinement/song/facets'
import { readTempo, writeTempo } from '@/domain/refinement/tempo'
import { type SongWords, sameFacet, songWordsSchema } from '@/domain/refinement/words'

export type WordsField = 'title' | 'tempo' | 'key' | 'language' | 'lyrics'
/** The words as they stand in fields: whatever was typed, usable or not. The facets without a field here go along as they are. */
export type WordsForm = Record<WordsField, string> & { facets: StoredFacets }
export type FormProblems = Partial<Record<keyof SongWords, string>>

export function toForm(words: SongWords): WordsForm {
  const { title, tempo, key, language, lyrics } = words
  return {
    title,
    tempo: writeTempo(tempo),
    key: key ?? '',
    language: language ?? '',
    lyrics,
    facets: storedFacetsIn(words),
  }
}

/** What is in the fields as words, or what is wrong with which field (keys of sentences under `fields`). */
export function readForm(form: WordsForm): { words: SongWords } | { problems: FormProblems } {
  const { facets, ...fields } = form
  const tempo = readTempo(fields.tempo)
  const read = songWordsSchema.safeParse({ ...facets, ...fields, tempo: tempo === 'wrong' ? 0 : tempo })
  if (read.success) return { words: read.data }
  return { problems: Object.fromEntries(read.error.issues.map(({ path, message }) => [path[0], message])) }
}

export const sameForm = (a: WordsForm, b: WordsForm) =>
  (Object.keys(a) as (keyof WordsForm)[]).every((field) => sameFacet(a[field], b[field]))
