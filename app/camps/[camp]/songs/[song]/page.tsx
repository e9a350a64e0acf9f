import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { SongPage } from './_components/song-page'

type Props = PageProps<'/camps/[camp]/songs/[song]'>

async function readSong({ params }: Props) {
  const { camp: campId, song: songId } = await params
  const page = await openPage()
  const song = await page.read(page.trpc.submission.song.queryOptions({ campId, songId }))
  return { page, song, campId, songId }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { song } = await readSong(props)
  const t = await getTranslations('song')
  return { title: song.title || t('place', { night: song.night.number, room: song.room.name }) }
}

export default async function SongRoute(props: Props) {
  const { page, song, campId, songId } = await readSong(props)
  await page.read(page.trpc.refinement.words.queryOptions({ campId, songId }))
  await page.read(page.trpc.refinement.decisions.queryOptions({ campId, songId }))
  const version = song.versions[0]?.number ?? null
  await page.find(page.trpc.refinement.suggestions.list.queryOptions({ campId, songId }))
  await page.find(page.trpc.refinement.comments.list.queryOptions({ campId, songId, version }))
  await page.find(page.trpc.refinement.requests.list.queryOptions({ campId, songId }))
  if (song.may.upload) await page.read(page.trpc.submission.uploads.queryOptions({ campId, songId }))
  await page.queryClient.prefetchInfiniteQuery(
    page.trpc.refinement.history.infiniteQueryOptions({ campId, songId }, { getNextPageParam: () => null }),
  )
  return (
    <page.Hydrate>
      <SongPage songId={songId} />
    </page.Hydrate>
  )
}
