import { mergeSongs, type SongMerge } from '@/domain/refinement/song/merge-songs'
import type { FacetName } from '@/domain/refinement/song/restore'
import { type SongWords, sameWords } from '@/domain/refinement/words'
import type { Side } from './conflict-context'

/** The merge with what was chosen at each place where it asked; theirs stands where nothing was. */
export function settledWords(
  merge: SongMerge,
  mine: SongWords,
  chosen: ReadonlyMap<number, readonly string[]>,
  facets: ReadonlyMap<FacetName, Side>,
): SongWords {
  const lines = merge.words.lyrics.split('\n')
  for (const [i, { at, theirs }] of [...merge.conflicts.entries()].reverse()) {
    const picked = chosen.get(i)
    if (picked) lines.splice(at, theirs.length, ...picked)
  }
  const mineOf = merge.facets.filter((facet) => facets.get(facet) === 'mine').map((facet) => [facet, mine[facet]])
  return { ...merge.words, ...(Object.fromEntries(mineOf) as Partial<SongWords>), lyrics: lines.join('\n') }
}

/** What somebody made of `from`, over the newest words; where both changed the same, theirs isn't shown until it is asked about. */
export function mineOver(from: SongWords, mine: SongWords, newest: SongWords): SongWords {
  if (sameWords(from, newest)) return mine
  const merge = mergeSongs(from, mine, newest)
  const lines = new Map(merge.conflicts.map((conflict, i) => [i, conflict.mine]))
  return settledWords(merge, mine, lines, new Map(merge.facets.map((facet) => [facet, 'mine'])))
}
