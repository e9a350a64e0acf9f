'use client'
import { useInfiniteQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { Button, buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { useTRPC } from '@/lib/trpc/client'
import { ProposalItem } from './proposal-item'

/** Everything I have offered in this camp: what waits, and what came of the rest. */
export function Proposals() {
  const t = useTranslations('why')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data, hasNextPage, fetchNextPage, isFetchingNextPage } = useInfiniteQuery(
    trpc.refinement.suggestions.mine.infiniteQueryOptions({ campId }, { getNextPageParam: ({ next }) => next }),
  )
  const all = data?.pages.flatMap(({ suggestions }) => suggestions) ?? []
  const isOpen = (status: string) => status === 'open' || status === 'needs-rebase'
  const groups = [
    { name: 'open', none: 'noneOpen', items: all.filter(({ status }) => isOpen(status)) },
    { name: 'decided', none: 'noneDecided', items: all.filter(({ status }) => !isOpen(status)) },
  ] as const
  return (
    <>
      <PageHeader title={t('mine.title')} detail={t('mine.detail')} />
      {!data && <Skeleton lines={6} />}
      {data && all.length === 0 && (
        <Empty
          title={t('mine.noneTitle')}
          action={
            <Link href={`/camps/${campId}/songs` as '/camps'} className={buttonLook({ variant: 'primary' })}>
              {t('mine.toSongs')}
            </Link>
          }
        >
          {t('mine.noneText')}
        </Empty>
      )}
      {all.length > 0 &&
        groups.map(({ name, none, items }) => (
          <section key={name} aria-labelledby={`proposals-${name}`} className="mb-8 max-w-3xl">
            <h2 id={`proposals-${name}`} className="mb-3 font-semibold">
              {t(`mine.${name}`)} <span className="font-normal text-muted tabular-nums">{items.length}</span>
            </h2>
            {items.length === 0 && <p className="text-muted">{t(`mine.${none}`)}</p>}
            <ul className="flex flex-col gap-3">
              {items.map((one) => (
                <ProposalItem key={one.id} one={one} />
              ))}
            </ul>
          </section>
        ))}
      {hasNextPage && (
        <Button pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('mine.more')}
        </Button>
      )}
    </>
  )
}
