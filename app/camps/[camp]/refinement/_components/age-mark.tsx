'use client'
import { useTranslations } from 'next-intl'
import { useDuration } from '@/components/refinement/use-duration'
import { classNames } from '@/components/ui/class-names'
import { type AgeBand, ageOf } from '@/domain/refinement/queue/ageing'
import type { QueueRow } from './use-queue'

const looks: Record<AgeBand, string> = { green: 'text-good', amber: 'text-warn', red: 'text-bad' }

/** How old a decision is: a dot, a triangle or a filled square, and the time it has taken of the time it may. */
export function AgeMark({ row, now, className }: { row: QueueRow; now: number; className?: string }) {
  const t = useTranslations('queue')
  const duration = useDuration()
  const age = ageOf(row, now)
  if (!age) return null
  const said = t(`age.${age.band}`, { waited: duration(age.waited), allowed: duration(age.allowed) })
  return (
    <span title={said} className={classNames('inline-flex items-center gap-1.5 tabular-nums', className)}>
      <svg
        viewBox="0 0 16 16"
        role="img"
        aria-label={said}
        className={classNames('size-4 shrink-0', looks[age.band])}
        fill="none"
        stroke="currentColor"
        strokeWidth="1.75"
        strokeLinejoin="round"
      >
        {age.band === 'green' && <circle cx="8" cy="8" r="3" fill="currentColor" />}
        {age.band === 'amber' && <path d="M8 2.5 14 13.5H2z" />}
        {age.band === 'red' && <rect x="2.5" y="2.5" width="11" height="11" fill="currentColor" />}
      </svg>
      <span aria-hidden>{duration(age.waited)}</span>
    </span>
  )
}
