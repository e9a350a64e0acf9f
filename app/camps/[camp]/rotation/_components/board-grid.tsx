'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, type MouseEvent, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { usePageKeys } from '@/components/frame/keys'
import { classNames } from '@/components/ui/class-names'
import type { Plan } from '@/domain/rotation/plan'
import type { Counts } from '@/domain/rotation/review/meetings'
import { movePeople } from '@/domain/rotation/review/move'
import { addPins, isPinned, pinAt, pinsOf, removePins } from '@/domain/rotation/review/pins'
import type { Rules } from '@/domain/rotation/review/rules'
import { useBenches } from './use-benches'
import { useCampWords } from './use-camp-words'
import { useWarmRooms } from './use-warm-rooms'
import './grid.css'
import { useLiveBoard } from './board-context'
import { CardMenu } from './card-menu'
import { type Card, cardId, cardOf, focusCard, marksOf, moveOf, personAt } from './cards'
import { GridContext } from './grid-context'
import { listenForDrags } from './grid-drag'
import { GridHold } from './grid-hold'
import { keepOneTabStop, pressInGrid } from './grid-keys'
import { placeUnder } from './grid-target'
import { HeldBar } from './held-bar'
import { MoveDialog } from './move-dialog'
import { NightColumn } from './night-column'
import { NightJumps } from './night-jumps'
import { NightTabs } from './night-tabs'
import { useSayPinned } from './say-pinned'

/** From here on nights stand beside each other in a frame of their own that scrolls both ways. */
const nightsBeside = 4

