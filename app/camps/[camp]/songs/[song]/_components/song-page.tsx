'use client'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { SongHistory } from '@/components/refinement/song-history'
import { SongWords, type UnsavedWords } from '@/components/refinement/song-words'
import { useTRPC } from '@/lib/trpc/client'
import { Demo } from './demo'
import { Section } from './section'
import { SongHeading } from './song-heading'
import { SubmitCard } from './submit-card'

// On phones the columns dissolve into one, with the submission before the words.
const column = 'contents lg:flex lg:min-w-0 lg:flex-col lg:gap-6'

/** A song as its team sees it: what it sounds like, whether it is handed in, its words and how they came about. */
export function SongPage({ songId }: { songId: string }) {
  const t = useTranslations('song')
  const trpc = useTRPC()
  const { campId } = useCamp()
  const { data: song } = useSuspenseQuery(trpc.submission.song.queryOptions({ campId, songId }))
  const unsaved = useRef<UnsavedWords>(null)
  return (
    <>
      <SongHeading song={song} />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <div className={column}>
          <Section title={t('demo')}>
            <Demo song={song} />
          </Section>
          <Section title={t('words')} className="order-1">
            <SongWords songId={songId} unsaved={unsaved} />
          </Section>
        </div>
        <div className={column}>
          <SubmitCard song={song} unsaved={unsaved} />
          <Section title={t('history')} className="order-2">
            <SongHistory songId={songId} />
          </Section>
        </div>
      </div>
    </>
  )
}
