'use client'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { classNames } from '@/components/ui/class-names'
import { Select } from '@/components/ui/field'
import { shelves, type useSongFilters } from './use-song-filters'

type Props = Pick<ReturnType<typeof useSongFilters>, 'night' | 'show' | 'choose' | 'count'>

export function SongFilters({ night, show, choose, count }: Props) {
  const t = useTranslations('songs')
  const { nights } = useCamp()
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
      <fieldset className="-mx-1 flex min-w-0 gap-1 overflow-x-auto px-1 py-0.5">
        <legend className="sr-only">{t('filterByState')}</legend>
        {[null, ...shelves].map((shelf) => (
          <button
            key={shelf ?? 'all'}
            type="button"
            aria-pressed={show === shelf}
            onClick={() => choose({ show: shelf })}
            className={classNames(
              'flex min-h-11 items-center gap-1.5 rounded-md px-3 whitespace-nowrap md:min-h-9',
              show === shelf ? 'bg-raised font-medium text-ink' : 'text-muted hover:bg-raised',
            )}
          >
            {t(`shelf.${shelf ?? 'all'}`)} <span className="text-sm tabular-nums">{count(shelf)}</span>
          </button>
        ))}
      </fieldset>
      {nights.length > 1 && (
        <Select
          aria-label={t('filterByNight')}
          className="w-auto"
          value={night ?? ''}
          onChange={(event) => choose({ night: event.target.value ? Number(event.target.value) : null })}
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
