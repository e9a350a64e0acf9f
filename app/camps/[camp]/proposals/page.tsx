import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { roleAllows } from '@/domain/camp/permissions'
import { openPage } from '@/lib/trpc/server'
import { Proposals } from './_components/proposals'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('why'))('mine.title') }
}

export default async function ProposalsPage({ params }: PageProps<'/camps/[camp]/proposals'>) {
  const { camp: campId } = await params
  const page = await openPage()
  const { role } = await page.read(page.trpc.camp.get.queryOptions({ campId }))
  if (!roleAllows(role, 'song.list')) notFound()
  await page.queryClient.prefetchInfiniteQuery(
    page.trpc.refinement.suggestions.mine.infiniteQueryOptions({ campId }, { getNextPageParam: () => null }),
  )
  return (
    <page.Hydrate>
      <Proposals />
    </page.Hydrate>
  )
}
