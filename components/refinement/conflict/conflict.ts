import type { SongMerge } from '@/domain/refinement/song/merge-songs'
import type { RevisionView, SongWords } from '@/domain/refinement/words'
import type { Change } from '../desk/ground'

/**
 * A save that can't be joined by itself: a person chooses, at the lines. `origin` is what they typed, `asked` the same with what
 * they have chosen since.
 */
export type Conflict = {
  theirs: RevisionView
  from: SongWords
  base: number
  merge: SongMerge
  asked: Change
  origin: Change
}
