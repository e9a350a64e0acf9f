'use client'
import { useTranslations } from 'next-intl'
import { useCraftWord, useList } from '@/components/camp/words'
import type { Seat } from '@/domain/camp/seats'

/** "1 track writer, 2 top-liners" as a list. */
export function useSeatWords(): (seats: Seat[]) => string {
  const t = useTranslations('rotationPanels.prefer')
  const craftName = useCraftWord()
  const list = useList()
  return (seats) => list(seats.map(({ craft, count }) => t('seat', { count, craft: craftName(craft) })))
}
