'use client'
import { useTranslations } from 'next-intl'
import type { SongWords } from '@/domain/refinement/words'

type Section = Pick<SongWords['structure'][number], 'label' | 'kind'>

/** A section as it was named, or as its kind is called. */
export function useSectionName(): (section: Section) => string {
  const t = useTranslations('songHead')
  return ({ label, kind }) => label || t(`kind.${kind}`)
}
