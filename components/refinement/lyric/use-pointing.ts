'use client'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { useDesk } from '../desk/desk-context'
import { useEdit } from '../edit/edit-context'

/** A click or the Tab key puts the cursor on a word, a double click opens it; of a finger the second touch of the same word does. */
export function usePointing(root: RefObject<HTMLElement | null>, readOnly: boolean): void {
  const { cursor, moveTo } = useDesk()
  const { start, editing } = useEdit()
  const point = useEffectEvent((event: MouseEvent, twice: boolean) => {
    const target = event.target instanceof Element ? event.target : null
    const row = target?.closest<HTMLElement>('[data-row]')
    if (!row || target?.closest('input, textarea, button, [data-conflict]')) return
    const lineId = row.dataset.row!
    const word = target?.closest<HTMLElement>('[data-word]')?.dataset.word
    if (word === undefined) {
      if (twice && !readOnly && !editing) start('line', lineId, 0)
      return
    }
    const at = { lineId, word: Number(word) }
    const again =
      lineId === cursor?.lineId && at.word === cursor.word && (event as PointerEvent).pointerType === 'touch'
    moveTo(at)
    if ((twice || again) && !readOnly) start('word', lineId, at.word)
  })
  const enter = useEffectEvent((event: FocusEvent) => {
    if (cursor || !(event.target instanceof HTMLElement) || !event.target.matches('[data-word]:focus-visible')) return
    const lineId = event.target.closest<HTMLElement>('[data-row]')?.dataset.row
    if (lineId) moveTo({ lineId, word: Number(event.target.dataset.word) })
  })
  useEffect(() => {
    const sheet = root.current
    const focus = (event: FocusEvent) => enter(event)
    const click = (event: MouseEvent) => point(event, false)
    const twice = (event: MouseEvent) => point(event, true)
    sheet?.addEventListener('focusin', focus)
    sheet?.addEventListener('click', click)
    sheet?.addEventListener('dblclick', twice)
    return () => {
      sheet?.removeEventListener('focusin', focus)
      sheet?.removeEventListener('click', click)
      sheet?.removeEventListener('dblclick', twice)
    }
  }, [root])
}
