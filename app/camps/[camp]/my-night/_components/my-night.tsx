'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useEffect } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { useCampEvents } from '@/components/camp/live'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { currentNight } from '@/domain/camp/nights'
import { useTRPC } from '@/lib/trpc/client'
import { NightHero } from './night-hero'
import { OtherNight } from './other-night'

/** Where to be, when and with whom: the current night large, the others below. */
export function MyNight() {
  const t = useTranslations('myNight')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const camp = useCamp()
  const now = useCampNow()
  const options = trpc.rotation.myNight.queryOptions({ campId: camp.campId })
  const { data } = useSuspenseQuery(options)
  const { publication, nights } = data
  const current = currentNight(nights, now)
  const number = current?.night.night

  // Hours or rooms may be others now; and a phone that lay asleep asks again when its night has become another.
  useCampEvents(({ kind }) => {
    if (kind === 'camp.changed') void queries.invalidateQueries({ queryKey: options.queryKey })
  })
  useEffect(() => {
    if (number !== data.current?.night) void queries.invalidateQueries({ queryKey: options.queryKey })
  }, [number, data.current?.night, queries, options.queryKey])

  if (publication === null || !current)
    return (
      <>
        <PageHeader title={t('title')} />
        <Empty title={t('unpublished')}>{t('unpublishedText')}</Empty>
      </>
    )
  const others = nights.filter(({ night }) => night !== number)
  return (
    <div className="mx-auto max-w-3xl">
      <PageHeader title={t('title')} />
      <NightHero night={current.night} phase={current.phase} />
      {others.length > 0 && (
        <section aria-labelledby="other-nights" className="mt-8">
          <h2 id="other-nights" className="mb-3 text-lg font-semibold">
            {t('otherNights')}
          </h2>
          <ul className="flex flex-col gap-3">
            {others.map((night) => (
              <li key={night.night}>
                <OtherNight night={night} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
