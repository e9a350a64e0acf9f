'use client'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { parseAsInteger, parseAsStringLiteral, useQueryState } from 'nuqs'
import { useRef } from 'react'
import { Player, type PlayerHandle } from '@/components/audio/player'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { DeskProvider } from '@/components/refinement/desk/desk-provider'
import { DeskWords } from '@/components/refinement/desk-words'
import { useLiveWords } from '@/components/refinement/use-live-words'
import { useWash } from '@/components/refinement/use-wash'
import { TimingBar } from '@/components/song/timing/timing-bar'
import { useTimingMode } from '@/components/song/timing/use-timing'
import { Skeleton } from '@/components/ui/skeleton'
import { useTRPC } from '@/lib/trpc/client'
import { useQueue } from '../../_components/use-queue'
import { useWalk } from '../../_components/use-walk'
import { DeskSteps } from './desk-steps'
import { DeskTabs, deskTabs } from './desk-tabs'
import { QueueRail } from './queue-rail'
import { SongHead } from './song-head'
import { useSongMoves } from './use-song-moves'
import { Walking } from './walking'
import { WhyPane } from './why-pane'

/** Queue, song and why side by side; on a phone one at a time, with tabs at the thumb. */
export function SongDesk({ songId }: { songId: string }) {
  const t = useTranslations('desk')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const now = useCampNow()
  const router = useRouter()
  const queue = useQueue()
  const walk = useWalk(queue, songId)
  const player = useRef<PlayerHandle>(null)
  const [wash, washNow] = useWash(songId)
  const { data: current } = useLiveWords(songId, washNow)
  const { data: song } = useQuery(trpc.submission.song.queryOptions({ campId, songId }))
  const [tab, setTab] = useQueryState('tab', parseAsStringLiteral(deskTabs).withDefault('lyric'))
  const [timing] = useTimingMode()
  const moves = useSongMoves(songId)
  const [v, setVersion] = useQueryState('v', parseAsInteger)
  if (!current) return <Skeleton lines={10} />

  const goTo = (step: 1 | -1) => {
    const next = walk.next(step)
    if (next) router.push(queue.pathOf(next))
  }
  const newest = song?.versions[0]?.number ?? 0
  const version = song?.versions.some(({ number }) => number === v) ? v! : newest
  const shown = (which: (typeof deskTabs)[number]) => (tab === which ? '' : 'max-[900px]:hidden')
  return (
    <DeskProvider key={songId} words={current} version={version} player={player} wash={wash} goTo={goTo}>
      <Walking goTo={goTo} onQueue={() => router.push(queue.listPath)} />
      <div className="grid gap-6 pb-14 min-[900px]:grid-cols-[minmax(0,1fr)_19rem] min-[900px]:pb-0 xl:grid-cols-[12rem_minmax(0,1fr)_20.5rem] min-[87.5rem]:grid-cols-[12rem_minmax(0,1fr)_22rem] min-[87.5rem]:gap-8">
        <div className={`min-w-0 xl:order-none min-[900px]:max-xl:order-last ${shown('queue')}`}>
          <QueueRail queue={{ ...queue, rows: walk.rows }} next={walk.next} songId={songId} now={now} />
        </div>
        <article className="flex min-w-0 flex-col gap-3">
          <SongHead />
          <div className={`flex flex-col gap-3 ${shown('lyric')}`}>
            <DeskSteps moves={moves} now={now} />
            <DeskWords now={now} />
            {song && (
              <div
                data-player
                className="desk-player no-print sticky low:static bottom-[calc(6.25rem+env(safe-area-inset-bottom))] z-20 border-t border-line bg-ground py-2 md:max-[900px]:bottom-11 min-[900px]:bottom-0"
              >
                {timing && version > 0 && current.may.decide && <TimingBar />}
                <Player
                  strip
                  ref={player}
                  versions={song.versions}
                  title={song.title}
                  mayDownload={song.may.download}
                  picked={version || null}
                  onPick={(number) => void setVersion(number === newest ? null : number)}
                />
              </div>
            )}
          </div>
        </article>
        <aside className={`min-w-0 ${shown('why')}`} aria-label={t('tab.why')}>
          <WhyPane />
        </aside>
      </div>
      <DeskTabs tab={tab} onTab={(next) => void setTab(next)} />
    </DeskProvider>
  )
}
