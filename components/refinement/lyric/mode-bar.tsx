'use client'
import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampTime } from '@/components/camp/time'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { deskModes, useDesk } from '../desk/desk-context'
import { useSheet } from '../desk/sheet-context'

/** How the lyric is compared, and which revision is shown. */
export function ModeBar() {
  const t = useTranslations('desk')
  const { timeZone } = useCamp()
  const { dayAndTime } = useCampTime(timeZone)
  const { mode, setMode, showRevision, head } = useDesk()
  const { compared } = useSheet()
  const { to, from, isOlder, isWaiting, wanted } = compared
  const newest = head?.number ?? 0
  return (
    <div className="flex flex-col gap-2">
      <fieldset className="flex min-w-0 gap-1 overflow-x-auto">
        <legend className="sr-only">{t('modes')}</legend>
        {deskModes.map((each) => (
          <button
            key={each}
            type="button"
            aria-pressed={each === mode}
            onClick={() => setMode(each)}
            className={classNames(
              'min-h-11 shrink-0 rounded-md border border-transparent px-2.5 text-sm text-muted hover:bg-raised focus-visible:-outline-offset-2 md:min-h-8',
              each === mode && 'border-line-strong bg-raised font-medium text-ink',
            )}
          >
            {t(`mode.${each}`)}
          </button>
        ))}
      </fieldset>
      {newest > 0 && (
        <div className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          <Button
            variant="ghost"
            size="sm"
            className="px-1.5"
            aria-label={t('older')}
            disabled={wanted <= 1}
            onClick={() => showRevision(wanted - 1)}
          >
            <ChevronLeft aria-hidden />
          </Button>
          <Button
            variant="ghost"
            size="sm"
            className="px-1.5"
            aria-label={t('newer')}
            disabled={!isOlder}
            onClick={() => showRevision(wanted + 1)}
          >
            <ChevronRight aria-hidden />
          </Button>
          <span className="min-w-0 flex-1 tabular-nums">
            {t('revisionOf', { number: wanted, newest })}
            {to && ` · ${to.authorName}, ${dayAndTime(to.createdAt)}`}
          </span>
          {isOlder && (
            <Button size="sm" onClick={() => showRevision(null)}>
              {t('backToNewest')}
            </Button>
          )}
          {isWaiting && <span role="status">{t('loading')}</span>}
          {to?.reason && <span className="w-full break-words">{t('because', { reason: to.reason })}</span>}
          {compared.lastWords && (
            <span className="w-full">
              {t('wordsLast', {
                number: compared.lastWords.revision.number,
                name: compared.lastWords.revision.authorName,
              })}
            </span>
          )}
          {mode === 'visit' && !from && !isWaiting && (
            <span className="w-full">{t(compared.visit === null ? 'firstVisit' : 'nothingSinceVisit')}</span>
          )}
          {mode === 'origin' && !from && !isWaiting && <span className="w-full">{t('isOrigin')}</span>}
        </div>
      )}
    </div>
  )
}
