import { foldWord } from './fold'
import { type Token, tokenise } from './tokens'

/** Hashes in rising order, so that two of them are compared in one walk; the masks say most unlike lines apart before that. */
export type Profile = {
  words: Uint32Array
  wordMask: number
  pairs: Uint32Array
  pairMask: Int32Array
  /** How many pairs have the bit of an earlier one. */
  sameBits: number
}

const maxLength = 1_000
const maskWords = 8

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
  const pairMask = new Int32Array(maskWords)
  for (let i = 0; i < pairs.length; i++) {
    const pair = (letters.charCodeAt(i) << 16) | letters.charCodeAt(i + 1)
    pairs[i] = pair
    const bit = Math.imul(pair, 0x9e3779b1) >>> 24
    pairMask[bit >> 5]! |= 1 << (bit & 31)
  }
  const wordMask = words.reduce((mask, word) => mask | (1 << (word & 31)), 0)
  const sameBits = pairMask.reduce((left, mask) => left - bitsIn(mask), pairs.length)
  return { words: Uint32Array.from(words).sort(), wordMask, pairs: pairs.sort(), pairMask, sameBits }
}

/**
 * From 0 (nothing in common) to 1: the greater of the Dice coefficients of words and of character pairs. Below `least` it need not
 * be exact: 0 is said as soon as it can't be reached.
 */
export function similarity(a: Profile, b: Profile, least = 0): number {
  const words = shareNoWord(a, b) ? 0 : dice(a.words, b.words, least)
  return Math.max(words, least > 0 && mostShared(a, b) < least ? 0 : dice(a.pairs, b.pairs, least))
}

/** What the Dice coefficient of the pairs can't be above: each bit that only one has is a pair that only it has. */
function mostShared(a: Profile, b: Profile): number {
  let bits = 0
  for (let i = 0; i < maskWords; i++) {
    const both = a.pairMask[i]! & b.pairMask[i]!
    if (both !== 0) bits += bitsIn(both)
  }
  const most = bits + Math.min(a.sameBits, b.sameBits)
  return (2 * most) / (a.pairs.length + b.pairs.length || 1)
}

function bitsIn(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555)
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333)
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

function dice(a: Uint32Array, b: Uint32Array, least: number): number {
  const total = a.length + b.length
  if (total === 0 || 2 * Math.min(a.length, b.length) < least * total) return 0
  let shared = 0
  let spare = total * (1 - least) + 1e-6
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!]
    if (x === y) {
      shared++
      i++
      j++
    } else if (--spare < 0) return 0
    else if (x < y) i++
    else j++
  }
  return (2 * shared) / total
}

/** Whether two lines can't have a word in common. */
export const shareNoWord = (a: Profile, b: Profile) => (a.wordMask & b.wordMask) === 0

/** What the similarity of a line and several others joined can't be above. */
export function mostJoined(whole: Profile, pieces: readonly Profile[]): number {
  const most = (side: 'words' | 'pairs', between: number) => {
    const all = pieces.reduce((sum, piece) => sum + piece[side].length, (pieces.length - 1) * between)
    return (2 * Math.min(whole[side].length, all)) / (whole[side].length + all || 1)
  }
  return Math.max(most('words', 0), most('pairs', 2))
}

/** FNV-1a over UTF-16 units. */
function hash(text: string): number {
  let state = 0x811c9dc5
  for (let i = 0; i < text.length; i++) state = Math.imul(state ^ text.charCodeAt(i), 0x01000193)
  return state >>> 0
}
