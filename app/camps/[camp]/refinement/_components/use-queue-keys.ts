'use client'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isTyping, usePageKeys } from '@/components/frame/keys'

/** J and K walk the rows; Enter opens the one that has the focus. */
export function useQueueKeys(list: RefObject<HTMLUListElement | null>): void {
  const t = useTranslations('refinement')
  const { on } = usePageKeys([
    { keys: ['J', 'K'], does: t('keys.rows') },
    { keys: ['Enter'], does: t('keys.open') },
  ])
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return
    const step = { j: 1, k: -1 }[event.key.toLowerCase()]
    if (!step || document.querySelector('[role=dialog]')) return
    const links = [...(list.current?.querySelectorAll('a') ?? [])]
    const here = links.indexOf(document.activeElement as HTMLAnchorElement)
    const next = here === -1 ? (step > 0 ? 0 : links.length - 1) : here + step
    links[Math.max(0, Math.min(links.length - 1, next))]?.focus()
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}
