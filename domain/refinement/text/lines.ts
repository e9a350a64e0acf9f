import { tokenise } from './tokens'

export type LineKind = 'header' | 'lyric' | 'blank'

export type LyricLine = {
  /** Counts from 0 over all lines of the sheet. */
  index: number
  kind: LineKind
  text: string
  /** What the header above says without its brackets; null before the first header. */
  section: string | null
  /** Counts from 1 over the lyric lines of the section; null for headers and blank lines. */
  number: number | null
}

export function kindOf(line: string): LineKind {
  const text = line.trim()
  if (text === '') return 'blank'
  return text.startsWith('[') && /^\[[^\]]*\]$/.test(text) ? 'header' : 'lyric'
}

/** The lines of a lyric sheet, with the section each belongs to. */
export function parseLyrics(lyrics: string): LyricLine[] {
  let section: string | null = null
  let number = 0
  return lyrics.split('\n').map((text, index) => {
    const kind = kindOf(text)
    if (kind === 'header') {
      section = text.trim().slice(1, -1).trim()
      number = 0
    }
    return { index, kind, text, section, number: kind === 'lyric' ? ++number : null }
  })
}

export type WordInLine = { text: string; start: number; end: number }

/** The words of one line, in order; `start` and `end` are offsets in UTF-16 units, as `slice` takes them. */
export function wordsOf(line: string): WordInLine[] {
  let at = 0
  return tokenise(line).flatMap(({ text, kind }) => {
    const start = at
    at += text.length
    return kind === 'word' ? [{ text, start, end: at }] : []
  })
}

/** Puts `text` in a word's place. Empty text takes the word out together with the blank beside it. */
export function replaceWord(lyrics: string, line: number, word: number, text: string): string {
  const lines = lyrics.split('\n')
  const old = lines[line]
  const place = old === undefined ? undefined : wordsOf(old)[word]
  if (old === undefined || !place) return lyrics
  const written = text.trim().replace(/\s+/g, ' ')
  const [head, tail] = [old.slice(0, place.start), old.slice(place.end)]
  lines[line] = written === '' ? withoutDoubleBlank(head, tail) : head + written + tail
  return lines.join('\n')
}

function withoutDoubleBlank(head: string, tail: string): string {
  if (head.trim() === '') return head + tail.trimStart()
  return /\s$/.test(head) ? head.trimEnd() + tail : head + tail
}

/** The language tag that fits a line's letters, for fonts and screen readers. */
export function languageOfLine(line: string): 'ko' | 'ja' | 'zh' | 'en' {
  if (/\p{Script=Hangul}/u.test(line)) return 'ko'
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)) return 'ja'
  return /\p{Script=Han}/u.test(line) ? 'zh' : 'en'
}
