import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { Queue } from './_components/queue'
import { loadQueueAddress } from './_components/queue-address'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('refinement')
  return { title: t('title') }
}

export default async function RefinementPage({ params, searchParams }: PageProps<'/camps/[camp]/refinement'>) {
  const { camp: campId } = await params
  const address = await loadQueueAddress(searchParams)
  const page = await openPage()
  await page.read(page.trpc.refinement.queue.counts.queryOptions({ campId }))
  await page.queryClient.prefetchInfiniteQuery(
    page.trpc.refinement.queue.list.infiniteQueryOptions({ campId, ...address }, { getNextPageParam: () => null }),
  )
  return (
    <page.Hydrate>
      <Queue />
    </page.Hydrate>
  )
}
