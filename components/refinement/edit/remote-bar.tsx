'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import { type Editing, useEdit } from './edit-context'
import { remoteWord } from './remote-word'

/** Somebody else has just written where this person is writing: told beside the field, and typing goes on. */
export function RemoteBar({ editing, onKeep }: { editing: Editing; onKeep: () => void }) {
  const t = useTranslations('desk')
  const { head } = useDesk()
  const { leave } = useEdit()
  const { from, opened, line, word, kind } = editing
  const [seen, setSeen] = useState<string | null>(null)
  const remote = useMemo(
    () =>
      head && head.number !== opened?.number
        ? remoteWord(from.lyrics, head.lyrics, line, kind === 'word' ? word : null)
        : null,
    [head, opened, from, line, word, kind],
  )
  const shown = remote && head && seen !== head.id
  const keep = useEffectEvent(() => {
    setSeen(head?.id ?? null)
    onKeep()
  })
  const choose = useEffectEvent((event: KeyboardEvent) => {
    if (!shown || event.isComposing || !event.altKey || event.ctrlKey || event.metaKey) return
    if (event.code !== 'Digit1' && event.code !== 'Digit2') return
    event.preventDefault()
    if (event.code === 'Digit1') keep()
    else leave()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => choose(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
  if (!shown) return null
  const name = head.authorName
  return (
    <div
      role="status"
      className="flex max-w-full flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-warn bg-warn-soft px-2 py-1 text-warn shadow-panel"
    >
      <span>
        {remote.kind === 'gone'
          ? t('remoteGone', { name })
          : remote.now === ''
            ? t('remoteOut', { name })
            : t.rich('remoteWrote', { name, word: remote.now, em: (text) => <em>{text}</em> })}
      </span>
      <span className="flex gap-2">
        <Button size="sm" className="min-h-7 md:min-h-6" onClick={keep}>
          <Kbd className="max-md:hidden">Alt 1</Kbd> {t('keepMine')}
        </Button>
        <Button size="sm" className="min-h-7 md:min-h-6" onClick={leave}>
          <Kbd className="max-md:hidden">Alt 2</Kbd> {t('takeTheirs')}
        </Button>
      </span>
    </div>
  )
}
