import { foldWord } from './fold'
import { type Token, tokenise } from './tokens'

/** Hashes in rising order, so that two of them are compared in one walk. */
export type Profile = { words: Uint32Array; pairs: Uint32Array }

const maxLength = 1_000

/** What two lines are compared by: their words and their pairs of neighbouring characters, both folded. */
export function profile(line: string, tokens: readonly Token[] = tokenise(line)): Profile {
  const words: number[] = []
  let length = 0
  for (const { text, kind } of tokens) {
    length += text.length
    if (length > maxLength) break
    if (kind === 'word') words.push(hash(foldWord(text)))
  }
  const letters = foldWord(line.length > maxLength ? line.slice(0, maxLength) : line)
    .replace(/\s+/g, ' ')
    .trim()
  const pairs = new Uint32Array(Math.max(0, letters.length - 1))
  for (let i = 0; i < pairs.length; i++) pairs[i] = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1)
  return { words: Uint32Array.from(words).sort(), pairs: pairs.sort() }
}

/**
 * From 0 (nothing in common) to 1: the greater of the Dice coefficients of words and of character pairs. Below `least` it need not
 * be exact: 0 is said as soon as it can't be reached.
 */
export function similarity(a: Profile, b: Profile, least = 0): number {
  return Math.max(dice(a.words, b.words, least), dice(a.pairs, b.pairs, least))
}

function dice(a: Uint32Array, b: Uint32Array, least: number): number {
  const total = a.length + b.length
  if (total === 0 || 2 * Math.min(a.length, b.length) < least * total) return 0
  let shared = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) shared++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return (2 * shared) / total
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state >>> 0
}
