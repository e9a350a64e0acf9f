'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import type { QueueView } from '@/domain/refinement/queue/views'
import type { useQueue } from './use-queue'

type Props = { queue: ReturnType<typeof useQueue>; decides: boolean }

/** The two lists, and behind them what is out of sight. */
export function QueueTabs({ queue: { counts, address, go }, decides }: Props) {
  const t = useTranslations('queue')
  const lists: QueueView[] = decides ? ['mine', 'others'] : ['mine']
  const aside = (['snoozed', 'held', 'finished', 'dropped'] as const).filter(
    (view) => (counts?.[view] ?? 0) > 0 || address.view === view,
  )
  const tab = (view: QueueView, look: string) => (
    <button
      key={view}
      type="button"
      aria-pressed={address.view === view}
      onClick={() => void go({ view, state: null })}
      className={classNames(
        'flex min-h-11 items-baseline gap-1.5 border-b-2 px-3 py-2 whitespace-nowrap md:min-h-9',
        look,
        address.view === view ? 'border-lamp-ink text-ink' : 'border-transparent text-muted hover:text-ink',
      )}
    >
      {view === 'mine' && !decides ? t('view.onTheWay') : t(`view.${view}`)}
      <span className="text-sm tabular-nums">{counts?.[view] ?? ''}</span>
    </button>
  )
  return (
    <fieldset className="mb-4 flex min-w-0 overflow-x-auto border-b border-line">
      <legend className="sr-only">{t('lists')}</legend>
      {lists.map((view) => tab(view, 'text-base font-semibold'))}
      <span className="ml-auto flex">{aside.map((view) => tab(view, 'text-sm'))}</span>
    </fieldset>
  )
}
