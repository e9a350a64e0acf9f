import { useTranslations } from 'next-intl'

const rows = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth']

/** Shown only when something takes longer than 200 ms. */
export function Skeleton({ lines = 4 }: { lines?: number }) {
  const t = useTranslations('ui')
  return (
    <div role="status" className="skeleton flex flex-col gap-3">
      <span className="sr-only">{t('loading')}</span>
      {rows.slice(0, lines).map((row) => (
        <div key={row} className="h-6 rounded-md bg-raised" />
      ))}
    </div>
  )
}
