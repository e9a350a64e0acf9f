import { kindOf, wordsOf } from '@/domain/refinement/text/lines'

/** A word of a lyric sheet: its line and its place in the line, both counting from 0. */
export type Cursor = { line: number; word: number }

export type Move = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight'

/** The word that an arrow leads to; left and right go on in the neighbouring line. */
export function moveCursor(lyrics: string, from: Cursor | null, move: Move): Cursor | null {
  const counts = lyrics.split('\n').map((line) => (kindOf(line) === 'lyric' ? wordsOf(line).length : 0))
  const lines = counts.flatMap((count, line) => (count > 0 ? [line] : []))
  const first = lines[0]
  if (first === undefined) return null
  if (!from || !counts[from.line]) {
    const near = lines.find((line) => line >= (from?.line ?? 0)) ?? first
    return { line: near, word: 0 }
  }
  const at = lines.indexOf(from.line)
  const [before, after] = [lines[at - 1], lines[at + 1]]
  const last = (line: number) => counts[line]! - 1
  const word = Math.min(from.word, last(from.line))
  if (move === 'ArrowUp') return before === undefined ? from : { line: before, word: Math.min(word, last(before)) }
  if (move === 'ArrowDown') return after === undefined ? from : { line: after, word: Math.min(word, last(after)) }
  if (move === 'ArrowRight') {
    if (word < last(from.line)) return { line: from.line, word: word + 1 }
    return after === undefined ? from : { line: after, word: 0 }
  }
  if (word > 0) return { line: from.line, word: word - 1 }
  return before === undefined ? from : { line: before, word: last(before) }
}

/** Where the cursor may stand in these words, nearest to where it stood. */
export function settleCursor(lyrics: string, cursor: Cursor | null): Cursor | null {
  if (!cursor) return null
  const line = lyrics.split('\n')[cursor.line]
  const count = line !== undefined && kindOf(line) === 'lyric' ? wordsOf(line).length : 0
  if (count === 0) return moveCursor(lyrics, cursor, 'ArrowDown')
  return { line: cursor.line, word: Math.min(cursor.word, count - 1) }
}
