'use client'
import { useLocale } from 'next-intl'

const minute = 60_000

/** How long something lasts, in the largest unit that says it: `40 min`, `2 h`, `3 d`. */
export function useDuration(): (ms: number) => string {
  const locale = useLocale()
  return (ms) => {
    const minutes = Math.max(1, Math.round(ms / minute))
    const [count, unit] =
      minutes < 60
        ? [minutes, 'minute']
        : minutes < 2_880
          ? [Math.round(minutes / 60), 'hour']
          : [Math.round(minutes / 1_440), 'day']
    return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' }).format(count)
  }
}
