'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { boardViews, useBoard } from './board-context'

/** What of the plan is shown: its rooms, who has met whom, each person's nights, or another plan beside it. */
export function ViewTabs() {
  const t = useTranslations('rotation')
  const { board, view, show } = useBoard()
  const views = boardViews.filter((each) => each !== 'compare' || view === 'compare' || board.drafts.length > 1)
  return (
    <fieldset className="-mx-4 mb-4 flex min-w-0 overflow-x-auto border-b border-line px-2 md:mx-0 md:gap-1 md:px-0 print:hidden">
      <legend className="sr-only">{t('whichView')}</legend>
      {views.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === view}
          onClick={() => show(each)}
          className={classNames(
            '-mb-px min-h-11 border-b-2 border-transparent px-2 whitespace-nowrap sm:px-3 text-muted md:min-h-9',
            each === view && 'border-lamp-ink text-ink',
          )}
        >
          {t(`view.${each}`)}
        </button>
      ))}
    </fieldset>
  )
}
