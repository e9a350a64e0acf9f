'use client'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { SongDecisions } from '@/components/refinement/song-decisions'
import { LedgerBeforeEyes } from '@/components/review/approvals/look-at-ledger'
import { RevisionsList } from '@/components/song/history/revisions-list'
import { Ledger } from '@/components/song/way/ledger'
import { WayPlot } from '@/components/song/way/way-plot'

/** How the song came to be what it is: its revisions, how far it went, whose words it holds, and who decided what. */
export function HistoryPane() {
  const t = useTranslations('history')
  const { songId, showRevision } = useDesk()
  return (
    <div className="flex flex-col gap-6">
      <section aria-labelledby="history-title">
        <h2 id="history-title" className="mb-2 font-semibold">
          {t('title')}
        </h2>
        <RevisionsList />
      </section>
      <WayPlot songId={songId} onRevision={showRevision} />
      <LedgerBeforeEyes>
        <Ledger songId={songId} />
      </LedgerBeforeEyes>
      <section aria-labelledby="decisions-title">
        <h3 id="decisions-title" className="mb-2 font-medium">
          {t('decisions')}
        </h3>
        <SongDecisions songId={songId} />
      </section>
    </div>
  )
}
