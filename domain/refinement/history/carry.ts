import { diffLyrics, type Part } from '../diff/lyric-diff'
import { wordsOf } from '../text/lines'
import type { LyricRecord, Owner } from './owners'
import { fatesOf, type Piece, piecesOf } from './pieces'

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
      if (fate.kept) for (let at = fate.from; at < fate.to; at++) owners[at] ??= source.owners[before]![word]
    line.owners = owners
  }
  return carried
}

/** Which old line each new line goes on; of a split or joined line the piece with the most in it does. */
function heirsOf(pieces: readonly Piece[]): Map<number, number> {
  const heirs = new Map<number, number>()
  const taken = new Set<number>()
  const parted: { before: number; after: number; kept: number }[] = []
  const claim = (before: number, after: number) => {
    if (heirs.has(after) || taken.has(before)) return
    heirs.set(after, before)
    taken.add(before)
  }
  for (const { change } of pieces) {
    const { before, after, kind, parts } = change
    if (before === null || after === null) continue
    if (kind !== 'split' && kind !== 'joined') claim(before, after)
    else parted.push({ before, after, kept: keptWords(parts) })
  }
  for (const { before, after } of parted.sort((a, b) => b.kept - a.kept)) claim(before, after)
  return heirs
}

const keptWords = (parts: readonly Part[]) =>
  parts.reduce((sum, { kind, text }) => (kind === 'eq' ? sum + wordsOf(text).length : sum), 0)
