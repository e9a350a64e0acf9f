'use client'
import { X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { BatchMove } from '@/domain/refinement/queue/moves'
import type { QueueView } from '@/domain/refinement/queue/views'

const offered: Record<QueueView, BatchMove[]> = {
  mine: ['claim', 'approve', 'snooze', 'hold', 'send-back', 'drop'],
  others: ['approve', 'snooze', 'hold', 'drop'],
  snoozed: ['wake', 'hold', 'drop'],
  held: ['release', 'drop'],
  finished: ['drop'],
  dropped: ['restore'],
  all: ['hold', 'drop'],
}

type Props = { view: QueueView; count: number; onMove: (move: BatchMove) => void; onClear: () => void }

/** What can be done with the marked songs at once. */
export function BatchBar({ view, count, onMove, onClear }: Props) {
  const t = useTranslations('queue')
  return (
    <section
      aria-label={t('marked', { count })}
      className="sticky bottom-2 z-20 mt-4 flex flex-wrap items-center gap-2 rounded-lg border border-line-strong bg-raised p-2 shadow-panel"
    >
      <p className="px-2 font-medium tabular-nums" role="status">
        {t('marked', { count })}
      </p>
      {offered[view].map((move) => (
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
