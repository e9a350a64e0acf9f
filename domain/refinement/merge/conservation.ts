import { wordsOf } from '../text/lines'

/** Lines that both sides changed alike, before and after. */
export type SharedChange = { before: readonly string[]; after: readonly string[] }

/**
 * Whether no word was lost or doubled: for every word, what the merge gained over the base is what mine gained plus what theirs
 * gained, with the changes both had made counted once.
 */
export function conservesWords(
  base: readonly string[],
  mine: readonly string[],
  theirs: readonly string[],
  merged: readonly string[],
  shared: readonly SharedChange[],
): boolean {
  const lines = new Map<string, number>()
  const count = (texts: readonly string[], by: number) => {
    for (const text of texts) lines.set(text, (lines.get(text) ?? 0) + by)
  }
  count(base, 1)
  count(mine, -1)
  count(theirs, -1)
  count(merged, 1)
  for (const { before, after } of shared) {
    count(before, -1)
    count(after, 1)
  }
  const words = new Map<string, number>()
  for (const [text, times] of lines)
    if (times !== 0) for (const word of wordsOf(text)) words.set(word.text, (words.get(word.text) ?? 0) + times)
  return [...words.values()].every((times) => times === 0)
}
