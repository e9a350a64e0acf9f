'use client'
import { Ellipsis } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Menu, MenuContent, MenuItem, MenuSeparator, MenuTrigger } from '@/components/ui/menu'
import { type BatchMove, mayMove } from '@/domain/refinement/queue/moves'
import type { Order } from './use-order'
import type { QueueRow } from './use-queue'
import type { useQueueSteps } from './use-queue-steps'

type Props = {
  row: QueueRow
  title: string
  order: Order
  steps: ReturnType<typeof useQueueSteps>
  /** Somebody else's claim runs. */
  isHeld: boolean
  isAsleep: boolean
  onMove: (move: BatchMove) => void
  onDue: () => void
}

const offered = ['approve', 'finish', 'complete', 'snooze', 'hold', 'release', 'send-back', 'restore', 'drop'] as const

/** Everything that can be done with one song without opening it, dragging included. */
export function RowMenu({ row, title, order, steps, isHeld, isAsleep, onMove, onDue }: Props) {
  const t = useTranslations('queue')
  const { songId, state } = row
  const isOnItsWay = mayMove('snooze', state)
  const later = (act: () => void) => () => setTimeout(act)
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button variant="ghost" size="icon" aria-label={t('menuOf', { title })}>
          <Ellipsis aria-hidden />
        </Button>
      </MenuTrigger>
      <MenuContent align="end">
        {isHeld && (
          <>
            <MenuItem onSelect={() => void steps.nudge()}>{t('nudge')}</MenuItem>
            <MenuItem onSelect={() => void steps.claim(true)}>{t('takeOver')}</MenuItem>
            <MenuSeparator />
          </>
        )}
        {isAsleep && <MenuItem onSelect={() => onMove('wake')}>{t('move.wake')}</MenuItem>}
        {offered
          .filter((move) => mayMove(move, state))
          .map((move) => (
            <MenuItem key={move} onSelect={later(() => onMove(move))}>
              {t(`move.${move}`)}
            </MenuItem>
          ))}
        {isOnItsWay && (
          <>
            <MenuSeparator />
            <MenuItem onSelect={later(onDue)}>{t('due')}</MenuItem>
            <MenuItem onSelect={() => order.first(songId)}>{t('placeFirst')}</MenuItem>
            <MenuItem onSelect={() => order.step(songId, -1)}>{t('placeUp')}</MenuItem>
            <MenuItem onSelect={() => order.step(songId, 1)}>{t('placeDown')}</MenuItem>
            {row.rank !== null && <MenuItem onSelect={() => order.unplace(songId)}>{t('unplace')}</MenuItem>}
          </>
        )}
      </MenuContent>
    </Menu>
  )
}
