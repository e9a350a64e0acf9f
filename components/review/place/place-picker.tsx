'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { Kbd } from '@/components/ui/kbd'
import type { Place } from '@/domain/refinement/review/place'
import { kindsFor, type PlaceKind, placeOf } from './place-choices'
import { spanText, useLineText } from './use-place-text'

type Props = {
  marked: Place
  kind: PlaceKind
  onKind: (kind: PlaceKind) => void
  time: Place['time']
  onTime: (time: Place['time']) => void
}

/** What is meant: the word, its line, its section or the song; and when it is heard. */
export function PlacePicker({ marked, kind, onKind, time, onTime }: Props) {
  const t = useTranslations('why')
  const { lines, audio } = useDesk()
  const lineText = useLineText()
  const group = useId()
  const kinds = kindsFor(marked, lines)
  const name = (each: PlaceKind) => {
    if (each === 'words') return t('place.word', { quote: marked.words?.quote ?? '' })
    if (each === 'line') return lineText(marked.words?.lineId ?? null) || t('place.thisLine')
    if (each === 'section') return placeOf(marked, 'section', lines).section?.label || t('place.thisSection')
    return t('place.song')
  }
  const mark = (from: boolean) => onTime(markTime(time, { version: audio.version, ms: audio.ms() }, from))
  return (
    <div className="flex flex-col gap-2 text-sm">
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('place.where')}</legend>
        {kinds.map((each) => (
          <label
            key={each}
            className={classNames(
              'flex min-h-11 cursor-pointer items-center gap-2 rounded-full border border-line-strong px-3 has-focus-visible:outline-2 has-focus-visible:outline-lamp-ink md:min-h-8',
              each === kind && 'border-lamp-ink bg-lamp-soft font-medium text-lamp-ink',
            )}
          >
            <input
              type="radio"
              name={group}
              className="sr-only"
              checked={each === kind}
              onChange={() => onKind(each)}
            />
            <span className="max-w-48 truncate">{name(each)}</span>
          </label>
        ))}
      </fieldset>
      {audio.version > 0 && (
        <div className="flex flex-wrap items-center gap-2">
          <span className="w-full text-muted tabular-nums">
            {time ? t('place.at', { span: spanText(time) }) : t('place.noTime')}
          </span>
          <Button size="sm" onClick={() => mark(true)}>
            <Kbd aria-hidden>I</Kbd>
            {t('place.from')}
          </Button>
          <Button size="sm" onClick={() => mark(false)}>
            <Kbd aria-hidden>O</Kbd>
            {t('place.to')}
          </Button>
          {time && (
            <Button size="icon" variant="ghost" aria-label={t('place.withoutTime')} onClick={() => onTime(null)}>
              <X aria-hidden />
            </Button>
          )}
        </div>
      )}
    </div>
  )
}

/** Where a range begins or ends; an end before its beginning becomes the beginning. */
export function markTime(
  time: Place['time'],
  { version, ms }: { version: number; ms: number },
  from: boolean,
): Place['time'] {
  const old = time?.version === version ? time : null
  if (!old) return { version, startMs: ms, endMs: null }
  if (from) return { version, startMs: ms, endMs: old.endMs !== null && old.endMs > ms ? old.endMs : null }
  return ms > old.startMs ? { ...old, endMs: ms } : { version, startMs: ms, endMs: null }
}
