'use client'
import { useTranslations } from 'next-intl'
import { ReviewTabs } from '@/components/review/review-tabs'
import { HistoryPane } from './history-pane'

/** Stays beside the lyric while that is scrolled. */
export function WhyPane() {
  const t = useTranslations('desk')
  return (
    <div className="min-[900px]:sticky min-[900px]:top-16 min-[900px]:-mx-2 min-[900px]:max-h-[calc(100dvh-4.5rem)] min-[900px]:overflow-y-auto min-[900px]:px-2 min-[900px]:pb-4">
      <h2 className="sr-only">{t('tab.why')}</h2>
      <ReviewTabs history={<HistoryPane />} />
    </div>
  )
}
