'use client'
import { useFormatter, useTranslations } from 'next-intl'
import { useWay } from './use-way'

/** Where the song is, how much of the original is still sung, and how far it came to get there: each alone misleads. */
export function WayNumbers({ songId }: { songId: string }) {
  const t = useTranslations('songHead')
  const format = useFormatter()
  const { data: way } = useWay(songId)
  const last = way?.steps.at(-1)
  if (!way || !last || way.steps.length < 2) return null
  const hundredths = (value: number) => format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  // One word of many is a small step, not none.
  const two = (value: number) => (value > 0 && value < 0.005 ? `< ${hundredths(0.01)}` : hundredths(value))
  const numbers = [
    { name: 'distance', value: two(last.total) },
    { name: 'survivors', value: format.number(last.survivors, { style: 'percent' }) },
    { name: 'churn', value: two(last.churn) },
  ] as const
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <dl className="flex flex-wrap gap-x-3">
        {numbers.map(({ name, value }) => (
          <div key={name} className="flex gap-1" title={t(`way.${name}Means`, { origin: way.origin })}>
            <dt className="text-muted">{t(`way.${name}`)}</dt>
            <dd className="tabular-nums">{value}</dd>
          </div>
        ))}
      </dl>
      {way.isCompletelyDifferent && (
        <span className="rounded-sm border border-warn bg-warn-soft px-1.5 text-warn">{t('way.different')}</span>
      )}
    </div>
  )
}
