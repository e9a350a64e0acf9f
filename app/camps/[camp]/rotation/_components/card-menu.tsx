'use client'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import { useRoomName } from '@/components/camp/room-name'
import { Menu, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { isPinned, pinsOf } from '@/domain/rotation/review/pins'
import { useBoard } from './board-context'
import { type Card, cardId, focusCard, personAt } from './cards'
import { useGrid } from './grid-context'
import { useBegun } from './use-begun'

type Props = {
  card: Card | null
  onClose: () => void
  onMoveTo: (card: Card) => void
  onPickUp: (card: Card) => void
  onToBench: (card: Card) => void
  onPin: (card: Card) => void
}

/** One menu for all cards: it opens over the card it is about, and closes when somebody else comes to sit there meanwhile. */
export function CardMenu({ card, onClose, ...does }: Props) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const grid = useGrid()
  const { plan, pins, names, board } = useBoard()
  const leaves = useRef(false)
  const last = useRef<Card | null>(null)
  if (card) last.current = card
  const about = card ?? last.current
  const memberId = about && plan ? personAt(plan, about) : null
  const opened = useRef({ card, memberId })
  useEffect(() => {
    if (opened.current.card !== card) opened.current = { card, memberId }
    else if (card && opened.current.memberId !== memberId) onClose()
  }, [card, memberId, onClose])
  const room = about?.place.at === 'seat' ? about.place.room : null
  const night = about?.night ?? 0
  const free = about?.place.at === 'bench' && about.place.memberId === null
  const pinned = memberId !== null && room !== null && isPinned(pins, { memberId, night, room })
  const allPinned = (of: { night: number; room?: number }) =>
    plan !== null && pinsOf(plan, of).every((pin) => isPinned(pins, pin))
  const begun = useBegun(board, night)
  const choose =
    (then: (card: Card) => void, staysAway = false) =>
    () => {
      leaves.current = staysAway
      if (about) then(about)
    }
  return (
    <Menu modal={false} open={card !== null && !free} onOpenChange={(open) => !open && onClose()}>
      <MenuTrigger asChild>
        <span
          aria-hidden
          tabIndex={-1}
          className="pointer-events-none absolute"
          style={boxOf(card, grid.root.current)}
        />
      </MenuTrigger>
      <MenuContent
        align="start"
        aria-labelledby={about ? cardId(about) : undefined}
        onCloseAutoFocus={(event) => {
          event.preventDefault()
          if (about && !leaves.current) focusCard(about)
          leaves.current = false
        }}
      >
        <MenuLabel>{memberId === null ? t('emptySeat') : (names[memberId] ?? '')}</MenuLabel>
        {begun && <MenuLabel className="max-w-64 text-warn">{begun}</MenuLabel>}
        <MenuItem onSelect={choose(does.onMoveTo, true)}>
          {t(memberId === null ? 'seatSomebody' : room === null ? 'seatIn' : 'moveTo')}
        </MenuItem>
        <MenuItem onSelect={choose(does.onPickUp)}>{t('pickUp')}</MenuItem>
        {room !== null && memberId !== null && (
          <MenuItem onSelect={choose(does.onToBench)}>{t('moveToBench')}</MenuItem>
        )}
        {room !== null && (
          <>
            <MenuSeparator />
            {memberId !== null && <MenuItem onSelect={choose(does.onPin)}>{t(pinned ? 'unpin' : 'pin')}</MenuItem>}
            <MenuItem onSelect={() => grid.togglePins(night, room)}>
              {t(allPinned({ night, room }) ? 'unpinTeam' : 'pinTeam', { night, room: roomName(room) })}
            </MenuItem>
            <MenuItem onSelect={() => grid.togglePins(night)}>
              {t(allPinned({ night }) ? 'unpinNight' : 'pinNight', { night })}
            </MenuItem>
          </>
        )}
      </MenuContent>
    </Menu>
  )
}

/** Where the card is within the grid, so that the menu goes along when the grid scrolls. */
function boxOf(card: Card | null, root: HTMLElement | null) {
  const element = card && document.getElementById(cardId(card))
  if (!element || !root) return { left: 0, top: 0 }
  const [box, frame] = [element.getBoundingClientRect(), root.getBoundingClientRect()]
  return {
    left: box.left - frame.left + root.scrollLeft,
    top: box.top - frame.top + root.scrollTop,
    ...{ width: box.width, height: box.height },
  }
}
