'use client'
import { useTranslations } from 'next-intl'
import type { PlanReview } from '@/domain/rotation/review'
import { RemarkList } from './remark-list'
import type { Remark } from './sentences'

/** Beside the grid: how good the plan is, and each thing to look at in a sentence. */
export function ReviewPanel({ review, remarks }: { review: PlanReview; remarks: Remark[] }) {
  const t = useTranslations('rotation')
  const repeats = review.repeats.reduce((sum, { nights }) => sum + nights.length - 1, 0)
  return (
    <section
      aria-labelledby="review"
      className="order-1 flex flex-col gap-3 rounded-lg border border-line bg-panel p-4"
    >
      <h2 id="review" className="text-lg font-semibold">
        {t('reviewTitle')}
      </h2>
      <p className="tabular-nums">{t('score', { repeats, empty: review.empty.length })}</p>
      <RemarkList remarks={remarks} none={t('allGood')} />
    </section>
  )
}
