'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useDesk } from '@/components/refinement/desk/desk-context'
import { useDeskKeys } from '@/components/refinement/desk/desk-keys'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { BatchBar } from '../../_components/batch-bar'
import { QueueDialogs } from '../../_components/queue-dialogs'
import type { useQueue } from '../../_components/use-queue'
import { useQueueActs } from '../../_components/use-queue-acts'
import { RailSong } from './rail-song'

type Props = {
  queue: ReturnType<typeof useQueue>
  next: (step: 1 | -1) => string | undefined
  songId: string
  now: number
}

const views = ['mine', 'others'] as const

/** The queue beside the song, by whose turn it is, in the order J and K walk. */
export function QueueRail({ queue, next, songId, now }: Props) {
  const t = useTranslations('desk')
  const lists = useTranslations('queue')
  const { may, goTo } = useDesk()
  const { rows, counts, address, go, more } = queue
  const acts = useQueueActs(rows)
  const { selected, add, toggle, clear } = acts.selection
  const extend = (step: 1 | -1) => () => {
    const other = next(step)
    add(songId, ...(other ? [other] : []))
    goTo(step)
  }
  useDeskKeys(
    may.decide ? { x: () => toggle(songId), 'Shift+J': extend(1), 'Shift+K': extend(-1) } : {},
    may.decide
      ? [
          { keys: ['X'], does: t('keys.mark') },
          { keys: ['Shift', 'J'], does: t('keys.extend') },
        ]
      : [],
  )
  return (
    <nav aria-label={t('queue')} className="flex flex-col gap-2">
      <Link href={queue.listPath} className="inline-flex min-h-11 items-center text-muted hover:text-ink md:min-h-8">
        ← {t('toQueue')}
      </Link>
      <div className="flex gap-1">
        {!may.decide && (
          <p className="min-h-8 px-2 text-sm font-medium">
            {lists('view.onTheWay')} <span className="tabular-nums">{counts?.mine}</span>
          </p>
        )}
        {(may.decide ? views : []).map((view) => (
          <button
            key={view}
            type="button"
            aria-pressed={address.view === view}
            onClick={() => void go({ view })}
            className={classNames(
              'min-h-11 flex-1 rounded-md border border-transparent px-2 text-sm text-muted hover:bg-raised md:min-h-8',
              address.view === view && 'border-line-strong bg-raised font-medium text-ink',
            )}
          >
            {t(`view.${view}`)} {counts && <span className="tabular-nums">{counts[view]}</span>}
          </button>
        ))}
      </div>
      {rows.length === 0 && (
        <p className="px-2 text-sm text-muted">{t(`none.${address.view === 'others' ? 'others' : 'mine'}`)}</p>
      )}
      <ul className="flex flex-col gap-1">
        {rows.map((row) => (
          <li key={row.songId}>
            <RailSong
              {...{ row, now }}
              path={queue.pathOf(row.songId)}
              isHere={row.songId === songId}
              isMarked={acts.selection.has(row.songId)}
            />
          </li>
        ))}
      </ul>
      {more && (
        <Button size="sm" variant="ghost" onClick={more}>
          {t('moreSongs')}
        </Button>
      )}
      {may.decide && selected.length > 0 && (
        <BatchBar
          view={address.view}
          rows={rows.filter(({ songId }) => selected.includes(songId))}
          onMove={(move) => acts.start(move, selected)}
          onClear={clear}
        />
      )}
      <QueueDialogs acts={acts} now={now} />
    </nav>
  )
}
