import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { Proposals } from './_components/proposals'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('why'))('mine.title') }
}

export default async function ProposalsPage({ params }: PageProps<'/camps/[camp]/proposals'>) {
  const { camp: campId } = await params
  const page = await openPage()
  await page.queryClient.prefetchInfiniteQuery(
    page.trpc.refinement.suggestions.mine.infiniteQueryOptions({ campId }, { getNextPageParam: () => null }),
  )
  return (
    <page.Hydrate>
      <Proposals />
    </page.Hydrate>
  )
}
