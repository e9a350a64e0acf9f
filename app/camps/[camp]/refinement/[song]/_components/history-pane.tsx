'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { SongDecisions } from '@/components/refinement/song-decisions'
import { SongHistory } from '@/components/refinement/song-history'

export function HistoryPane() {
  const t = useTranslations('refinement')
  const { songId } = useDesk()
  return (
    <>
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
    </>
  )
}
