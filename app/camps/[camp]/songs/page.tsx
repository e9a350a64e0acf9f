import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { Songs } from './_components/songs'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('songs'))('title') }
}

export default async function SongsPage({ params }: PageProps<'/camps/[camp]/songs'>) {
  const { camp: campId } = await params
  const page = await openPage()
  await page.read(page.trpc.submission.songs.queryOptions({ campId }))
  return (
    <page.Hydrate>
      <Songs />
    </page.Hydrate>
  )
}
