'use client'
import { useTranslations } from 'next-intl'
import type { FacetName } from '@/domain/refinement/song/restore'
import { writeTempo } from '@/domain/refinement/tempo'
import type { SongWords } from '@/domain/refinement/words'

const clip = (text: string) => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text)

/** A facet in a few words; empty where the song has none. */
export function useFacetText(): (facet: FacetName, words: SongWords) => string {
  const t = useTranslations('songHead')
  return (facet, words) => {
    if (facet === 'tempo') return words.tempo === null ? '' : t('bpm', { tempo: writeTempo(words.tempo) })
    if (facet === 'structure') return words.structure.length > 0 ? t('sections', { count: words.structure.length }) : ''
    if (facet === 'melody') return words.melody.length > 0 ? t('notes', { count: words.melody.length }) : ''
    if (facet === 'instruments') return clip(words.instruments.join(', '))
    if (facet === 'audio') return words.audio === null ? '' : t('version', { number: words.audio })
    return clip(words[facet]?.replace(/\s+/g, ' ') ?? '')
  }
}
