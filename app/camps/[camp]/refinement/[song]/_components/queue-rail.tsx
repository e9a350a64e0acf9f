'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { SongStateMark } from '@/components/refinement/song-state'
import { classNames } from '@/components/ui/class-names'
import { useWaiting } from '../../_components/queue-row-facts'
import type { useQueue } from '../../_components/use-queue'

type Props = { queue: ReturnType<typeof useQueue>; songId: string; now: number }

/** The queue beside the song, in the order J and K walk. */
export function QueueRail({ queue, songId, now }: Props) {
  const t = useTranslations('refinement')
  const roomName = useRoomName()
  const waiting = useWaiting()
  return (
    <nav aria-label={t('title')}>
      <ul className="flex flex-col gap-1">
        {queue.rows.map((row) => (
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
              <span className="flex flex-wrap gap-x-2 text-sm font-normal text-muted">
                <SongStateMark state={row.state} /> {waiting(row, now)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
