'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { keyed } from '@/lib/keyed'
import { type Editing, useEdit } from './edit-context'
import { FieldActs } from './field-acts'
import { FieldHints } from './field-hints'
import { RemoteBar } from './remote-bar'
import { useComposing } from './use-composing'
import { useGoingOn } from './use-going-on'

/** A whole line as a field. Several lines, pasted or begun with Alt+Enter, are shown as what they will be. */
export function LineField({ text, editing }: { text: string; editing: Editing }) {
  const t = useTranslations('desk')
  const edit = useEdit()
  const [typed, setTyped] = useState(editing.typed ?? text)
  const field = useRef<HTMLTextAreaElement>(null)
  const why = useRef<HTMLInputElement>(null)
  const composing = useComposing()
  useEffect(() => {
    const area = field.current
    area?.focus({ preventScroll: true })
    area?.setSelectionRange(area.value.length, area.value.length)
    area?.scrollIntoView({ block: 'nearest' })
  }, [])
  const commit = (how: { offer?: boolean } = {}) =>
    edit.commit({ text: field.current?.value ?? typed, reason: why.current?.value ?? '', ...how })
  useGoingOn(() => commit())
  function press(event: KeyboardEvent) {
    if (composing.now(event)) return
    if (event.key === 'Escape') edit.leave()
    else if (event.key !== 'Enter') return
    else if (!event.altKey) commit({ offer: event.shiftKey })
    else if (event.currentTarget === field.current) breakLine()
    event.preventDefault()
    event.stopPropagation()
  }
  function breakLine() {
    const area = field.current
    if (!area) return
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
    area.focus()
    setTyped(area.value)
    edit.typed(area.value)
  }
  const lines = typed.replace(/\s+$/, '').split(/\r\n?|\n/)
  return (
    <div className="relative min-w-0">
      <FieldHints editing={editing} line={text} typed={typed}>
        <RemoteBar editing={editing} onKeep={() => edit.keepMine(field.current?.value ?? typed)} />
      </FieldHints>
      <textarea
        ref={field}
        defaultValue={editing.typed ?? text}
        rows={1}
        aria-label={t('lineField')}
        autoComplete="off"
        spellCheck={false}
        onInput={({ currentTarget }) => {
          setTyped(currentTarget.value)
          edit.typed(currentTarget.value)
        }}
        onKeyDown={press}
        {...composing.hears}
        className="block w-full resize-none rounded-sm bg-lamp-soft px-0.5 font-lyric text-lyric text-ink [field-sizing:content] outline-2 outline-lamp-ink"
      />
      <FieldActs
        why={why}
        reason={editing.reason ?? ''}
        onKeyDown={press}
        hears={composing.hears}
        onCommit={commit}
        acts={
          <Button size="sm" variant="ghost" onClick={breakLine}>
            <Kbd className="max-md:hidden">Alt ↵</Kbd> {t('breakLine')}
          </Button>
        }
      >
        {lines.length > 1 && (
          <div className="w-full">
            <p className="text-sm">{t('becomesLines', { count: lines.length })}</p>
            <ol className="mt-1 max-h-40 list-decimal overflow-y-auto ps-6 font-lyric">
              {keyed(lines, String).map(({ key, item }) => (
                <li key={key}>{item}</li>
              ))}
            </ol>
          </div>
        )}
      </FieldActs>
    </div>
  )
}
