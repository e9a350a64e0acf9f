import type { SongWords } from '@/domain/refinement/words'

/**
 * What somebody began to write over: the words they saw, the revision that holds them (null while some of that was on its way to
 * the server itself), and what was on its way, oldest first.
 */
export type Ground = { from: SongWords; base: number | null; behind: readonly Change[] }

/** Words made over a ground. */
export type Change = Ground & { words: SongWords; reason: string }

/** By each change that has become a revision, that revision's number where it holds exactly these words, else null. */
export type Arrived = ReadonlyMap<Change, number | null>

/** The newest revision whose words are all in the ground: what is written over the ground joins with the head from there. */
export function baseOf({ base, behind }: Ground, arrived: Arrived): number {
  if (base !== null) return base
  const [first] = behind
  let known = first ? baseOf(first, arrived) : 0
  for (const change of behind) {
    const number = arrived.get(change)
    if (number == null) break
    known = number
  }
  return known
}

/** The last of what was on its way and hasn't become a revision. */
export const stranded = ({ behind }: Ground, arrived: Arrived): Change | undefined =>
  behind.findLast((change) => !arrived.has(change))
