import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { CombineSongs } from './_components/combine-songs'

type Props = PageProps<'/camps/[camp]/refinement/[song]/combine'>

async function readSong({ params }: Props) {
  const { camp: campId, song: songId } = await params
  const page = await openPage()
  const words = await page.read(page.trpc.refinement.words.queryOptions({ campId, songId }))
  if (!words.may.decide) notFound()
  return { page, campId, songId, words }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { words } = await readSong(props)
  const t = await getTranslations('songHead')
  return { title: t('combineOf', { title: words.revision?.title || t('untitled') }) }
}

export default async function CombinePage(props: Props) {
  const { page, campId, songId } = await readSong(props)
  await page.read(page.trpc.submission.songs.queryOptions({ campId }))
  return (
    <page.Hydrate>
      <CombineSongs songId={songId} />
    </page.Hydrate>
  )
}
