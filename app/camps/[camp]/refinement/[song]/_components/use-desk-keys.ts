'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useEffectEvent } from 'react'
import { isTyping, usePageKeys } from '@/components/frame/keys'
import { isMove, type Move } from './cursor'

type Acts = {
  song: (step: 1 | -1) => void
  move: (key: Move) => void
  edit: () => void
  leave: () => void
  undo: () => void
  play: () => void
  approve: () => void
  sendBack: () => void
}
type May = { revise: boolean; decide: boolean }

/** What a press on these means belongs to themselves. */
const own = 'a, button, summary, [role=tab], [role=menuitem], [role=slider], [data-player]'

/** Escape there closes what is open, and no more. */
const apart = '[data-sonner-toaster]'

/** The keys of the producer's screen. Letters can be switched off; none of them works inside a field. */
export function useDeskKeys(may: May, acts: Acts): void {
  const t = useTranslations('refinement')
  const { on } = usePageKeys([
    { keys: ['J', 'K'], does: t('keys.songs') },
    ...(may.revise
      ? [
          { keys: ['↑', '↓', '←', '→'], does: t('keys.words') },
          { keys: ['Enter'], does: t('keys.edit') },
          { keys: ['Esc'], does: t('keys.leave') },
          { keys: ['Ctrl/⌘', 'Z'], does: t('keys.undo') },
        ]
      : []),
    { keys: ['Space'], does: t('keys.play') },
    ...(may.decide
      ? [
          { keys: ['A'], does: t('keys.approve') },
          { keys: ['S'], does: t('keys.sendBack') },
        ]
      : []),
  ])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.altKey || event.defaultPrevented || isTyping(event.target)) return
    if (document.querySelector('[role=dialog], [role=menu]')) return
    const act = actOf(event)
    if (!act) return
    event.preventDefault()
    act()
  })
  function actOf(event: KeyboardEvent): (() => void) | undefined {
    const { key } = event
    if (event.ctrlKey || event.metaKey)
      return may.revise && !event.shiftKey && key.toLowerCase() === 'z' ? acts.undo : undefined
    const elsewhere = within(event, own)
    if (isMove(key)) return may.revise && !elsewhere ? () => acts.move(key) : undefined
    if (key === 'Enter') return may.revise && !elsewhere ? acts.edit : undefined
    if (key === ' ') return elsewhere ? undefined : acts.play
    if (key === 'Escape') return event.repeat || within(event, apart) ? undefined : acts.leave
    if (!on || event.shiftKey || event.repeat) return undefined
    if (key === 'j' || key === 'k') return () => acts.song(key === 'j' ? 1 : -1)
    if (!may.decide) return undefined
    return { a: acts.approve, s: acts.sendBack }[key]
  }
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

function within({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
