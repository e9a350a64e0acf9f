'use client'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { keyed } from '@/lib/keyed'
import { type Editing, useEdit } from './edit-context'
import { FieldActs } from './field-acts'
import { FieldHints } from './field-hints'
import { RemoteBar } from './remote-bar'
import { useOpenField } from './use-open-field'

/** A whole line as a field. Several lines, pasted or begun with Alt+Enter, are shown as what they will be. */
export function LineField({ text, editing }: { text: string; editing: Editing }) {
  const t = useTranslations('desk')
  const edit = useEdit()
  const open = useOpenField<HTMLTextAreaElement>(editing, text, (event) => {
    if (!event.altKey) open.commit({ offer: event.shiftKey })
    else if (event.currentTarget === open.field.current) breakLine()
  })
  const { field, typed } = open
  useEffect(() => {
    const area = field.current
    area?.focus({ preventScroll: true })
    area?.setSelectionRange(area.value.length, area.value.length)
    area?.scrollIntoView({ block: 'nearest' })
  }, [field])
  function breakLine() {
    const area = field.current
    if (!area) return
    area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end')
    area.focus()
    open.type(area.value)
  }
  const lines = typed.replace(/\s+$/, '').split(/\r\n?|\n/)
  return (
    <div className="relative min-w-0">
      <FieldHints editing={editing} line={text} typed={typed}>
        <RemoteBar editing={editing} onKeep={() => edit.keepMine(open.now())} />
      </FieldHints>
      <textarea
        ref={field}
        defaultValue={open.begun}
        rows={1}
        aria-label={t('lineField')}
        autoComplete="off"
        spellCheck={false}
        onInput={({ currentTarget }) => open.type(currentTarget.value)}
        {...open.keys}
        className="block w-full resize-none rounded-sm bg-lamp-soft px-0.5 font-lyric text-lyric text-ink [field-sizing:content] outline-2 outline-lamp-ink"
      />
      <FieldActs
        open={open}
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
