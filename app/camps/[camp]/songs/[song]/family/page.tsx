import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { FamilyTree } from '@/components/song/family/family-tree'
import { PageHeader } from '@/components/ui/page-header'
import { openPage } from '@/lib/trpc/server'

type Props = PageProps<'/camps/[camp]/songs/[song]/family'>

async function readSong({ params }: Props) {
  const { camp: campId, song: songId } = await params
  const page = await openPage()
  const family = await page.read(page.trpc.refinement.family.tree.queryOptions({ campId, songId }))
  const here = family.songs.find(({ key }) => key === family.here)
  const t = await getTranslations('songHead')
  const title = (here?.songId && here.title) || t('untitled')
  return { page, campId, songId, t, title }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { t, title } = await readSong(props)
  return { title: t('familyOf', { title }) }
}

export default async function FamilyPage(props: Props) {
  const { page, campId, songId, t, title } = await readSong(props)
  return (
    <page.Hydrate>
      <Link
        href={`/camps/${campId}/songs/${songId}` as '/camps'}
        className="mb-2 inline-flex min-h-11 items-center text-muted hover:text-ink md:min-h-8"
      >
        ← {t('toSong')}
      </Link>
      <PageHeader title={t('familyOf', { title })} detail={t('familyText')} />
      <FamilyTree songId={songId} />
    </page.Hydrate>
  )
}
