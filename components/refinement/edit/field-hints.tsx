'use client'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useList } from '@/components/camp/words'
import { Kbd } from '@/components/ui/kbd'
import { usesOf, type WordUse } from '@/domain/refinement/edits/word-uses'
import { wordsOf } from '@/domain/refinement/text/lines'
import { countText, useUnits } from '../lyric/use-units'
import type { Editing } from './edit-context'

const quietMs = 150

type Props = { editing: Editing; line: string; typed: string; onAll?: () => void; children?: ReactNode }

/** Above the field, over what stands there: what the edit does to the notes and the rhyme, and where else the word is sung. */
export function FieldHints({ editing, line, typed, onAll, children }: Props) {
  const t = useTranslations('desk')
  const { campId } = useCamp()
  const late = useLate(typed)
  const { kind, from, line: at, word } = editing
  const old = kind === 'word' ? (wordsOf(line)[word]?.text ?? '') : line
  const now = late.trim()
  const place = wordsOf(line)[word]
  const whole = kind === 'word' && place ? line.slice(0, place.start) + now + line.slice(place.end) : now
  const counted = useUnits(campId, now.includes('\n') ? [] : [old, now, line, whole])
  const [before, after] = [counted.get(old), counted.get(now)]
  const [rhymeBefore, rhymeAfter] = [counted.get(line)?.rhymes ?? [], counted.get(whole)?.rhymes ?? []]
  const isLast = kind === 'line' || word === wordsOf(line).length - 1
  const rhyme =
    isLast && now !== '' && rhymeBefore.length > 0 && rhymeAfter.length > 0
      ? rhymeAfter.some((key) => rhymeBefore.includes(key))
      : null
  const { uses, echoes } = kind === 'word' ? usesOf(from.lyrics, { line: at, word }) : { uses: [], echoes: false }
  const counts = before && after && now !== old && now !== ''
  const fits = before && after && after.min <= before.max && after.max >= before.min
  return (
    <div className="absolute bottom-full left-0 z-20 mb-1 flex max-w-full flex-col items-start gap-1 font-sans text-sm">
      {children}
      {(counts || (rhyme !== null && now !== old) || (uses.length > 0 && onAll)) && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line bg-panel px-2 py-1 shadow-panel">
          {counts && (
            <span className="tabular-nums">
              <span className="sr-only">{t('unitsChange')} </span>
              {kind === 'word' ? `${old} ` : ''}
              {countText(before)} → {kind === 'word' ? `${now} ` : ''}
              {countText(after)} <span className={fits ? 'text-good' : 'text-warn'}>{fits ? '✓' : '≠'}</span>
            </span>
          )}
          {rhyme !== null && now !== old && (
            <span className={rhyme ? 'text-good' : 'text-warn'}>{t(rhyme ? 'rhymeKept' : 'rhymeLost')}</span>
          )}
          {uses.length > 0 && onAll && (
            <span className="flex flex-wrap items-center gap-x-2">
              <AlsoIn uses={uses} />
              <button
                type="button"
                onClick={onAll}
                className="inline-flex min-h-6 items-center gap-1 rounded-sm px-1 font-medium underline hover:bg-raised"
              >
                {t(echoes ? 'allEchoes' : 'allUses', { count: uses.length + 1 })}
                <Kbd className="no-underline max-md:hidden">Alt ↵</Kbd>
              </button>
            </span>
          )}
        </p>
      )}
    </div>
  )
}

function AlsoIn({ uses }: { uses: WordUse[] }) {
  const t = useTranslations('desk')
  const list = useList()
  const places = uses.map(({ section, number }) => {
    if (!section) return t('lineNumber', { number: number ?? 0 })
    return uses.filter((use) => use.section === section).length > 1 || uses.length === 1
      ? t('lineOf', { section, number: number ?? 0 })
      : section
  })
  const shown = [...new Set(places)]
  const names = shown.length > 3 ? [...shown.slice(0, 2), t('more', { count: shown.length - 2 })] : shown
  return <span>{t('alsoIn', { places: list(names) })}</span>
}

/** What has been typed a moment ago: the server isn't asked for each letter. */
function useLate(text: string): string {
  const [late, setLate] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setLate(text), quietMs)
    return () => clearTimeout(timer)
  }, [text])
  return late
}
