'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { SongHistory } from '@/components/refinement/song-history'
import { SongWords } from '@/components/refinement/song-words'
import { useTRPC } from '@/lib/trpc/client'
import { Demo } from './demo'
import { Section } from './section'
import { SongHeading } from './song-heading'
import { SubmitCard } from './submit-card'

/** A song as its team sees it: what it sounds like, whether it is handed in, its words and how they came about. */
export function SongPage({ songId }: { songId: string }) {
  const t = useTranslations('song')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: song } = useSuspenseQuery(trpc.submission.song.queryOptions({ campId, songId }))
  return (
    <>
      <SongHeading song={song} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:grid-rows-[auto_1fr_auto]">
        <Section title={t('demo')} className="lg:row-span-2">
          <Demo song={song} />
        </Section>
        <SubmitCard song={song} />
        <Section title={t('words')} className="lg:col-start-1 lg:row-start-3">
          <SongWords songId={songId} />
        </Section>
        <Section title={t('history')} className="lg:col-start-2 lg:row-span-2 lg:row-start-2">
          <SongHistory songId={songId} />
        </Section>
      </div>
    </>
  )
}
