'use client'
import { useTranslations } from 'next-intl'

/** `1:12`, and `1:01:12` from an hour on. */
export function clock(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, rest] = [Math.floor(whole / 3_600), Math.floor(whole / 60) % 60, whole % 60]
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`
}

/** For a screen reader: "1 minute 12 of 3 minutes 40, version 2". */
export function useSpokenTime(): (at: number, duration: number, version: number) => string {
  const t = useTranslations('player')
  const span = (seconds: number) => {
    const whole = Math.max(0, Math.floor(seconds))
    return t('span', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
  }
  return (at, duration, version) => t('position', { at: span(at), duration: span(duration), version })
}
