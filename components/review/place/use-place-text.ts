'use client'
import { useTranslations } from 'next-intl'
import { clock } from '@/components/audio/player/times'
import { useDesk } from '@/components/refinement/desk/desk-context'

/** Where a line stands: `Chorus, line 2`; for a header its section. Empty where it isn't there. */
export function useLineText(): (lineId: string | null) => string {
  const t = useTranslations('why')
  const { lines } = useDesk()
  return (lineId) => {
    const line = lines.find(({ id }) => id === lineId)
    if (!line) return ''
    if (line.number === null) return line.section ?? ''
    return line.section
      ? t('place.lineOf', { section: line.section, number: line.number })
      : t('place.line', { number: line.number })
  }
}

/** A second or a range: `1:12` or `1:12–1:20`. */
export function spanText({ startMs, endMs }: { startMs: number; endMs: number | null }): string {
  const start = clock(startMs / 1_000)
  return endMs === null ? start : `${start}–${clock(endMs / 1_000)}`
}
