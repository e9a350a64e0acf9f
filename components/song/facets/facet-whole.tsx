'use client'
import { useTranslations } from 'next-intl'
import { DiffParts } from '@/components/refinement/lyric/diff-parts'
import { rowKey, useLyricRows } from '@/components/refinement/lyric-view'
import type { SongWords } from '@/domain/refinement/words'
import { type LongFacet, useFacetLines } from './facet-lines'
import { useFacets } from './use-facets'

/** All that a facet says, and where it differs, what it said before. */
export function FacetWhole({ facet }: { facet: LongFacet }) {
  const { now, before } = useFacets()
  return <Lines facet={facet} now={now} before={before} />
}

/** Beside the fields of a facet: what it says now compared with before; nothing where it is the same. */
export function FacetPast({ facet }: { facet: LongFacet }) {
  const t = useTranslations('songHead')
  const { now, before } = useFacets()
  const lines = useFacetLines()
  if (!before || lines(facet, before) === lines(facet, now)) return null
  return (
    <details className="text-sm">
      <summary className="min-h-11 cursor-pointer py-2 text-muted md:min-h-8 md:py-1">{t('whatChanged')}</summary>
      <Lines facet={facet} now={now} before={before} />
    </details>
  )
}

type Props = { facet: LongFacet; now: SongWords; before: SongWords | null }

function Lines({ facet, now, before }: Props) {
  const t = useTranslations('songHead')
  const lines = useFacetLines()
  const rows = useLyricRows(lines(facet, now), before ? lines(facet, before) : undefined)
  const shown = rows.filter(({ parts }) => parts.some(({ text }) => text !== ''))
  if (shown.length === 0) return <p className="text-muted">{t(`none.${facet}`)}</p>
  return (
    <ul className="flex flex-col gap-1 text-sm break-words">
      {shown.map((row) => (
        <li key={rowKey(row)}>
          <DiffParts parts={row.parts} />
        </li>
      ))}
    </ul>
  )
}
