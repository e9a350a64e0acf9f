'use client'
import { useLocale, useTranslations } from 'next-intl'
import { useMemo } from 'react'

/** Sizes, speeds and spans of time in the reader's language. */
export function useSizes() {
  const locale = useLocale()
  const t = useTranslations('upload')
  return useMemo(() => {
    const unit = (name: string, digits: number) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits })
    const [kB, MB, GB] = [unit('kilobyte', 0), unit('megabyte', 1), unit('gigabyte', 2)]
    const bytes = (size: number) => {
      if (size < 1_000_000) return kB.format(Math.max(size > 0 ? 1 : 0, Math.round(size / 1_000)))
      return size < 1_000_000_000 ? MB.format(size / 1_000_000) : GB.format(size / 1_000_000_000)
    }
    return {
      bytes,
      speed: (perSecond: number) => t('perSecond', { amount: bytes(perSecond) }),
      left: (seconds: number) =>
        seconds < 90
          ? t('secondsLeft', { count: Math.max(1, seconds) })
          : t('minutesLeft', { count: Math.round(seconds / 60) }),
    }
  }, [locale, t])
}
