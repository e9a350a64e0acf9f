import { diffLyrics } from '../diff/lyric-diff'
import { wordsOf } from '../text/lines'
import { fatesOf, type Piece, piecesOf } from './pieces'
import type { LyricRecord, Owner } from './record'

/** What one line of the new text takes over from an older record. */
export type CarriedLine = {
  /** The line stands there as it did. */
  whole: boolean
  id: string | undefined
  /** Per word; undefined where the word is new. */
  owners: readonly (Owner | undefined)[]
}

export function carryLines(source: LyricRecord, lyrics: string, wordCounts: (line: number) => number): CarriedLine[] {
  const old = source.lyrics.split('\n')
  const now = lyrics.split('\n')
  const pieces = piecesOf(diffLyrics(source.lyrics, lyrics))
  const heirs = heirsOf(pieces)
  const carried = now.map((): CarriedLine => ({ whole: false, id: undefined, owners: [] }))
  for (const piece of pieces) {
    const { before, after, kind } = piece.change
    if (before === null || after === null) continue
    const line = carried[after]!
    if (heirs.get(after) === before) line.id = source.lineIds[before]
    if (kind === 'same' && old[before] === now[after]) {
      line.whole = true
      line.owners = source.owners[before]!
      continue
    }
    const owners = Array.from({ length: wordCounts(after) }, (_, word) => line.owners[word])
    for (const [word, fate] of fatesOf(piece, wordsOf(old[before]!), wordsOf(now[after]!)))
      if (fate.kept) owners[fate.at] = source.owners[before]![word]
    line.owners = owners
  }
  return carried
}

/** Which old line each new line goes on; of a split or joined line the piece with the most in it does. */
function heirsOf(pieces: readonly Piece[]): Map<number, number> {
  const heirs = new Map<number, number>()
  const taken = new Set<number>()
  const pairs = pieces.flatMap(({ change: { before, after, kind, parts } }) => {
    if (before === null || after === null) return []
    const kept = parts.reduce((sum, part) => (part.kind === 'eq' ? sum + wordsOf(part.text).length : sum), 0)
    return [{ before, after, weight: kind === 'split' || kind === 'joined' ? kept : Number.MAX_SAFE_INTEGER }]
  })
  for (const { before, after } of pairs.sort((a, b) => b.weight - a.weight))
    if (!heirs.has(after) && !taken.has(before)) {
      heirs.set(after, before)
      taken.add(before)
    }
  return heirs
}
