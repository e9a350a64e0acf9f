import { parseKey } from '../distance/keys'

/** How many semitones a song was moved, −5 to 6; null where the keys can't be read, are the same, or differ in mode. */
export function transposition(before: string | null, after: string | null): number | null {
  const [from, to] = [parseKey(before ?? ''), parseKey(after ?? '')]
  if (!from || !to || from.mode !== to.mode || from.tonic === to.tonic) return null
  const up = (to.tonic - from.tonic + 12) % 12
  return up <= 6 ? up : up - 12
}
