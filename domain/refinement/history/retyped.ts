import { foldSung } from '../text/fold'
import { kindOf, wordsOf } from '../text/lines'

import type { LyricRecord, Owner } from './owners'

export type Retyped = { id: string; owners: readonly Owner[] }

/**
 * The newest line of the older records that each wanted line repeats, letters and digits alone compared. Reads no further than
 * needed; nothing is read when no line is wanted.
 */
export function findRetyped(
  lines: readonly string[],
  wanted: readonly number[],
  older: () => Iterable<LyricRecord>,
): Map<number, Retyped> {
  const found = new Map<number, Retyped>()
  const waiting = new Map<string, number[]>()
  for (const line of wanted) {
    const key = foldSung(lines[line]!)
    waiting.set(key, [...(waiting.get(key) ?? []), line])
  }
  if (waiting.size === 0) return found
  const known = new Map<string, string>()
  for (const record of older()) {
    for (const [at, text] of record.lyrics.split('\n').entries()) {
      const key = known.get(text) ?? foldSung(text)
      known.set(text, key)
      const [line] = waiting.get(key) ?? []
      if (line === undefined || kindOf(text) !== 'lyric') continue
      const owners = record.owners[at]!
      if (owners.length !== wordsOf(lines[line]!).length) continue
      for (const same of waiting.get(key)!) found.set(same, { id: record.lineIds[at]!, owners })
      waiting.delete(key)
    }
    if (waiting.size === 0) break
  }
  return found
}
