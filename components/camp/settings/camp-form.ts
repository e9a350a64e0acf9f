'use client'
import { useTranslations } from 'next-intl'
import type { UseFormReturn } from 'react-hook-form'
import { useCraftName } from '@/components/camp/craft-badge'
import type { CampSettings, CampSettingsInput } from '@/domain/camp/settings'

export type CampForm = UseFormReturn<CampSettingsInput, unknown, CampSettings>

/** Settings as people type them: crafts by their names in the reader's language, which the schema turns back. */
export function useTyped(): (settings: CampSettings) => CampSettingsInput {
  const craftName = useCraftName()
  return (settings) => ({
    ...settings,
    seats: settings.seats.map(({ craft, count }) => ({ craft: craftName(craft), count })),
  })
}

export function useRoomName(): (number: number) => string {
  const t = useTranslations('settings')
  return (number) => t('roomName', { number })
}
