'use client'
import { useTranslations } from 'next-intl'
import type { Board } from './board-context'

/** What to bear in mind before moving anybody on a night that is published and over or running; null for all others. */
export function useBegun({ published, over, running }: Board['board'], night: number): string | null {
  const t = useTranslations('rotation')
  if (!published) return null
  if (night === running) return t('heldRunning', { night })
  return over.includes(night) ? t('heldOver', { night }) : null
}
