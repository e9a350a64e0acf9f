'use client'
import { createContext, type ReactNode, useContext, useEffect, useEffectEvent, useRef, useState } from 'react'
import { keyName } from '@/components/frame/key-name'
import { isTyping, type PageKey, usePageKeys } from '@/components/frame/keys'

/**
 * Keys by name, such as `n`, `Shift+J`, `Mod+Enter` (Ctrl or ⌘), `Alt+1`, `ArrowUp`, `Space`. An act that answers false leaves the
 * press to whoever registered the key before.
 */
export type KeyMap = Record<string, ((event: KeyboardEvent) => void) | ((event: KeyboardEvent) => boolean) | undefined>

type Registered = { keys: KeyMap; help: PageKey[] }
type Registry = { add: (entry: { current: Registered }) => () => void; tell: () => void }

const Keys = createContext<Registry>({ add: () => () => {}, tell: () => {} })

/** What a press on these means belongs to themselves; of the arrows nothing does on a link or a button. */
const walked = '[role=tab], [role=menuitem], [role=slider], [role=option], [data-player]'
const pressed = `a, button, summary, ${walked}`
/** Escape there closes what is open, and no more. */
const apart = '[data-sonner-toaster]'

/** The keys of a desk in one place: off inside fields, dialogs and input methods; single letters can be switched off (WCAG 2.1.4). */
export function DeskKeys({ children }: { children: ReactNode }) {
  const entries = useRef(new Set<{ current: Registered }>())
  const [help, setHelp] = useState<PageKey[]>([])
  const { on } = usePageKeys(help)
  const registry = useRef<Registry>({
    add(entry) {
      entries.current.add(entry)
      registry.current.tell()
      return () => {
        entries.current.delete(entry)
        registry.current.tell()
      }
    },
    tell: () => setHelp([...entries.current].flatMap(({ current }) => current.help)),
  })
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented || isTyping(event.target)) return
    if (document.querySelector('[role=dialog], [role=menu], [role=listbox]')) return
    const name = keyName(event)
    const single = name.length === 1 || /^Shift\+.$/.test(name)
    if (single && (!on || event.repeat)) return
    if (/^(Shift\+)?Arrow\w+$/.test(name) && within(event, walked)) return
    if (/^(Enter|Space|Shift\+Enter)$/.test(name) && within(event, pressed)) return
    if (name === 'Escape' && (event.repeat || within(event, apart))) return
    for (const { current } of [...entries.current].reverse()) {
      const act = current.keys[name]
      if (!act || act(event) === false) continue
      event.preventDefault()
      return
    }
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  return <Keys value={registry.current}>{children}</Keys>
}

/** Adds keys while the component is there; what was added last is asked first. `help` lists them behind `?`. */
export function useDeskKeys(keys: KeyMap, help: PageKey[] = []): void {
  const { add, tell } = useContext(Keys)
  const entry = useRef<Registered>({ keys, help })
  useEffect(() => {
    entry.current.keys = keys
  })
  const named = JSON.stringify(help)
  useEffect(() => {
    entry.current.help = JSON.parse(named) as PageKey[]
    tell()
  }, [named, tell])
  useEffect(() => add(entry), [add])
}

function within({ target }: KeyboardEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
