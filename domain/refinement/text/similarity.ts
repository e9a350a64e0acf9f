import { tokenise } from './tokens'

type Bag = Map<string, number>
export type Profile = { words: Bag; pairs: Bag; wordCount: number; pairCount: number }

/** What two lines are compared by: their words and their pairs of neighbouring characters, without case. */
export function profile(line: string): Profile {
  const folded = line.toLowerCase().slice(0, 1_000)
  const words = tokenise(folded).flatMap(({ kind, text }) => (kind === 'word' ? [text] : []))
  const letters = Array.from(folded.replace(/\s+/g, ' ').trim())
  const pairs = letters.slice(1).map((letter, i) => letters[i]! + letter)
  return { words: bag(words), pairs: bag(pairs), wordCount: words.length, pairCount: pairs.length }
}

/** From 0 (nothing in common) to 1: the greater of the Dice coefficients of words and of character pairs. */
export function similarity(a: Profile, b: Profile): number {
  return Math.max(dice(a.words, b.words, a.wordCount + b.wordCount), dice(a.pairs, b.pairs, a.pairCount + b.pairCount))
}

function dice(a: Bag, b: Bag, total: number): number {
  if (total === 0) return 0
  let shared = 0
  for (const [item, count] of a) shared += Math.min(count, b.get(item) ?? 0)
  return (2 * shared) / total
}

function bag(items: string[]): Bag {
  const counts: Bag = new Map()
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1)
  return counts
}
