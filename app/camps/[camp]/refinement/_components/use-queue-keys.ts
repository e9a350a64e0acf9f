'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { keyName } from '@/components/frame/key-name'
import { isTyping, usePageKeys } from '@/components/frame/keys'
import type { Acts } from './use-queue-acts'

type Refs = { list: RefObject<HTMLUListElement | null>; search: RefObject<HTMLInputElement | null> }

/** J and K walk the rows, X marks, Shift with J or K marks along, H puts aside, A approves, S sends back, Alt with an arrow orders, / searches. */
export function useQueueKeys({ list, search }: Refs, acts: Acts, decides: boolean): void {
  const t = useTranslations('refinement')
  const words = useTranslations('queue.keys')
  const { on } = usePageKeys([
    { keys: ['J', 'K'], does: t('keys.rows') },
    { keys: ['Enter'], does: t('keys.open') },
    { keys: ['/'], does: words('search') },
    ...(decides
      ? [
          { keys: ['X'], does: words('mark') },
          { keys: ['Shift', 'J'], does: words('extend') },
          { keys: ['H'], does: words('snooze') },
          { keys: ['A'], does: words('approve') },
          { keys: ['S'], does: words('sendBack') },
          { keys: ['Alt', '↑', '↓'], does: words('order') },
        ]
      : []),
  ])
  const links = () => [...(list.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
  const songOf = (element: Element | null | undefined) => element?.closest<HTMLElement>('[data-song]')?.dataset.song
  const here = () => songOf(document.activeElement)

  function walk(step: 1 | -1, marks: boolean): void {
    const all = links()
    const at = all.findIndex((link) => songOf(link) === here())
    const next = all[at === -1 ? (step > 0 ? 0 : all.length - 1) : Math.max(0, Math.min(all.length - 1, at + step))]
    next?.focus()
    const both = [at === -1 ? undefined : songOf(all[at]), songOf(next)].filter((id) => id !== undefined)
    if (marks) acts.selection.add(...both)
  }
  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const [key, song] = [keyName(event).split('+').at(-1)?.toLowerCase() ?? '', here()]
    if (event.ctrlKey || event.metaKey) return undefined
    if (event.altKey) {
      const by = { arrowup: -1, arrowdown: 1 }[key] as 1 | -1 | undefined
      return decides && by && song ? () => acts.order.step(song, by) : undefined
    }
    if (key === 'escape') return acts.selection.selected.length > 0 ? acts.selection.clear : undefined
    if (!on) return undefined
    if (key === '/') return () => search.current?.focus()
    if (key === 'j' || key === 'k') return () => walk(key === 'j' ? 1 : -1, decides && event.shiftKey)
    if (!decides || event.shiftKey || event.repeat) return undefined
    if (key === 'x' && song) return () => acts.selection.toggle(song)
    const { selected } = acts.selection
    const move = ({ h: 'snooze', a: 'approve', s: 'send-back' } as const)[key]
    return move && (() => acts.start(move, selected.length > 0 ? selected : song ? [song] : []))
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented || isTyping(event.target)) return
    if (document.querySelector('[role=dialog], [role=menu]')) return
    const act = actOf(event)
    if (!act) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
