'use client'
import { useTranslations } from 'next-intl'
import { toast } from 'sonner'
import { useRoomName } from '@/components/camp/room-name'
import type { Pin } from '@/domain/rotation/plan'
import { removePins } from '@/domain/rotation/review/pins'
import { useBoard } from './board-context'

/** Why somebody stays where they are, and the way out. */
export function useSayPinned() {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const { names, pins, change } = useBoard()
  const unpin = (pin: Pin) => change({ pins: removePins(pins, [pin]) })
  return {
    unpin,
    tellPinned: (pin: Pin) =>
      toast(t('pinnedThere', { name: names[pin.memberId] ?? '', night: pin.night, room: roomName(pin.room) }), {
        id: 'pinned',
        action: { label: t('unpin'), onClick: () => unpin(pin) },
      }),
  }
}
