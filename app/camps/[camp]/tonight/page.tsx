import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { nightFromUrl } from './_components/night-from-url'
import { Tonight } from './_components/tonight'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('tonight'))('title') }
}

export default async function TonightPage({ params, searchParams }: PageProps<'/camps/[camp]/tonight'>) {
  const { camp: campId } = await params
  const night = nightFromUrl.parseServerSide((await searchParams).night) ?? undefined
  const page = await openPage()
  await page.read(page.trpc.submission.tonight.get.queryOptions({ campId, night }))
  return (
    <page.Hydrate>
      <Tonight />
    </page.Hydrate>
  )
}
