'use client'
import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { LevelBound } from '@/domain/rotation/bounds/bounds'
import { isExactlyStaffed, shapeOutlook } from '@/domain/rotation/outlook/staffed'
import { useBoard } from './board-context'
import { useProofWords } from './proof-words'

/** "7 rooms × 3 crafts: up to 7 nights without a repeat; you ask for 3.", and what is forced where the roster isn't just that. */
export function useOutlookSentence(): (bounds: { levels: LevelBound[] } | undefined) => string {
  const t = useTranslations('rotationPanels.outlook')
  const { input } = useBoard()
  const { sayReason } = useProofWords()
  const crafts = input.seats.reduce((sum, { count }) => sum + count, 0)
  const [rooms, nights] = [input.rooms.length, input.nights.length]

  const shape = useMemo(() => shapeOutlook(input), [input])

  function sayShape(): string {
    const values = { rooms, crafts, nights, most: shape?.mostNights ?? 0, cost: shape?.cost ?? 0 }
    if (!shape) return t('plain', values)
    const { mostNights: most, proven, cost, cannot } = shape
    if (most === Number.POSITIVE_INFINITY) return t('alone', values)
    if (most !== undefined && nights <= most) return t(proven ? 'upTo' : 'known', values)
    if (!cannot) return t('open', values)
    if (most === undefined) return t('tooMany', values)
    return t(cost === undefined ? 'most' : 'cannot', values)
  }

  return (bounds) => {
    const said = sayShape()
    if (shape && isExactlyStaffed(input)) return said
    const repeats = bounds?.levels.find(({ term }) => term === 'repeats')
    const lead = shape ? t('ifStaffed', { shape: said }) : said
    if (!repeats || repeats.value === 0) return lead
    const reason = sayReason(repeats.because)
    const forced = t('forced', { value: repeats.value })
    return [lead, reason ? t('forcedBecause', { forced, reason }) : forced].join(' ')
  }
}
