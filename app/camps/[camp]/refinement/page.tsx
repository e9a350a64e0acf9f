import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { Queue } from './_components/queue'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('refinement')
  return { title: t('title') }
}

export default async function RefinementPage({ params }: PageProps<'/camps/[camp]/refinement'>) {
  const { camp } = await params
  const page = await openPage()
  await page.read(page.trpc.refinement.queue.list.queryOptions({ campId: camp }))
  return (
    <page.Hydrate>
      <Queue />
    </page.Hydrate>
  )
}
