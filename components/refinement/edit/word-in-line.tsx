'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { wordsOf } from '@/domain/refinement/text/lines'
import { LineText } from '../lyric/lyric-row'
import { nowText, type Row } from '../lyric/rows'
import { WordPieces } from '../lyric/word-pieces'
import { type Editing, useEdit } from './edit-context'
import { FieldActs } from './field-acts'
import { FieldHints } from './field-hints'
import { RemoteBar } from './remote-bar'
import { useOpenField } from './use-open-field'

/** The line of the word that is a field now: the rest of it stays put. React never writes into the field while somebody types. */
export function WordInLine({ row, editing }: { row: Row; editing: Editing }) {
  const t = useTranslations('desk')
  const edit = useEdit()
  const text = wordsOf(nowText(row))[editing.word]?.text ?? ''
  const open = useOpenField<HTMLInputElement>(editing, text, ({ altKey, shiftKey }) =>
    open.commit({ echoes: altKey, offer: shiftKey }),
  )
  const { field, typed } = open
  useEffect(() => {
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    field.current?.scrollIntoView({ block: 'nearest' })
  }, [field])
  return (
    <div className="relative min-w-0">
      <FieldHints editing={editing} line={nowText(row)} typed={typed} onAll={() => open.commit({ echoes: true })}>
        <RemoteBar editing={editing} onKeep={() => edit.keepMine(open.now())} />
      </FieldHints>
      <LineText row={row}>
        <WordPieces
          row={row}
          draw={({ index, text: word }) =>
            index === editing.word ? (
              <input
                ref={field}
                defaultValue={open.begun}
                aria-label={t('wordField')}
                autoComplete="off"
                autoCapitalize="off"
                spellCheck={false}
                style={{ width: widthOf(open.begun) }}
                onInput={({ currentTarget }) => {
                  currentTarget.style.width = widthOf(currentTarget.value) ?? ''
                  open.type(currentTarget.value)
                }}
                onPaste={(event) => {
                  const pasted = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n').trim()
                  if (!pasted.includes('\n')) return
                  event.preventDefault()
                  edit.widen(pasted)
                }}
                {...open.keys}
                className="-mx-0.5 h-[1.875rem] max-w-full min-w-[2ch] rounded-sm bg-lamp-soft px-0.5 font-lyric text-lyric text-ink [field-sizing:content] outline-2 outline-lamp-ink"
              />
            ) : (
              word
            )
          }
        />
      </LineText>
      <FieldActs
        open={open}
        acts={
          <Button size="sm" variant="ghost" onClick={() => edit.widen(lineWith(row, editing.word, open.now()))}>
            {t('wholeLine')}
          </Button>
        }
      />
    </div>
  )
}

function lineWith(row: Row, word: number, typed: string): string {
  const line = nowText(row)
  const place = wordsOf(line)[word]
  return place ? line.slice(0, place.start) + typed + line.slice(place.end) : line
}

/** Where a field can't fit itself to its text: letters of East Asian scripts are twice as wide. */
function widthOf(text: string): string | undefined {
  if (typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content')) return undefined
  const units = Array.from(text).reduce((sum, letter) => sum + (letter >= '\u1100' ? 2 : 1), 0)
  return `${Math.max(3, units + 1)}ch`
}
