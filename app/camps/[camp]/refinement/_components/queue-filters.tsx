'use client'
import { useTranslations } from 'next-intl'
import { ListFilters } from '@/components/camp/list-filters'
import { queueStates, type useQueue } from './use-queue'

type Props = Pick<ReturnType<typeof useQueue>, 'ofNight' | 'state' | 'night' | 'filter'>

export function QueueFilters({ ofNight, state, night, filter }: Props) {
  const t = useTranslations('refinement')
  const choices = [null, ...queueStates].map((value) => ({
    state: value,
    label: value === null ? t('all') : t(`state.${value}`),
    count: ofNight.filter((row) => value === null || row.state === value).length,
  }))
  return (
    <ListFilters
      {...{ choices, state, night }}
      onState={(value) => filter({ state: value })}
      onNight={(value) => filter({ night: value })}
    />
  )
}
