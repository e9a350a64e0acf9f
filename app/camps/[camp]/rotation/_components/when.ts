'use client'
import { useFormatter, useLocale } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { useCampTime } from '@/components/camp/time'

const dayMs = 24 * 3_600_000

/** "today 18:10", "yesterday 18:10", else the date, on the camp's clocks. */
export function useWhen(): (at: number) => string {
  const locale = useLocale()
  const format = useFormatter()
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  const now = useCampNow()
  const dayOf = (at: number) =>
    format.dateTime(at, { timeZone: camp.timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return (at) => {
    const daysAgo = [0, 1].find((days) => dayOf(now - days * dayMs) === dayOf(at))
    if (daysAgo === undefined) return time.dayAndTime(at)
    return `${new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-daysAgo, 'day')} ${time.time(at)}`
  }
}
