'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent, useRef } from 'react'
import { LyricLine, lineKey, useLyricLines } from '@/components/refinement/lyric-view'
import type { Cursor } from './cursor'
import { DeskLine, WordInLine } from './desk-line'

type Props = {
  lyrics: string
  before: string | undefined
  wash: boolean
  cursor: Cursor | null
  onCursor: (cursor: Cursor) => void
  editing: (Cursor & { typed?: string | undefined; reason?: string | undefined }) | null
  failure: string | null
  onEdit: (cursor: Cursor) => void
  onSave: (cursor: Cursor, text: string, reason: string) => void
  onLeave: () => void
}

/** The lyric to work on: one word has the cursor, and becomes a field where it stands. */
export function DeskLyric({ lyrics, before, wash, cursor, editing, failure, ...acts }: Props) {
  const t = useTranslations('refinement')
  const lines = useLyricLines(lyrics, before)
  const sheet = useRef<HTMLDivElement>(null)
  const { onCursor, onEdit } = acts

  const point = useEffectEvent((event: MouseEvent, twice: boolean) => {
    const word = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-word]') : null
    if (!word || word.querySelector('input')) return
    const at = { line: Number(word.dataset.line), word: Number(word.dataset.word) }
    // A finger has no double click everywhere: the second touch of the same word does it.
    const again = at.line === cursor?.line && at.word === cursor.word && (event as PointerEvent).pointerType === 'touch'
    if (twice || again) onEdit(at)
    else onCursor(at)
  })
  useEffect(() => {
    const root = sheet.current
    const click = (event: MouseEvent) => point(event, false)
    const twice = (event: MouseEvent) => point(event, true)
    root?.addEventListener('click', click)
    root?.addEventListener('dblclick', twice)
    return () => {
      root?.removeEventListener('click', click)
      root?.removeEventListener('dblclick', twice)
    }
  }, [])

  const [line, word] = [cursor?.line, cursor?.word]
  const open = editing !== null
  useEffect(() => {
    const root = sheet.current
    if (line === undefined || open || !root) return
    // Whoever is busy elsewhere on the page stays there.
    const active = document.activeElement
    if (active && !active.contains(root) && !root.contains(active)) return
    root.querySelector<HTMLElement>(`[data-line="${line}"][data-word="${word}"]`)?.focus()
  }, [line, word, open])

  return (
    <div ref={sheet} data-lyric className="max-w-prose">
      {lines.map((change) => {
        const here = cursor && change.after === cursor.line ? cursor.word : undefined
        if (editing && change.after === editing.line)
          return (
            <WordInLine
              key={lineKey(change)}
              change={change}
              word={editing.word}
              typed={editing.typed}
              reason={editing.reason ?? ''}
              failure={failure}
              label={t('wordField')}
              onSave={(text, reason) => acts.onSave(editing, text, reason)}
              onLeave={acts.onLeave}
            />
          )
        return (
          <LyricLine key={lineKey(change)} change={change} wash={wash}>
            <DeskLine change={change} cursor={here} />
          </LyricLine>
        )
      })}
    </div>
  )
}
