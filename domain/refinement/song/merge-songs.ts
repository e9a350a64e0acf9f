import { mergeFacets } from '../merge/facets'
import { type MergeConflict, mergeLyrics } from '../merge/lyrics'
import { type SongWords, wordsIn } from '../words'
import type { FacetName } from './restore'

export type SongMerge = {
  clean: boolean
  /** At conflicts it has `theirs`. */
  words: SongWords
  /** Lines of `words.lyrics` that hold changes of both: two good words can make a bad line. */
  flagged: number[]
  conflicts: MergeConflict[]
  facets: FacetName[]
}

/** What both made of `base`. `theirs` is the head, `mine` what somebody wrote without having seen it. */
export function mergeSongs(base: SongWords, mine: SongWords, theirs: SongWords): SongMerge {
  const { lyrics: _, ...baseFacets } = wordsIn(base)
  const { lyrics: __, ...myFacets } = wordsIn(mine)
  const { lyrics: ___, ...theirFacets } = wordsIn(theirs)
  const facets = mergeFacets(baseFacets, myFacets, theirFacets)
  const lyrics = mergeLyrics(base.lyrics, mine.lyrics, theirs.lyrics)
  const conflicting = facets.conflicts as FacetName[]
  const kept = Object.fromEntries(conflicting.map((facet) => [facet, theirs[facet]]))
  return {
    clean: lyrics.clean && conflicting.length === 0,
    words: { ...theirFacets, ...facets.merged, ...kept, lyrics: lyrics.lyrics },
    flagged: lyrics.flagged,
    conflicts: lyrics.conflicts,
    facets: conflicting,
  }
}
