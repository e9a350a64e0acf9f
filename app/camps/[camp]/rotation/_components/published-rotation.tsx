'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { useTRPC } from '@/lib/trpc/client'
import { NightColumns } from './night-columns'
import { PersonLine } from './person-line'
import { useWhen } from './when'

/** For everybody but organisers: what was announced last, to read. */
export function PublishedRotation() {
  const t = useTranslations('rotation')
  const trpc = useTRPC()
  const when = useWhen()
  const { campId, memberId: me } = useCamp()
  const { data: published } = useSuspenseQuery(trpc.rotation.published.queryOptions({ campId }))
  if (!published)
    return (
      <>
        <PageHeader title={t('title')} />
        <Empty title={t('unpublished')}>{t('unpublishedText')}</Empty>
      </>
    )
  const { number, publishedAt, publishedBy: name, plan, names } = published
  return (
    <>
      <PageHeader title={t('title')} detail={t('publication', { number, when: when(publishedAt), name })} />
      <NightColumns
        plan={plan}
        seat={(_, { seats }, index) => {
          const { craft, memberId } = seats[index]!
          const mine = memberId === me
          return (
            <div className={`flex min-h-9 items-center gap-2 rounded-md px-2 ${mine ? 'bg-lamp-soft' : ''}`}>
              <PersonLine craft={craft} name={memberId === null ? null : (names[memberId] ?? '')} emphasised={mine} />
            </div>
          )
        }}
      />
    </>
  )
}
