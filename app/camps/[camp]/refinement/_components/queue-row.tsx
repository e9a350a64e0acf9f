'use client'
import { GripVertical } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type DragEvent, useState } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { Button } from '@/components/ui/button'
import { classNames } from '@/components/ui/class-names'
import { mayMove } from '@/domain/refinement/queue/moves'
import { LastChange, RowFlags, RowStanding } from './queue-row-facts'
import { RowMenu } from './row-menu'
import { ScoreMark } from './score-mark'
import type { QueueRow } from './use-queue'
import type { Acts } from './use-queue-acts'
import { useQueueSteps } from './use-queue-steps'

type Props = {
  row: QueueRow
  now: number
  memberId: string
  path: '/camps'
  decides: boolean
  isMarked: boolean
  acts: Acts
}

const dragged = 'application/x-nightshift-song'

export function QueueRowItem({ row, now, memberId, path, decides, isMarked, acts }: Props) {
  const t = useTranslations('queue')
  const words = useTranslations('refinement')
  const place = useTranslations('songHead')
  const roomName = useRoomName()
  const steps = useQueueSteps(row.songId)
  const [drop, setDrop] = useState<'before' | 'after' | null>(null)
  const { songId, state, holder } = row
  const title = row.title || words('untitled')
  const held = holder && holder.until > now ? holder : null
  const isOnItsWay = mayMove('snooze', state)
  const sideOf = (event: DragEvent<HTMLLIElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect()
    return event.clientY < top + height / 2 ? 'before' : 'after'
  }
  return (
    <li
      data-song={songId}
      onDragOver={(event) => {
        if (!decides || !isOnItsWay || !event.dataTransfer.types.includes(dragged)) return
        event.preventDefault()
        setDrop(sideOf(event))
      }}
      onDragLeave={() => setDrop(null)}
      onDrop={(event) => {
        setDrop(null)
        const other = event.dataTransfer.getData(dragged)
        if (!other || other === songId) return
        event.preventDefault()
        acts.order.place(other, { [sideOf(event)]: songId })
      }}
      className={classNames(
        'relative grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-2 rounded-md border bg-panel p-3 lg:grid-cols-[auto_minmax(0,8fr)_minmax(0,5fr)_minmax(0,5fr)_9.5rem] lg:py-2 lg:items-start',
        isMarked ? 'border-lamp-ink bg-raised' : 'border-line hover:border-line-strong',
        drop === 'before' && 'shadow-[0_-3px_0_var(--lamp-ink)]',
        drop === 'after' && 'shadow-[0_3px_0_var(--lamp-ink)]',
      )}
    >
      {decides ? (
        <div className="relative z-10 row-span-4 flex flex-col items-center gap-1 lg:row-span-1">
          <label className="flex size-11 items-center justify-center md:size-7">
            <input
              type="checkbox"
              className="size-5 accent-lamp md:size-4"
              aria-label={t('mark', { title })}
              checked={isMarked}
              onChange={() => acts.selection.toggle(songId)}
            />
          </label>
          {isOnItsWay && (
            <span
              draggable
              aria-hidden
              title={t('drag')}
              className="hidden cursor-grab text-faint lg:block"
              onDragStart={(event) => {
                event.dataTransfer.setData(dragged, songId)
                event.dataTransfer.effectAllowed = 'move'
                const item = event.currentTarget.closest('li')
                if (item) event.dataTransfer.setDragImage(item, 16, 16)
              }}
            >
              <GripVertical className="size-4" />
            </span>
          )}
        </div>
      ) : (
        <span aria-hidden className="row-span-4 lg:row-span-1" />
      )}
      <div className="min-w-0">
        <div className="lg:flex lg:items-baseline lg:gap-3">
          <Link
            href={path}
            data-row
            className="block truncate text-lg font-semibold after:absolute after:inset-0 after:rounded-md focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-lamp-ink"
          >
            {title}
          </Link>
          <p className="shrink-0 text-sm text-muted">
            {place(row.branch > 0 ? 'placeBranch' : 'place', {
              night: row.night,
              room: roomName(row.room),
              branch: row.branch,
            })}
          </p>
        </div>
        <ul className="mt-1 flex flex-wrap gap-x-3 gap-y-1 text-sm">
          {row.team.map((person) => (
            <li key={person.memberId} className="flex items-center gap-1">
              <CraftBadge craft={person.craft} className="size-5" /> {person.name}
            </li>
          ))}
        </ul>
      </div>
      <div className="flex min-w-0 flex-col gap-1">
        <LastChange row={row} now={now} />
        <RowFlags row={row} />
      </div>
      <RowStanding row={row} now={now} />
      <div className="relative z-10 flex items-center gap-1 has-[[role=tooltip]]:z-30 lg:justify-end">
        {decides && !held && mayMove('claim', state) && (
          <Button
            size="sm"
            onClick={() => void steps.claim()}
            pending={steps.pending}
            aria-label={words('claimOf', { title })}
          >
            {words('claim')}
          </Button>
        )}
        {isOnItsWay && <ScoreMark row={row} />}
        {decides && (
          <RowMenu
            {...{ row, title, steps }}
            order={acts.order}
            isHeld={held !== null && held.memberId !== memberId}
            isAsleep={row.snoozedUntil !== null && row.snoozedUntil > now}
            onMove={(move) => acts.start(move, [songId])}
            onDue={() => acts.due(songId)}
          />
        )}
      </div>
    </li>
  )
}
