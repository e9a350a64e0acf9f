'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { classNames } from '@/components/ui/class-names'
import { Select } from '@/components/ui/field'
import { queueStates, type useQueue } from './use-queue'

type Props = Pick<ReturnType<typeof useQueue>, 'ofNight' | 'state' | 'night' | 'filter'>

export function QueueFilters({ ofNight, state, night, filter }: Props) {
  const t = useTranslations('refinement')
  const { nights } = useCamp()
  const choices = [null, ...queueStates].map((value) => ({
    value,
    label: value === null ? t('all') : t(`state.${value}`),
    count: ofNight.filter((row) => value === null || row.state === value).length,
  }))
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
      <fieldset className="-mx-1 flex min-w-0 gap-1 overflow-x-auto px-1 py-0.5">
        <legend className="sr-only">{t('filterByState')}</legend>
        {choices.map(({ value, label, count }) => (
          <button
            key={label}
            type="button"
            aria-pressed={state === value}
            onClick={() => filter({ state: value })}
            className={classNames(
              'flex min-h-11 items-center gap-1.5 rounded-md px-3 whitespace-nowrap md:min-h-9',
              state === value ? 'bg-raised font-medium text-ink' : 'text-muted hover:bg-raised',
            )}
          >
            {label} <span className="text-sm tabular-nums">{count}</span>
          </button>
        ))}
      </fieldset>
      <Select
        aria-label={t('filterByNight')}
        className="w-auto"
        value={night ?? ''}
        onChange={(event) => filter({ night: event.target.value ? Number(event.target.value) : null })}
      >
        <option value="">{t('allNights')}</option>
        {nights.map(({ number }) => (
          <option key={number} value={number}>
            {t('night', { night: number })}
          </option>
        ))}
      </Select>
    </div>
  )
}
