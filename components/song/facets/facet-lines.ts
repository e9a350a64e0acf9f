'use client'
import { useTranslations } from 'next-intl'
import { writeMoment } from '@/domain/refinement/song/structure'
import type { SongWords } from '@/domain/refinement/words'
import { useSectionName } from '../structure/use-section-name'

/** Facets that are too long for a chip. */
const longFacets = ['structure', 'instruments', 'arrangement', 'melody', 'target'] as const
export type LongFacet = (typeof longFacets)[number]
export const isLong = (facet: string): facet is LongFacet => (longFacets as readonly string[]).includes(facet)

/** Such a facet in full, one line per section, instrument, note or thought. */
export function useFacetLines(): (facet: LongFacet, words: SongWords) => string {
  const t = useTranslations('songHead')
  const nameOf = useSectionName()
  return (facet, words) => {
    if (facet === 'instruments') return words.instruments.join('\n')
    if (facet === 'structure')
      return words.structure
        .map((section) => {
          const bars = section.bars === null ? '' : t('barCount', { count: section.bars })
          return [nameOf(section), writeMoment(section.startMs), bars].filter(Boolean).join(' · ')
        })
        .join('\n')
    if (facet === 'melody')
      return words.melody
        .map(({ text, section, range, weight }) => {
          const place = words.structure.find(({ id }) => id === section)
          const where = place ? nameOf(place) : t('wholeSong')
          return [where, text, range, t(`weight.${weight}`)].filter(Boolean).join(' · ')
        })
        .join('\n')
    return words[facet] ?? ''
  }
}
