'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useWatch } from 'react-hook-form'
import { useCraftCount } from '@/components/camp/craft-count'
import { Notice } from '@/components/ui/notice'
import { knownCraft } from '@/domain/camp/crafts'
import { campNeeds } from '@/domain/camp/settings'
import type { CampForm } from './camp-form'

/** What these settings come to, while they are being typed. */
export function SettingsSummary({ form }: { form: CampForm }) {
  const t = useTranslations('settings')
  const format = useFormatter()
  const craftCount = useCraftCount()
  const [nights, rooms, seats] = useWatch({ control: form.control, name: ['nights', 'rooms', 'seats'] })
  const wanted = seats.filter(({ craft, count }) => craft.trim() !== '' && count > 0)
  if (!(nights > 0) || rooms.length === 0 || wanted.length === 0) return null
  const needs = campNeeds({ nights, rooms: rooms.length, seats: wanted })
  const people = needs.people.map(({ craft, needed }) => craftCount(knownCraft(craft) ?? craft, needed))
  return (
    <Notice role="status">
      {t('summary', { nights, rooms: rooms.length, songs: needs.songs, people: format.list(people) })}
    </Notice>
  )
}
