'use client'
import { useLocale } from 'next-intl'
import { useMemo } from 'react'

/** Dates and times in the camp's zone, in the reader's language. */
export function useCampTime(timeZone: string) {
  const locale = useLocale()
  return useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options })
      return (at: number) => formatter.format(at)
    }
    return {
      time: format({ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
      day: format({ weekday: 'short', day: 'numeric', month: 'short' }),
      dayAndTime: format({
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    }
  }, [locale, timeZone])
}
