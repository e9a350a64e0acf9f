'use client'
import { Check } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRoomName } from '@/components/camp/room-name'
import { SongStateMark } from '@/components/refinement/song-state'
import { classNames } from '@/components/ui/class-names'
import { AgeMark } from '../../_components/age-mark'
import type { QueueRow } from '../../_components/use-queue'

type Props = { row: QueueRow; path: '/camps'; isHere: boolean; isMarked: boolean; now: number }

/** One song of the queue beside another. */
export function RailSong({ row, path, isHere, isMarked, now }: Props) {
  const t = useTranslations('desk')
  const roomName = useRoomName()
  return (
    <Link
      href={path}
      aria-current={isHere ? 'page' : undefined}
      className={classNames(
        'block rounded-md border border-transparent px-2 py-1.5 hover:bg-raised',
        isHere && 'bg-raised font-medium',
        isMarked && 'border-lamp-ink',
      )}
    >
      <span className="flex items-center gap-1">
        {isMarked && (
          <>
            <Check aria-hidden className="size-4 shrink-0 text-lamp-ink" />
            <span className="sr-only">{t('marked')}</span>
          </>
        )}
        <span className="truncate">{row.title || t('nightRoom', { night: row.night, room: roomName(row.room) })}</span>
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-sm font-normal text-muted">
        <SongStateMark state={row.state} /> <AgeMark row={row} now={now} />
        {row.holder && row.holder.until > now && <span className="truncate">{row.holder.name}</span>}
      </span>
    </Link>
  )
}
