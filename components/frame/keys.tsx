'use client'
import { useTranslations } from 'next-intl'
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Checkbox } from '@/components/ui/field'
import { Kbd } from '@/components/ui/kbd'
import { keyName } from './key-name'
import type { Place } from './places'

export type PageKey = { keys: string[]; does: string }

const setting = 'nightshift-single-keys'
/** How long G waits for the letter of a place. */
const goingMs = 1_500
const Keys = createContext<{ show: (keys: PageKey[]) => void; on: boolean; open?: () => void }>({
  show: () => {},
  on: true,
})

/** Single letters do something only outside of fields, and only while they are switched on (WCAG 2.1.4). */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

/** `go` opens a place: G, then its letter. */
export function KeysProvider({
  places,
  go,
  children,
}: {
  places: Place[]
  go: (path: string) => void
  children: ReactNode
}) {
  const t = useTranslations('keys')
  const frame = useTranslations('frame')
  const going = useRef(Number.NEGATIVE_INFINITY)
  const [pageKeys, show] = useState<PageKey[]>([])
  const [open, setOpen] = useState(false)
  const [on, setOn] = useState(true)

  useEffect(() => setOn(localStorage.getItem(setting) !== 'off'), [])
  const choose = (wanted: boolean) => {
    setOn(wanted)
    localStorage.setItem(setting, wanted ? 'on' : 'off')
  }
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (!on || event.isComposing || event.defaultPrevented || event.repeat || isTyping(event.target)) return
    if (document.querySelector('[role=dialog]')) return
    const name = keyName(event)
    const isGoing = event.timeStamp - going.current < goingMs
    going.current = name === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY
    const place = isGoing && places.find(({ letter }) => letter?.toLowerCase() === name)
    if (place) go(place.path)
    else if (name === '?') setOpen(true)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  const general: PageKey[] = [
    ...places.flatMap(({ name, letter }) => (letter ? [{ keys: ['G', letter], does: frame(`place.${name}`) }] : [])),
    { keys: ['Ctrl/⌘', 'K'], does: t('palette') },
    { keys: ['?'], does: t('help') },
    { keys: ['Esc'], does: t('back') },
  ]
  return (
    <Keys value={{ show, on, open: () => setOpen(true) }}>
      {children}
      <Dialog open={open} onOpenChange={setOpen}>
        <DialogContent title={t('title')}>
          <dl className="grid grid-cols-[auto_1fr] items-center gap-x-6 gap-y-2">
            {[...pageKeys, ...general].map(({ keys, does }) => (
              <div key={does} className="contents">
                <dt className="flex gap-1">
                  {keys.map((key) => (
                    <Kbd key={key}>{key}</Kbd>
                  ))}
                </dt>
                <dd>{does}</dd>
              </div>
            ))}
          </dl>
          <Checkbox
            className="mt-4"
            label={t('single')}
            checked={on}
            onChange={(event) => choose(event.target.checked)}
          />
        </DialogContent>
      </Dialog>
    </Keys>
  )
}

/** Opens the list of keys, where there is one: also for who has switched single letters off. */
export const useKeySheet = () => useContext(Keys).open

/** Names the keys of a page for the sheet behind `?`, and says whether single letters are switched on. */
export function usePageKeys(keys: PageKey[]): { on: boolean } {
  const { show, on } = useContext(Keys)
  const named = JSON.stringify(keys)
  useEffect(() => {
    show(JSON.parse(named) as PageKey[])
    return () => show([])
  }, [named, show])
  return { on }
}
