import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { MyNight } from './_components/my-night'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('myNight'))('title') }
}

export default async function MyNightPage({ params }: PageProps<'/camps/[camp]/my-night'>) {
  const { camp: campId } = await params
  const page = await openPage()
  await page.read(page.trpc.rotation.myNight.queryOptions({ campId }))
  return (
    <page.Hydrate>
      <MyNight />
    </page.Hydrate>
  )
}
