'use client'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useState } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { Input, Select } from '@/components/ui/field'
import { useTRPC } from '@/lib/trpc/client'
import { turnStates } from './queue-address'
import type { useQueue } from './use-queue'

type Props = { queue: ReturnType<typeof useQueue>; field: RefObject<HTMLInputElement | null> }

/** Narrows the list by title (old ones too), state, night and person. */
export function QueueFilters({ queue: { address, go }, field }: Props) {
  const t = useTranslations('queue')
  const words = useTranslations('refinement')
  const filters = useTranslations('filters')
  const { nights, campId } = useCamp()
  const trpc = useTRPC()
  const { data: people = [] } = useQuery(trpc.roster.list.queryOptions({ campId }))
  const [typed, setTyped] = useState(address.title ?? '')
  useEffect(() => setTyped(address.title ?? ''), [address.title])
  useEffect(() => {
    if (typed === (address.title ?? '')) return
    const timer = setTimeout(() => void go({ title: typed.trim() || null }), 250)
    return () => clearTimeout(timer)
  }, [typed, address.title, go])
  const byTurn = address.view === 'mine' || address.view === 'others'
  return (
    <search className="mb-4 grid grid-cols-2 gap-2 md:flex md:flex-wrap">
      <Input
        ref={field}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        className="col-span-2 md:w-64"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        }}
      />
      {byTurn && (
        <Select
          aria-label={filters('byState')}
          className="md:w-auto"
          value={address.state ?? ''}
          onChange={({ target }) => void go({ state: turnStates.find((state) => state === target.value) ?? null })}
        >
          <option value="">{t('allStates')}</option>
          {turnStates.map((state) => (
            <option key={state} value={state}>
              {words(`state.${state}`)}
            </option>
          ))}
        </Select>
      )}
      {nights.length > 1 && (
        <Select
          aria-label={filters('byNight')}
          className="md:w-auto"
          value={address.night ?? ''}
          onChange={({ target }) => void go({ night: target.value ? Number(target.value) : null })}
        >
          <option value="">{filters('allNights')}</option>
          {nights.map(({ number }) => (
            <option key={number} value={number}>
              {filters('night', { night: number })}
            </option>
          ))}
        </Select>
      )}
      <Select
        aria-label={t('byPerson')}
        className="md:w-auto"
        value={address.person ?? ''}
        onChange={({ target }) => void go({ person: target.value || null })}
      >
        <option value="">{t('allPeople')}</option>
        {people.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </search>
  )
}
