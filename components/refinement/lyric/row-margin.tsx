'use client'
import { useTranslations } from 'next-intl'
import { usePresent } from '../desk/use-presence'
import { type CountedLine, countText } from './use-units'

type Props = {
  lineId: string | null
  /** Where it stood, counting from 1, when it stands elsewhere now. */
  movedFrom?: number | null
  times?: number
  unfolded?: boolean
  onFold?: (() => void) | undefined
  /** Who changed it, and how long ago. */
  by?: { name: string; ago: string } | undefined
  counted?: CountedLine | undefined
  rhyme?: string | null | undefined
}

/** Beside a line: where it came from, how often its edit was made, notes and rhyme, and who is there. */
export function RowMargin({ lineId, movedFrom, times = 1, unfolded, onFold, by, counted, rhyme }: Props) {
  const t = useTranslations('desk')
  return (
    <span className="flex items-baseline gap-2 pt-1 font-sans text-xs text-muted tabular-nums">
      {by && (
        <span className="hidden whitespace-nowrap xl:inline" title={t('byAgo', by)}>
          <span aria-hidden>{t('byAgo', { ...by, name: initialsOf(by.name) })}</span>
          <span className="sr-only">{t('byAgo', by)}</span>
        </span>
      )}
      {movedFrom != null && (
        <span>
          <span aria-hidden>↕{movedFrom}</span>
          <span className="sr-only">{t('movedFrom', { line: movedFrom })}</span>
        </span>
      )}
      {times > 1 && (
        <button
          type="button"
          aria-expanded={unfolded}
          onClick={onFold}
          className="min-h-6 min-w-6 rounded-sm border border-line-strong px-1 font-semibold text-ink hover:bg-raised"
        >
          <span aria-hidden>×{times}</span>
          <span className="sr-only">{t('echoed', { times })}</span>
        </button>
      )}
      {lineId && <LinePeople lineId={lineId} />}
      {counted && (counted.max > 0 || counted.unknown > 0) && (
        <span className="hidden min-w-7 text-end sm:inline" title={t('units', { count: countText(counted) })}>
          <span aria-hidden>{countText(counted)}</span>
          <span className="sr-only">{t('units', { count: countText(counted) })}</span>
        </span>
      )}
      {rhyme !== undefined && (
        <span className="hidden min-w-3 sm:inline">
          {rhyme && (
            <>
              <span aria-hidden>{rhyme}</span>
              <span className="sr-only">{t('rhyme', { letter: rhyme })}</span>
            </>
          )}
        </span>
      )}
    </span>
  )
}

function LinePeople({ lineId }: { lineId: string }) {
  const t = useTranslations('desk')
  const here = usePresent().filter((person) => person.lineId === lineId)
  return here.map(({ memberId, name, doing }) => (
    <span key={memberId} title={t(`here.${doing}`, { name })}>
      <span aria-hidden className="rounded-sm bg-lamp-soft px-1 font-semibold text-lamp-ink">
        {initialsOf(name)}
      </span>
      <span className="sr-only">{t(`here.${doing}`, { name })}</span>
    </span>
  ))
}

/** Two letters of a name in Latin letters; of a Korean one its first two. */
export function initialsOf(name: string): string {
  const parts = name.trim().split(/[\s-]+/)
  if (parts.length === 1) return Array.from(name.trim()).slice(0, 2).join('')
  return [parts[0], parts.at(-1)].map((part) => Array.from(part ?? '')[0] ?? '').join('')
}
