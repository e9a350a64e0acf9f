'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from './camp-context'

/** A room that the camp no longer has keeps its number. */
export function useRoomName(): (room: number) => string {
  const t = useTranslations('rotation')
  const { rooms } = useCamp()
  return (room) => rooms.find(({ number }) => number === room)?.name ?? t('roomNumber', { room })
}
