'use client'
import { useTranslations } from 'next-intl'
import { ListFilters } from '@/components/camp/list-filters'
import { turnStates } from './queue-address'
import type { useQueue } from './use-queue'

export function QueueFilters({ queue: { address, go } }: { queue: ReturnType<typeof useQueue> }) {
  const t = useTranslations('refinement')
  const choices = [null, ...turnStates].map((value) => ({
    state: value,
    label: value === null ? t('all') : t(`state.${value}`),
    count: 0,
  }))
  return (
    <ListFilters
      {...{ choices, state: address.state, night: address.night }}
      onState={(state) => void go({ state })}
      onNight={(night) => void go({ night })}
    />
  )
}
