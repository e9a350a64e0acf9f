'use client'
import { useTranslations } from 'next-intl'
import { parseKey } from '@/domain/refinement/distance/keys'
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

/** How far a song was moved up or down: `(+2)` from A minor to B minor; empty where that can't be said. */
export function transposition(before: string | null, after: string | null): string {
  const [from, to] = [parseKey(before ?? ''), parseKey(after ?? '')]
  if (!from || !to || from.mode !== to.mode || from.tonic === to.tonic) return ''
  const up = (to.tonic - from.tonic + 12) % 12
  return up <= 6 ? ` (+${up})` : ` (−${12 - up})`
}
