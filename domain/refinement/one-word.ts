import type { Facet } from './diff/change-notes'
import { diffLyrics } from './diff/lyric-diff'
import { replaceWord } from './text/lines'
import type { SongWords } from './words'

/** One change somebody is making: a word of a line of `from`, or a facet. */
export type SmallEdit =
  | { kind: 'word'; line: number; word: number; text: string }
  | { kind: 'facet'; facet: Facet; value: string | number | null }

export function applyEdit(words: SongWords, edit: SmallEdit): SongWords {
  if (edit.kind === 'facet') return { ...words, [edit.facet]: edit.value }
  return { ...words, lyrics: replaceWord(words.lyrics, edit.line, edit.word, edit.text) }
}

/**
 * The same edit for words that somebody else has changed meanwhile, or null where they changed the same line or facet: then a
 * person must look.
 */
export function carryEdit(from: SongWords, to: SongWords, edit: SmallEdit): SmallEdit | null {
  if (edit.kind === 'facet') return from[edit.facet] === to[edit.facet] ? edit : null
  const line = diffLyrics(from.lyrics, to.lyrics).find(({ before }) => before === edit.line)
  return line?.kind === 'same' && line.after !== null ? { ...edit, line: line.after } : null
}