/** Nights × rooms with people as cards that change places. */
export function BoardGrid({ rules, counts }: { rules: Rules; counts: Counts }) {
  const t = useTranslations('rotation')

  const { plan: known, pins, names, review, reviewed, change, board, night: chosen } = useLiveBoard()
  const plan = known ?? noPlan
  const root = useRef<HTMLElement>(null)
  const [hold] = useState(() => new GridHold(() => root.current))
  const [menu, setMenu] = useState<Card | null>(null)
  const [asking, setAsking] = useState<Card | null>(null)
  const marks = useMemo(() => marksOf(reviewed, review, names), [reviewed, review, names])
  const benches = useBenches(plan, rules)
  const { tellPinned, unpin } = useSayPinned()
  const { roomNames, days } = useCampWords()
  const { on: single } = usePageKeys([
    { keys: ['↑', '↓', '←', '→'], does: t('keys.arrows') },
    { keys: ['Enter'], does: t('keys.enter') },
    { keys: ['Space'], does: t('keys.space') },
    { keys: ['P'], does: t('keys.pin') },
    { keys: ['Ctrl/⌘', 'Z'], does: t('keys.undo') },
    { keys: ['Shift', 'Ctrl/⌘', 'Z'], does: t('keys.redo') },
  ])

  const lifts = useEffectEvent((card: Card) => {
    const pin = pinAt(plan, pins, card.night, card.place)
    if (pin) tellPinned(pin)
    return !pin
  })
  const drop = useEffectEvent((card: Card, target: Card) => {
    const pin = pinAt(plan, pins, target.night, target.place)
    const after = movePeople(plan, moveOf(card, target))
    if (pin) tellPinned(pin)
    else if (after) {
      change({ plan: after })
      // The card that stays: a person who leaves the bench takes theirs along.
      const stays = target.place.at === 'seat' ? target : card
      requestAnimationFrame(() => focusCard(stays))
    }
  })
  const toggle = useEffectEvent((night: number, room?: number) => {
    const wanted = pinsOf(plan, { night, ...(room !== undefined && { room }) })
    const all = wanted.every((pin) => isPinned(pins, pin))
    change({ pins: all ? removePins(pins, wanted) : addPins(pins, wanted) })
  })
  const togglePin = (card: Card) => {
    const memberId = personAt(plan, card)
    if (memberId === null || card.place.at === 'bench') return
    const pin = { memberId, night: card.night, room: card.place.room }
    if (isPinned(pins, pin)) unpin(pin)
    else change({ pins: addPins(pins, [pin]) })
  }
  const targetAt = useEffectEvent((under: Element, card: Card) => placeUnder(under, card, plan))
  const openMenu = (card: Card) => {
    if (hold.get()) return
    setMenu(card)
  }
  const grid = useMemo(
    () => ({ hold, root, openMenu: setMenu, togglePins: (night: number, room?: number) => toggle(night, room) }),
    [hold],
  )

  useEffect(() => {
    if (!root.current) return
    return listenForDrags({
      ...{ root: root.current, hold },
      lifts: (card) => lifts(card),
      targetAt: (under, card) => targetAt(under, card),
      drop: (card, target) => drop(card, target),
    })
  }, [hold])
  useEffect(() => {
    if (plan) keepOneTabStop(root.current)
  }, [plan])
  // A phone shows one night: what Tab reaches has to be on it.
  useEffect(() => {
    if (window.matchMedia('(width < 48rem)').matches)
      keepOneTabStop(root.current, root.current?.querySelector<HTMLElement>(`[data-card][data-night="${chosen}"]`))
  }, [chosen])
  useWarmRooms(
    root,
    plan.nights.reduce((sum, { teams }) => sum + teams.length, 0),
  )
  // Whoever was held may be somebody else by now.
  useEffect(() => {
    if (plan) hold.set(null)
  }, [hold, plan])

  const click = (event: MouseEvent) => {
    const card = cardOf(event.target as Element)
    if (!card) return
    const held = hold.get()
    document.getElementById(cardId(card))?.focus()
    if (!held) openMenu(card)
    else if (held.card.night === card.night) hold.set({ ...held, target: card })
  }
  const arrive = (target: EventTarget) => {
    const element = (target as Element).closest<HTMLElement>('[data-card]')
    const card = cardOf(element)
    if (!element || !card) return
    keepOneTabStop(root.current, element)
    const held = hold.get()
    if (held?.by !== 'keys' || held.card.night !== card.night) return
    hold.set({ ...held, target: cardId(card) === cardId(held.card) ? null : card })
  }
  const beside = plan.nights.length > nightsBeside

  return (
    <GridContext value={grid}>
      <NightTabs />
      {beside && <NightJumps root={root} />}
      <div className={beside ? 'rotation-edges relative isolate' : undefined}>
        <section
          ref={root}
          aria-label={t('teams')}
          className={classNames(
            'rotation-grid relative grid grid-cols-1 items-start gap-4 pb-2 md:grid-flow-col md:grid-cols-none',
            beside
              ? 'rotation-frame md:max-h-[calc(100dvh-9.5rem)] md:auto-cols-[minmax(8.75rem,1fr)] md:gap-2 md:overflow-auto md:px-1 md:overscroll-contain print:max-h-none print:overflow-visible'
              : 'md:auto-cols-[minmax(11.5rem,1fr)]',
          )}
          onClick={click}
          onFocus={(event) => arrive(event.target)}
          onKeyDown={(event: KeyboardEvent) => pressInGrid(event, { hold, lifts, drop, openMenu, togglePin }, single)}
        >
          {plan.nights.map(({ night, teams }) => (
            <NightColumn
              key={night}
              {...{ night, teams, marks, names, rules, roomNames }}
              day={days.get(night) ?? ''}
              bench={benches.get(night) ?? none}
              pins={pins}
              over={board.over.includes(night)}
              now={board.running === night}
              shown={night === chosen}
              wordless={review.withoutLanguage}
              sticky={beside}
            />
          ))}
          <CardMenu
            card={menu}
            onClose={() => setMenu(null)}
            onMoveTo={(card) => setAsking(card)}
            onPickUp={(card) => lifts(card) && hold.set({ card, target: null, by: 'keys' })}
            onToBench={(card) =>
              lifts(card) && drop(card, { night: card.night, place: { at: 'bench', memberId: null } })
            }
            onPin={togglePin}
          />
        </section>
      </div>
      <p className="mt-4 text-sm text-muted max-md:hidden print:hidden">{t('keysHint')}</p>
      <HeldBar {...{ hold, rules, counts }} onDrop={(card, target) => drop(card, target)} />
      <MoveDialog
        card={asking}
        {...{ rules, counts }}
        onMove={(card, target) => {
          setAsking(null)
          drop(card, target)
        }}
        onClose={() => setAsking(null)}
      />
    </GridContext>
  )
}

const none: string[] = []
const noPlan: Plan = { nights: [] }
