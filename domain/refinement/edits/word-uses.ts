import { foldSung, foldWord } from '../text/fold'
import { parseLyrics, replaceWord, wordsOf } from '../text/lines'

/** A word of a lyric sheet: its line and its place in the line, both counting from 0. */
export type WordPlace = { line: number; word: number }

export type WordUse = WordPlace & {
  section: string | null
  /** Counts from 1 over the lyric lines of the section. */
  number: number | null
}

/**
 * Where else the same word is sung: at the same place of lines that sound the same, and where there are none, anywhere else in the
 * lyric. Case, typography and Unicode form don't count.
 */
export function usesOf(lyrics: string, at: WordPlace): { echoes: boolean; uses: WordUse[] } {
  const lines = parseLyrics(lyrics)
  const text = lines[at.line]?.text ?? ''
  const word = wordsOf(text)[at.word]?.text
  if (word === undefined) return { echoes: false, uses: [] }
  const sung = foldSung(text)
  const echoes: WordUse[] = []
  const others: WordUse[] = []
  for (const { index, kind, text: other, section, number } of lines) {
    if (kind !== 'lyric' || index === at.line) continue
    const words = wordsOf(other)
    const isEcho = foldSung(other) === sung
    for (const [i, { text: found }] of words.entries()) {
      if (foldWord(found) !== foldWord(word)) continue
      const use = { line: index, word: i, section, number }
      if (isEcho && i === at.word) echoes.push(use)
      else if (!isEcho) others.push(use)
    }
  }
  return echoes.length > 0 ? { echoes: true, uses: echoes } : { echoes: false, uses: others }
}

/** Puts `text` in the place of each of these words; empty text takes them out. */
export function replaceWords(lyrics: string, places: readonly WordPlace[], text: string): string {
  const last = [...places].sort((a, b) => b.line - a.line || b.word - a.word)
  return last.reduce((now, { line, word }) => replaceWord(now, line, word, text), lyrics)
}

/** Puts lines in the place of one; none takes it out. */
export function replaceLine(lyrics: string, line: number, lines: readonly string[]): string {
  const all = lyrics.split('\n')
  all.splice(line, 1, ...lines)
  return all.join('\n')
}
