'use client'
import { useTranslations } from 'next-intl'
import { writeTempo } from '@/domain/refinement/tempo'
import type { SongWords } from '@/domain/refinement/words'

const chips = ['tempo', 'key', 'language'] as const

/** Tempo, key and language; what changed is shown as it was and as it is, like `118 → 122 bpm`. */
export function FacetChips({ words, before }: { words: SongWords; before?: SongWords | undefined }) {
  const t = useTranslations('words')
  const shown = chips.filter((facet) => words[facet] !== null || (before && before[facet] !== null))
  if (shown.length === 0) return null
  return (
    <ul className="flex flex-wrap gap-2">
      {shown.map((facet) => (
        <li key={facet} className="rounded-sm border border-line bg-raised px-2 py-0.5 text-sm tabular-nums">
          <span className="sr-only">{t(`facet.${facet}`)}: </span>
          <FacetText facet={facet} words={words} before={before} />
        </li>
      ))}
    </ul>
  )
}

type Texts = { facet: 'title' | (typeof chips)[number]; words: SongWords; before?: SongWords | undefined }

export function FacetText({ facet, words, before }: Texts) {
  const t = useTranslations('words')
  const text = (of: SongWords) => (facet === 'tempo' ? writeTempo(of.tempo) : of[facet]) || t(`missing.${facet}`)
  const unit = facet === 'tempo' && words.tempo !== null ? ` ${t('bpm')}` : ''
  if (!before || before[facet] === words[facet]) return text(words) + unit
  return (
    <>
      <del className="before:sr-only before:content-[attr(data-says)]" data-says={`${t('before')} `}>
        {text(before)}
      </del>
      <span aria-hidden> → </span>
      <ins className="before:sr-only before:content-[attr(data-says)]" data-says={` ${t('now')} `}>
        {text(words)}
      </ins>
      {unit}
    </>
  )
}
