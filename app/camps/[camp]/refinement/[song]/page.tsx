import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { openPage } from '@/lib/trpc/server'
import { loadQueueAddress } from '../_components/queue-address'
import { SongDesk } from './_components/song-desk'

type Props = PageProps<'/camps/[camp]/refinement/[song]'>

async function readSong({ params }: Props) {
  const { camp: campId, song: songId } = await params
  const page = await openPage()
  await page.read(page.trpc.refinement.queue.counts.queryOptions({ campId }))
  const words = await page.read(page.trpc.refinement.words.queryOptions({ campId, songId }))
  return { page, campId, songId, words }
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { page, campId, words } = await readSong(props)
  const { rooms } = await page.read(page.trpc.camp.get.queryOptions({ campId }))
  const t = await getTranslations('desk')
  const room = rooms.find(({ number }) => number === words.room)?.name ?? words.room
  return { title: words.revision?.title || t('nightRoom', { night: words.night, room }) }
}

export default async function SongDeskPage(props: Props) {
  const { page, campId, songId } = await readSong(props)
  const address = await loadQueueAddress(props.searchParams)
  const { trpc, queryClient } = page
  const song = await page.read(trpc.submission.song.queryOptions({ campId, songId }))
  const version = song.versions[0]?.number ?? null
  await page.find(trpc.refinement.suggestions.list.queryOptions({ campId, songId }))
  await page.find(trpc.refinement.comments.list.queryOptions({ campId, songId, version }))
  await page.find(trpc.refinement.requests.list.queryOptions({ campId, songId }))
  await page.read(trpc.refinement.visits.get.queryOptions({ campId, songId }))
  await queryClient.prefetchInfiniteQuery(
    trpc.refinement.queue.list.infiniteQueryOptions({ campId, ...address }, { getNextPageParam: () => null }),
  )
  await queryClient.prefetchInfiniteQuery(
    trpc.refinement.history.infiniteQueryOptions({ campId, songId }, { getNextPageParam: () => null }),
  )
  return (
    <page.Hydrate>
      <SongDesk songId={songId} />
    </page.Hydrate>
  )
}
