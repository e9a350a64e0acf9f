'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useCamp } from './camp-context'

const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone
const zoneOnServer = () => null
const never = () => () => {}

/** Says which zone the times are in, to those whose own clock shows another. */
export function ZoneNote({ className }: { className?: string }) {
  const t = useTranslations('frame')
  const locale = useLocale()
  const { timeZone, now } = useCamp()
  const here = useSyncExternalStore(never, zoneHere, zoneOnServer)
  if (here === null || offsetOf(here, now) === offsetOf(timeZone, now)) return null
  const names = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(now)
  const zone = names.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  return <span className={className}>{t('zoneNote', { zone })}</span>
}

const offsetOf = (timeZone: string, at: number) =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)
