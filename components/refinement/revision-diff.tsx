'use client'
import type { SongWords } from '@/domain/refinement/words'
import { FacetChips, FacetText } from './facet-chips'
import { LyricView } from './lyric-view'

/** A whole song as it was and as it became. */
export function RevisionDiff({ words, before }: { words: SongWords; before: SongWords | undefined }) {
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <p className="text-lg font-semibold">
        <FacetText facet="title" words={words} before={before} />
      </p>
      <FacetChips words={words} before={before} />
      <LyricView lyrics={words.lyrics} before={before?.lyrics} />
    </div>
  )
}
