'use client'
import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { parseAsStringLiteral, useQueryState } from 'nuqs'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { RevisionAnnouncer } from '@/components/refinement/revision-announcer'
import { SongDecisions } from '@/components/refinement/song-decisions'
import { SongHistory } from '@/components/refinement/song-history'
import { useLiveWords } from '@/components/refinement/use-live-words'
import { useWash } from '@/components/refinement/use-wash'
import { Skeleton } from '@/components/ui/skeleton'
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs'
import { useTRPC } from '@/lib/trpc/client'
import { useQueue } from '../../_components/use-queue'
import { DeskSong } from './desk-song'
import { QueueRail } from './queue-rail'

const panes = ['song', 'why', 'queue'] as const

/** Queue, song and why side by side; on a phone one at a time, under the song's name. */
export function SongDesk({ songId }: { songId: string }) {
  const t = useTranslations('refinement')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const now = useCampNow()
  const router = useRouter()
  const queue = useQueue()
  const [wash, washNow] = useWash(songId)
  const { data: current } = useLiveWords(songId, washNow)
  const { data: song } = useQuery(trpc.submission.song.queryOptions({ campId, songId }))
  const [pane, setPane] = useQueryState('pane', parseAsStringLiteral(panes).withDefault('song'))
  if (!current) return <Skeleton lines={10} />

  const at = queue.rows.findIndex((row) => row.songId === songId)
  const go = (step: 1 | -1) => {
    const next = queue.rows[at === -1 ? 0 : at + step]
    if (next && next.songId !== songId) router.push(queue.pathOf(next.songId))
  }
  const look = 'min-w-0 data-[state=inactive]:hidden lg:data-[state=inactive]:block'
  return (
    <Tabs value={pane} onValueChange={(value) => void setPane(value as (typeof panes)[number])}>
      <RevisionAnnouncer songId={songId} />
      <Link
        href={queue.listPath}
        className="mb-2 inline-flex min-h-11 items-center text-muted hover:text-ink md:min-h-8"
      >
        ← {t('toQueue')}
      </Link>
      <TabsList className="mb-4 lg:hidden" aria-label={t('panes')}>
        {panes.map((value) => (
          <TabsTrigger key={value} value={value}>
            {t(`pane.${value}`)}
          </TabsTrigger>
        ))}
      </TabsList>
      <div className="grid gap-8 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[14rem_minmax(0,1fr)_19rem]">
        <TabsContent forceMount value="song" className="min-w-0">
          <DeskSong
            key={songId}
            current={current}
            song={song}
            now={now}
            wash={wash}
            away={pane !== 'song'}
            onSong={go}
            onQueue={() => router.push(queue.listPath)}
          />
        </TabsContent>
        <TabsContent forceMount value="why" className={look}>
          <section aria-labelledby="way-title" className="mb-6">
            <h2 id="way-title" className="mb-2 font-semibold">
              {t('way')}
            </h2>
            <SongDecisions songId={songId} />
          </section>
          <section aria-labelledby="history-title">
            <h2 id="history-title" className="mb-2 font-semibold">
              {t('history')}
            </h2>
            <SongHistory songId={songId} />
          </section>
        </TabsContent>
        <TabsContent
          forceMount
          value="queue"
          className="min-w-0 data-[state=inactive]:hidden xl:order-first xl:data-[state=inactive]:block"
        >
          <QueueRail queue={queue} songId={songId} now={now} />
        </TabsContent>
      </div>
    </Tabs>
  )
}
