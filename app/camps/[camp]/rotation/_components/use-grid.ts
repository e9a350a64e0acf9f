'use client'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { Move } from '@/domain/rotation/move'
import type { Plan } from '@/domain/rotation/plan'
import { type Card, cardId, cardKey, focusCard, personAt } from './cards'

type Options = {
  plan: Plan
  version: number
  busy: boolean
  move: (move: Move, then?: () => void) => void
  openDialog: (card: Card) => void
}

/** Where one is in the grid, what one holds and over whom one holds it. */
export function useGridState({ plan, version, busy, move, openDialog }: Options) {
  const [active, setActive] = useState<Card | null>(null)
  const [hold, setHold] = useState<{ card: Card; target: Card | null; version: number } | null>(null)
  const [menu, setMenu] = useState<string | null>(null)
  const leavesFocus = useRef(false)
  // Whoever was held may be somebody else by now.
  const held = hold?.version === version ? hold : null

  const firstTeam = plan.nights[0]?.teams[0]
  const first: Card | undefined = firstTeam && {
    night: plan.nights[0]!.night,
    place: { at: 'seat', room: firstTeam.room, seat: 0 },
  }
  const aim = (card: Card) => {
    if (!held || card.night !== held.card.night) return
    setHold({ ...held, target: cardKey(card) === cardKey(held.card) ? null : card })
  }
  const pickUp = (card: Card) => {
    setHold({ card, target: null, version })
    setMenu(null)
  }
  const letGo = () => {
    if (held) focusCard(held.card)
    setHold(null)
  }
  const place = () => {
    if (!held?.target || busy) return
    const { card, target } = held
    // The card that stays: a person who leaves the bench takes theirs along.
    const stays = target.place.at === 'seat' ? target : card
    move({ night: card.night, from: card.place, to: target.place }, () => requestAnimationFrame(() => focusCard(stays)))
    setHold(null)
  }

  function press(event: KeyboardEvent, card: Card): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step) {
      event.preventDefault()
      neighbour(card, step, held !== null)?.focus()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (!held) pickUp(card)
      else if (cardKey(card) === cardKey(held.card)) letGo()
      else place()
    } else if (event.key === 'Escape' && held) {
      event.preventDefault()
      letGo()
    }
  }

  return {
    held: held?.card ?? null,
    target: held?.target ?? null,
    place,
    letGo,
    grid: {
      active: active ? cardKey(active) : first ? cardKey(first) : '',
      menu,
      press,
      openMenu: (card: Card | null) => {
        if (card && held) aim(card)
        else setMenu(card && cardKey(card))
      },
      afterMenu: (event: Event) => {
        if (leavesFocus.current) event.preventDefault()
        leavesFocus.current = false
      },
      arrive: (card: Card) => {
        setActive(card)
        aim(card)
      },
      pickUp,
      swapWith: (card: Card) => {
        leavesFocus.current = true
        openDialog(card)
      },
      toBench: (card: Card) => {
        if (personAt(plan, card) !== null)
          move({ night: card.night, from: card.place, to: { at: 'bench', memberId: null } })
      },
    },
  }
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
  const cardsOf = (night: number) => [...document.querySelectorAll<HTMLElement>(`button[data-night="${night}"]`)]
  const own = cardsOf(card.night)
  const at = own.findIndex(({ id }) => id === cardId(card))
  if (end) return end === 'first' ? own[0] : own.at(-1)
  if (along) return own[at + along]
  if (!across || holding) return undefined
  const next = cardsOf(card.night + across)
  return next[Math.min(at, next.length - 1)]
}
