'use client'
import { ReviewTabs } from '@/components/review/review-tabs'
import { HistoryPane } from './history-pane'

export function WhyPane() {
  return <ReviewTabs history={<HistoryPane />} />
}
