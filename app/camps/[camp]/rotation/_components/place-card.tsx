'use client'
import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef } from 'react'
import { useRoomName } from '@/components/camp/room-name'
import { classNames } from '@/components/ui/class-names'
import { Menu, MenuContent, MenuItem, MenuLabel, MenuTrigger } from '@/components/ui/menu'
import { type Card, cardId, cardKey } from './cards'
import { useGrid } from './grid-context'
import { PersonLine } from './person-line'

/** `label` stands for a name where nobody is. */
type Props = { card: Card; craft?: string; memberId: string | null; label?: string }

/** A seat or a person on the bench. A click or Space opens its menu; Enter picks it up, and the arrows carry it. */
export function PlaceCard({ card, craft, memberId, label }: Props) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const grid = useGrid()
  const key = cardKey(card)
  const marks = grid.marks.get(key)
  const isHeld = grid.held !== null && cardKey(grid.held) === key
  const isTarget = grid.target !== null && cardKey(grid.target) === key
  const name = memberId === null ? null : (grid.names[memberId] ?? '')
  const isSeat = card.place.at === 'seat'
  const wasOpen = useRef(false)

  return (
    <Menu modal={false} open={grid.menu === key} onOpenChange={(open) => grid.openMenu(open ? card : null)}>
      <MenuTrigger asChild>
        <button
          type="button"
          id={cardId(card)}
          data-night={card.night}
          tabIndex={grid.active === key ? 0 : -1}
          // A finger that scrolls the page mustn't open a menu: only a whole click does.
          onPointerDown={(event) => {
            wasOpen.current = grid.menu === key
            event.preventDefault()
          }}
          onClick={(event) => {
            event.currentTarget.focus()
            if (!wasOpen.current) grid.openMenu(card)
          }}
          onFocus={() => grid.arrive(card)}
          onKeyDown={(event: KeyboardEvent) => grid.press(event, card)}
          className={classNames(
            'flex min-h-11 w-full items-center gap-2 rounded-md border border-transparent px-2 hover:bg-raised md:min-h-9',
            name === null && (label === undefined ? 'border-dashed border-warn' : 'border-dashed border-line-strong'),
            marks && (marks.problems.length > 0 ? 'border-bad bg-bad-soft' : 'border-warn bg-warn-soft'),
            grid.held && grid.held.night !== card.night && 'text-faint',
            isHeld && 'border-lamp-ink bg-lamp-soft',
            isTarget && 'outline-2 outline-offset-1 outline-lamp-ink',
          )}
        >
          <PersonLine craft={craft} name={name ?? label ?? null} marks={marks} />
          <span className="sr-only">
            {isSeat && card.place.at === 'seat'
              ? t('cardPlace', { night: card.night, room: roomName(card.place.room) })
              : t('cardBench', { night: card.night })}
            {isHeld && ` ${t('pickedUp')}`}
          </span>
        </button>
      </MenuTrigger>
      <MenuContent onCloseAutoFocus={grid.afterMenu} align="start">
        <MenuLabel>{name ?? label ?? t('emptySeat')}</MenuLabel>
        <MenuItem onSelect={() => grid.swapWith(card)}>
          {t(name === null ? 'seatSomebody' : isSeat ? 'swapWith' : 'seatIn')}
        </MenuItem>
        <MenuItem onSelect={() => grid.pickUp(card)}>{t('pickUp')}</MenuItem>
        {isSeat && name !== null && <MenuItem onSelect={() => grid.toBench(card)}>{t('moveToBench')}</MenuItem>}
      </MenuContent>
    </Menu>
  )
}
