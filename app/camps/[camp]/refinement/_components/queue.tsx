'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { SongStateMark } from '@/components/refinement/song-state'
import { Button, buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { roleAllows } from '@/domain/camp/permissions'
import { QueueFilters } from './queue-filters'
import { LastChange, RowFlags, useWaiting } from './queue-row-facts'
import { type QueueRow, useQueue } from './use-queue'
import { useQueueKeys } from './use-queue-keys'
import { useQueueSteps } from './use-queue-steps'

/** Everything handed in, longest waiting first. */
export function Queue() {
  const t = useTranslations('refinement')
  const { campId, role } = useCamp()
  const now = useCampNow()
  const queue = useQueue()
  const list = useRef<HTMLUListElement>(null)
  useQueueKeys(list)
  return (
    <>
      <PageHeader title={t('title')} detail={t('detail')} />
      {queue.counts?.all === 0 ? (
        <Empty
          title={t('emptyTitle')}
          action={
            <Link className={buttonLook({})} href={`/camps/${campId}/tonight` as '/camps'}>
              {t('toTonight')}
            </Link>
          }
        >
          {t('emptyText')}
        </Empty>
      ) : (
        <>
          <QueueFilters queue={queue} />
          {queue.rows.length === 0 ? (
            <Empty title={t('noneTitle')} action={<Button onClick={() => queue.go(null)}>{t('showAll')}</Button>} />
          ) : (
            <ul ref={list} className="flex flex-col gap-2">
              {queue.rows.map((row) => (
                <Row
                  key={row.songId}
                  row={row}
                  now={now}
                  path={queue.pathOf(row.songId)}
                  mayClaim={roleAllows(role, 'queue.decide')}
                />
              ))}
            </ul>
          )}
        </>
      )}
    </>
  )
}

type RowProps = { row: QueueRow; now: number; path: '/camps'; mayClaim: boolean }

function Row({ row, now, path, mayClaim }: RowProps) {
  const t = useTranslations('refinement')
  const roomName = useRoomName()
  const waiting = useWaiting()
  const { claim, pending } = useQueueSteps(row.songId)
  const free = !row.holder || row.holder.until <= now
  return (
    <li className="relative grid gap-x-6 gap-y-2 rounded-md border border-line bg-panel p-3 hover:border-line-strong lg:grid-cols-[minmax(0,5fr)_minmax(0,5fr)_minmax(0,3fr)_8rem] lg:items-start">
      <div className="min-w-0">
        <Link
          href={path}
          className="block truncate text-lg font-semibold after:absolute after:inset-0 after:rounded-md focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-lamp-ink"
        >
          {row.title || t('untitled')}
        </Link>
        <p className="text-sm text-muted">{t('nightRoom', { night: row.night, room: roomName(row.room) })}</p>
        <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
          {row.team.map(({ memberId, name, craft }) => (
            <li key={memberId} className="flex items-center gap-1">
              <CraftBadge craft={craft} className="size-5" /> {name}
            </li>
          ))}
        </ul>
      </div>
      <LastChange row={row} now={now} />
      <div className="flex flex-col gap-1">
        <SongStateMark state={row.state} />
        <span className="text-sm text-muted">{waiting(row, now)}</span>
        <RowFlags row={row} now={now} />
      </div>
      <div className="relative flex lg:justify-end">
        {mayClaim && free && (row.state === 'inbox' || row.state === 'refining') && (
          <Button
            size="sm"
            onClick={() => void claim()}
            pending={pending}
            aria-label={t('claimOf', { title: row.title || t('untitled') })}
          >
            {t('claim')}
          </Button>
        )}
      </div>
    </li>
  )
}
