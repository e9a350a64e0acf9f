'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import { classNames } from '@/components/ui/class-names'
import { wordsOf } from '@/domain/refinement/text/lines'
import { useDesk } from '../desk/desk-context'
import type { Row } from './rows'
import { nowText } from './rows'
import { type Blame, toneText } from './use-blame'
import { WordLife } from './word-life'

type Props = { blame: Blame; rows: readonly Row[]; root: RefObject<HTMLElement | null> }
type Pointed = { lineId: string; word: number }

/** Who the letters and colours are, and the life of the word that is pointed at or has the cursor. */
export function BlameBar({ blame, rows, root }: Props) {
  const t = useTranslations('desk')
  const { cursor } = useDesk()
  const [pointed, setPointed] = useState<Pointed | null>(null)
  useEffect(() => {
    const sheet = root.current
    const look = (event: PointerEvent) => {
      const word = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]') : null
      const lineId = word?.closest<HTMLElement>('[data-row]')?.dataset.row
      setPointed(word && lineId ? { lineId, word: Number(word.dataset.word) } : null)
    }
    sheet?.addEventListener('pointerover', look)
    return () => sheet?.removeEventListener('pointerover', look)
  }, [root])
  const at = pointed ?? (cursor?.word != null ? { lineId: cursor.lineId, word: cursor.word } : null)
  const row = rows.find(({ lineId }) => lineId === at?.lineId)
  const word = row && at ? wordsOf(nowText(row))[at.word]?.text : undefined
  const owner = at ? blame.ownersOf(at.lineId)[at.word] : undefined
  return (
    <div className="sticky top-15 z-10 flex flex-col gap-1 rounded-md border border-line bg-panel px-3 py-2 text-sm">
      <ul className="flex flex-wrap gap-x-4 gap-y-1" aria-label={t('wordsmiths')}>
        {blame.people.map(({ id, name, letter, tone, words }) => (
          <li key={id} className="flex items-baseline gap-1.5">
            <span className={classNames('font-semibold', toneText[tone])}>{letter}</span>
            {name}
            <span className="text-muted tabular-nums">{t('wordCount', { count: words })}</span>
          </li>
        ))}
      </ul>
      {/* Of a fixed height: what is pointed at doesn't move away under the pointer. */}
      <div className="min-h-10 text-muted">
        {word && owner && at && row?.after !== null && row ? (
          <WordLife word={word} owner={owner} lineId={at.lineId} index={at.word} blame={blame} />
        ) : (
          t('pointAtWord')
        )}
      </div>
      <p className="text-xs text-muted">{t('evidence')}</p>
    </div>
  )
}
