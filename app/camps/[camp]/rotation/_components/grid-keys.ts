import type { KeyboardEvent } from 'react'
import { type Card, cardId, cardOf, focusCard } from './cards'
import type { GridHold } from './grid-hold'

type Host = {
  hold: GridHold
  lifts: (card: Card) => boolean
  drop: (card: Card, target: Card) => void
  openMenu: (card: Card) => void
  togglePin: (card: Card) => void
}

/** Arrows go over the grid, and carry whoever is held; Enter picks up and puts down, Space opens the menu, Esc lets go, P pins. */
export function pressInGrid(
  event: KeyboardEvent,
  { hold, lifts, drop, openMenu, togglePin }: Host,
  single: boolean,
): void {
  const card = cardOf(event.target as Element)
  if (!card || event.ctrlKey || event.metaKey || event.altKey) return
  const held = hold.get()
  const step = steps[event.key]
  if (step) neighbour(card, step, held !== null)?.focus()
  else if (event.key === 'Enter' && !held) {
    if (lifts(card)) hold.set({ card, target: null, by: 'keys' })
  } else if (event.key === 'Enter' && held) {
    if (held.target) drop(held.card, held.target)
    else focusCard(held.card)
    hold.set(null)
  } else if (event.key === 'Escape' && held) {
    hold.set(null)
    focusCard(held.card)
  } else if (event.key === ' ' && !held) openMenu(card)
  else if (event.key.toLowerCase() === 'p' && !held && single) togglePin(card)
  else if (event.key !== ' ') return
  event.preventDefault()
}

type Step = { along?: number; across?: number; end?: 'first' | 'last' }
const steps: Record<string, Step> = {
  ArrowUp: { along: -1 },
  ArrowDown: { along: 1 },
  ArrowLeft: { across: -1 },
  ArrowRight: { across: 1 },
  Home: { end: 'first' },
  End: { end: 'last' },
}

/** Up and down within a night, left and right to the same place of the next; what is held stays within its night. */
function neighbour(card: Card, { along, across, end }: Step, holding: boolean): HTMLElement | undefined {
  const cardsOf = (night: number) => [...document.querySelectorAll<HTMLElement>(`[data-card][data-night="${night}"]`)]
  const own = cardsOf(card.night)
  const at = own.findIndex(({ id }) => id === cardId(card))
  if (end) return end === 'first' ? own[0] : own.at(-1)
  if (along) return own[at + along]
  if (!across || holding) return undefined
  const next = cardsOf(card.night + across).filter((each) => each.offsetParent !== null)
  return next[Math.min(at, next.length - 1)]
}

/** Tab reaches one card of the grid: the one that had the focus last, or the first of the night that is shown. */
export function keepOneTabStop(root: HTMLElement | null, wanted?: HTMLElement | null): void {
  const stops = [...(root?.querySelectorAll<HTMLElement>('[data-card][tabindex="0"]') ?? [])]
  const stop = wanted ?? stops[0] ?? root?.querySelector<HTMLElement>('[data-card]')
  for (const each of stops) if (each !== stop) each.tabIndex = -1
  if (stop) stop.tabIndex = 0
}
