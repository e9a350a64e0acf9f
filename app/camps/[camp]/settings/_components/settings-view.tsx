'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useCraftCount } from '@/components/camp/craft-count'
import type { RouterOutputs } from '@/lib/trpc/types'

/** For those who may see the settings and not change them. */
export function SettingsView({ settings }: { settings: RouterOutputs['camp']['settings']['settings'] }) {
  const t = useTranslations('settings')
  const format = useFormatter()
  const craftCount = useCraftCount()
  const { name, place, timeZone, firstNight, nights, startTime, endTime, rooms, seats } = settings
  const date = new Date(`${firstNight}T12:00:00Z`)
  const facts: [string, string][] = [
    [t('name'), name],
    [t('place'), place || '–'],
    [t('timeZone'), timeZone],
    [t('firstNight'), format.dateTime(date, { dateStyle: 'full', timeZone: 'UTC' })],
    [t('nights'), String(nights)],
    [t('hours'), `${startTime} – ${endTime}`],
    [t('rooms'), rooms.map((room) => room.name).join(', ')],
    [t('seats'), format.list(seats.map(({ craft, count }) => craftCount(craft, count)))],
  ]
  return (
    <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-[auto_1fr] sm:gap-y-3">
      {facts.map(([label, value]) => (
        <div key={label} className="sm:contents">
          <dt className="text-muted">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
