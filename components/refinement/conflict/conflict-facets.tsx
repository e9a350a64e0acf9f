'use client'
import { useTranslations } from 'next-intl'
import { useSectionName } from '@/components/song/structure/use-section-name'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FacetName } from '@/domain/refinement/song/restore'
import { writeTempo } from '@/domain/refinement/tempo'
import type { SongWords } from '@/domain/refinement/words'
import { useConflict } from './conflict-context'

/** Facets that two people set differently; the lyric's own places are asked about where they stand. */
export function ConflictFacets() {
  const t = useTranslations('desk')
  const settling = useConflict()
  const sectionName = useSectionName()
  if (!settling) return null
  const { conflict, chosenFacets, chooseFacet } = settling
  const { theirs, asked, from, merge } = conflict
  function textOf(words: SongWords, facet: FacetName): string {
    const value = words[facet]
    if (facet === 'tempo') return writeTempo(words.tempo)
    if (facet === 'structure') return words.structure.map(sectionName).join(' · ')
    if (facet === 'melody') return words.melody.map(({ text }) => text).join(' · ')
    if (facet === 'audio') return words.audio === null ? '' : `v${words.audio}`
    return Array.isArray(value) ? value.join(', ') : String(value ?? '')
  }
  return (
    <Notice tone="warn">
      <p role="status">
        {t('conflictText', {
          name: theirs.authorName,
          count: merge.conflicts.length + merge.facets.length,
        })}
      </p>
      {merge.facets
        .filter((facet) => !chosenFacets.has(facet))
        .map((facet) => (
          <div key={facet} className="mt-2 flex flex-wrap items-center gap-2 text-ink">
            <span>
              {t('facetConflict', {
                facet: t(`facet.${facet}`),
                before: textOf(from, facet) || t('nothing'),
              })}
            </span>
            <Button size="sm" onClick={() => chooseFacet(facet, 'mine')}>
              {t('choose.mine')}: {textOf(asked.words, facet) || t('nothing')}
            </Button>
            <Button size="sm" onClick={() => chooseFacet(facet, 'theirs')}>
              {t('choose.theirs')}: {textOf(theirs, facet) || t('nothing')}
            </Button>
          </div>
        ))}
    </Notice>
  )
}
