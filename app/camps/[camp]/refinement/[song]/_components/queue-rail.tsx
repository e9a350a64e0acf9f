'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { SongStateMark } from '@/components/refinement/song-state'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { AgeMark } from '../../_components/age-mark'
import type { useQueue } from '../../_components/use-queue'

type Props = { queue: ReturnType<typeof useQueue>; songId: string; now: number }

const views = ['mine', 'others'] as const

/** The queue beside the song, by whose turn it is, in the order J and K walk. */
export function QueueRail({ queue, songId, now }: Props) {
  const t = useTranslations('desk')
  const roomName = useRoomName()
  const { rows, counts, address, go, more } = queue
  return (
    <nav aria-label={t('queue')} className="flex flex-col gap-2">
      <Link href={queue.listPath} className="inline-flex min-h-11 items-center text-muted hover:text-ink md:min-h-8">
        ← {t('toQueue')}
      </Link>
      <div className="flex gap-1">
        {views.map((view) => (
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
            <Link
              href={queue.pathOf(row.songId)}
              aria-current={row.songId === songId ? 'page' : undefined}
              className={classNames(
                'block rounded-md px-2 py-1.5 hover:bg-raised',
                row.songId === songId && 'bg-raised font-medium',
              )}
            >
              <span className="block truncate">
                {row.title || t('nightRoom', { night: row.night, room: roomName(row.room) })}
              </span>
              <span className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
                <SongStateMark state={row.state} /> <AgeMark row={row} now={now} />
                {row.holder && row.holder.until > now && <span className="truncate">{row.holder.name}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {more && (
        <Button size="sm" variant="ghost" onClick={more}>
          {t('moreSongs')}
        </Button>
      )}
    </nav>
  )
}
