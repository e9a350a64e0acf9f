'use client'
import { useTranslations } from 'next-intl'
import { classNames } from '@/components/ui/class-names'
import { Select } from '@/components/ui/field'
import { useCamp } from './camp-context'

type Props<State extends string> = {
  /** `null` stands for all. */
  choices: { state: State | null; label: string; count: number }[]
  state: State | null
  night: number | null
  onState: (state: State | null) => void
  onNight: (night: number | null) => void
}

/** Above a list of songs: by state with counts, and by night where there are several. */
export function ListFilters<State extends string>({ choices, state, night, onState, onNight }: Props<State>) {
  const t = useTranslations('filters')
  const { nights } = useCamp()
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
      <fieldset className="-mx-1 flex min-w-0 gap-1 overflow-x-auto px-1 py-0.5">
        <legend className="sr-only">{t('byState')}</legend>
        {choices.map((choice) => (
          <button
            key={choice.state ?? 'all'}
            type="button"
            aria-pressed={choice.state === state}
            onClick={() => onState(choice.state)}
            className={classNames(
              'flex min-h-11 items-center gap-1.5 rounded-md px-3 whitespace-nowrap md:min-h-9',
              choice.state === state ? 'bg-raised font-medium text-ink' : 'text-muted hover:bg-raised',
            )}
          >
            {choice.label} <span className="text-sm tabular-nums">{choice.count}</span>
          </button>
        ))}
      </fieldset>
      {nights.length > 1 && (
        <Select
          aria-label={t('byNight')}
          className="w-auto"
          value={night ?? ''}
          onChange={(event) => onNight(event.target.value ? Number(event.target.value) : null)}
        >
          <option value="">{t('allNights')}</option>
          {nights.map(({ number }) => (
            <option key={number} value={number}>
              {t('night', { night: number })}
            </option>
          ))}
        </Select>
      )}
    </div>
  )
}
