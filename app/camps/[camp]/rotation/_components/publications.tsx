'use client'
import { useTranslations } from 'next-intl'
import type { RouterOutputs } from '@/lib/trpc/types'
import { useWhen } from './when'

type Props = { publications: RouterOutputs['rotation']['board']['publications']; names: Record<string, string> }

export function Publications({ publications, names }: Props) {
  const t = useTranslations('rotation')
  const when = useWhen()
  return (
    <section aria-labelledby="publications" className="order-3 rounded-lg border border-line bg-panel p-4">
      <h2 id="publications" className="mb-2 text-lg font-semibold">
        {t('publications')}
      </h2>
      {publications.length === 0 ? (
        <p className="text-muted">{t('noPublications')}</p>
      ) : (
        <ol className="flex flex-col gap-1 tabular-nums">
          {publications.map(({ number, publishedAt, publishedBy }) => (
            <li key={number}>
              {t('publication', { number, when: when(publishedAt), name: names[publishedBy] ?? '' })}
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
