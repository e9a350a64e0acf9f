'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { parseAsInteger, useQueryState } from 'nuqs'
import { useRef } from 'react'
import type { PlayerHandle } from '@/components/audio/player'
import { useCamp } from '@/components/camp/camp-context'
import { DeskProvider } from '@/components/refinement/desk/desk-provider'
import type { UnsavedWords } from '@/components/refinement/song-words'
import { useLiveWords } from '@/components/refinement/use-live-words'
import { useWash } from '@/components/refinement/use-wash'
import { ReviewTabs } from '@/components/review/review-tabs'
import { RevisionsList } from '@/components/song/history/revisions-list'
import { Ledger } from '@/components/song/way/ledger'
import { WayPlot } from '@/components/song/way/way-plot'
import { Skeleton } from '@/components/ui/skeleton'
import { useTRPC } from '@/lib/trpc/client'
import { Demo } from './demo'
import { Section } from './section'
import { SongHeading } from './song-heading'
import { SongWordsSection } from './song-words-section'
import { SubmitCard } from './submit-card'

// On phones the columns dissolve into one, with the submission before the words.
const column = 'contents lg:flex lg:min-w-0 lg:flex-col lg:gap-6'

/** A song as its team sees it: what it sounds like, whether it is handed in, its words, and what others say of them. */
export function SongPage({ songId }: { songId: string }) {
  const t = useTranslations()
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: song } = useSuspenseQuery(trpc.submission.song.queryOptions({ campId, songId }))
  const [wash, washNow] = useWash(songId)
  const { data: words } = useLiveWords(songId, washNow)
  const [v] = useQueryState('v', parseAsInteger)
  // Sheet and lines keep what is typed under one name: each begins with what the other left.
  const [way] = useQueryState('words')
  const unsaved = useRef<UnsavedWords>(null)
  const player = useRef<PlayerHandle>(null)
  if (!words) return <Skeleton lines={8} />

  const newest = song.versions[0]?.number ?? 0
  const version = song.versions.some(({ number }) => number === v) ? v! : newest
  return (
    <DeskProvider key={`${songId} ${way}`} words={words} version={version} player={player} wash={wash}>
      <SongHeading song={song} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className={column}>
          <Section title={t('song.demo')}>
            <Demo song={song} player={player} />
          </Section>
          <Section title={t('song.words')} className="order-1">
            <SongWordsSection unsaved={unsaved} />
          </Section>
        </div>
        <div className={column}>
          <SubmitCard song={song} unsaved={unsaved} />
          <Section title={t('why.write.others')} className="order-2">
            <ReviewTabs />
          </Section>
          <Section title={t('song.history')} className="order-3">
            <div className="flex flex-col gap-6">
              <RevisionsList inLyric={way === 'lines' || !words.may.revise} />
              <WayPlot songId={songId} />
              <Ledger songId={songId} />
            </div>
          </Section>
        </div>
      </div>
    </DeskProvider>
  )
}
