'use client'
import { useTranslations } from 'next-intl'
import type { FacetName } from '@/domain/refinement/song/restore'
import { transposition } from '@/domain/refinement/song/transposition'
import { type SongWords, sameFacet } from '@/domain/refinement/words'
import { useFacetText } from './facet-text'

const said = 'before:sr-only before:content-[attr(data-says)]'

type Props = { facet: FacetName; now: SongWords; before: SongWords | null }

/** As it is, and where that differs as it was: `118 → 122 bpm`. */
export function FacetValue({ facet, now, before }: Props) {
  const t = useTranslations('songHead')
  const text = useFacetText()
  const after = text(facet, now)
  if (!before || sameFacet(before[facet], now[facet])) return <span>{after || t(`none.${facet}`)}</span>
  const was = text(facet, before)
  if (was === after) return <span>{t('reworked', { text: after })}</span>
  return (
    <span>
      {was !== '' && (
        <>
          <del className={said} data-says={`${t('before')} `}>
            {was}
          </del>
          <span aria-hidden> → </span>
        </>
      )}
      <ins className={said} data-says={` ${t('now')} `}>
        {after || t(`none.${facet}`)}
      </ins>
      {facet === 'key' && written(transposition(before.key, now.key))}
    </span>
  )
}

const written = (steps: number | null) => (steps === null ? '' : ` (${steps > 0 ? '+' : '−'}${Math.abs(steps)})`)
