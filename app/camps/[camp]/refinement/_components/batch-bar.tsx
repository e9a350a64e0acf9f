'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { type BatchMove, batchMoves, mayMove } from '@/domain/refinement/queue/moves'
import type { QueueView } from '@/domain/refinement/queue/views'
import type { QueueRow } from './use-queue'

type Props = { view: QueueView; rows: QueueRow[]; onMove: (move: BatchMove) => void; onClear: () => void }

/** What can be done with the marked songs at once: all that any of them allows. */
export function BatchBar({ view, rows, onMove, onClear }: Props) {
  const t = useTranslations('queue')
  const count = rows.length
  const isAsleep = view === 'snoozed'
  const offered = batchMoves.filter(
    (move) => (move !== 'wake' || isAsleep) && rows.some(({ state }) => mayMove(move, state)),
  )
  return (
    <section
      aria-label={t('marked', { count })}
      className="sticky bottom-2 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised p-2 shadow-panel"
    >
      <p className="px-2 font-medium tabular-nums" role="status">
        {t('marked', { count })}
      </p>
      {offered.map((move) => (
        <Button key={move} size="sm" onClick={() => onMove(move)}>
          {t(`move.${move}`)}
        </Button>
      ))}
      <Button size="icon" variant="ghost" className="ml-auto" aria-label={t('unmark')} onClick={onClear}>
        <X aria-hidden />
      </Button>
    </section>
  )
}
