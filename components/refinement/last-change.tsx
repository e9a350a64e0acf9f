'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { changedFacets } from '@/domain/refinement/diff/change-notes'
import { FacetChips } from './facet-chips'
import { DiffParts } from './lyric/diff-parts'
import { LineText } from './lyric/lyric-row'
import { rowKey, useLyricRows } from './lyric-view'
import { useChangeSentence } from './use-change-sentence'
import type { CurrentWords } from './use-live-words'

const shown = 4
const hasChip = (kind: string) => ['tempo', 'key', 'language'].includes(kind)

type Props = {
  current: CurrentWords
  wash?: boolean
  /** It came while somebody was typing, and what they typed stays. */
  kept?: boolean
  onShow?: (() => void) | undefined
}

/** Who changed what last, for somebody whose fields show only the new text. */
export function LastChange({ current, wash = false, kept = false, onShow }: Props) {
  const t = useTranslations('words')
  const { timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const sentence = useChangeSentence()
  const { revision, previous } = current
  const changed = useLyricRows(revision?.lyrics ?? '', previous?.lyrics).filter(
    ({ kind, line, moved }) => (kind !== 'same' || moved) && line !== 'blank',
  )
  if (!revision || !previous) return null
  const facets = changedFacets(previous, revision)
  const told = facets.filter(({ kind }) => !hasChip(kind))
  return (
    <div className="flex flex-col gap-1 rounded-md bg-lamp-soft px-3 py-2">
      <div className="flex flex-wrap items-center justify-between gap-x-3">
        <p className="text-sm">
          {t('lastChange', { name: revision.authorName, time: dayAndTime(revision.createdAt) })}{' '}
          {kept && t('meanwhileKept')}
        </p>
        {onShow && (
          <Button size="sm" variant="ghost" onClick={onShow}>
            {t('showIt')}
          </Button>
        )}
      </div>
      {told.map((note) => (
        <p key={note.kind} className="break-words">
          {sentence(note)}
        </p>
      ))}
      {facets.some(({ kind }) => hasChip(kind)) && <FacetChips words={revision} before={previous} />}
      {changed.slice(0, shown).map((change) => (
        <LineText key={`${revision.number} ${rowKey(change)}`} row={change} wash={wash}>
          <DiffParts parts={change.parts} />
        </LineText>
      ))}
      {changed.length > shown && <p className="text-sm">{t('moreLines', { count: changed.length - shown })}</p>}
      {revision.reason && <p className="text-sm">{t('because', { reason: revision.reason })}</p>}
    </div>
  )
}
