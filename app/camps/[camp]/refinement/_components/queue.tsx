'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type RefObject, useEffect, useRef } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { Button, buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { PageHeader } from '@/components/ui/page-header'
import { Skeleton } from '@/components/ui/skeleton'
import { roleAllows } from '@/domain/camp/permissions'
import { BatchBar } from './batch-bar'
import { QueueDialogs } from './queue-dialogs'
import { QueueFilters } from './queue-filters'
import { QueueRowItem } from './queue-row'
import { QueueTabs } from './queue-tabs'
import { useQueue } from './use-queue'
import { useQueueActs } from './use-queue-acts'
import { useQueueKeys } from './use-queue-keys'
import { endWalk } from './use-walk'

/** Whose move it is: mine, or that of others. */
export function Queue() {
  const t = useTranslations('queue')
  const words = useTranslations('refinement')
  const { campId, role, memberId } = useCamp()
  const now = useCampNow()
  const queue = useQueue()
  const list = useRef<HTMLUListElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const decides = roleAllows(role, 'queue.decide')
  const acts = useQueueActs(queue.rows)
  useQueueKeys({ list, search }, acts, decides)
  useArrival(list, queue.rows.length > 0)
  const { address, rows } = queue
  const { selected } = acts.selection
  const isNarrowed = [address.state, address.night, address.person, address.title].some((value) => value !== null)
  if (queue.counts?.all === 0)
    return (
      <>
        <PageHeader title={words('title')} detail={words(decides ? 'detail' : 'detailReading')} />
        <Empty
          title={words('emptyTitle')}
          action={
            <Link className={buttonLook({})} href={`/camps/${campId}/tonight` as '/camps'}>
              {words('toTonight')}
            </Link>
          }
        >
          {words('emptyText')}
        </Empty>
      </>
    )
  return (
    <>
      <PageHeader title={words('title')} detail={words(decides ? 'detail' : 'detailReading')} />
      <QueueTabs queue={queue} decides={decides} />
      <QueueFilters queue={queue} field={search} />
      {queue.isLoading ? (
        <Skeleton lines={6} />
      ) : rows.length === 0 ? (
        <Empty
          title={isNarrowed ? words('noneTitle') : t(`none.${address.view}`)}
          action={
            isNarrowed && (
              <Button onClick={() => void queue.go({ state: null, night: null, person: null, title: null })}>
                {words('showAll')}
              </Button>
            )
          }
        />
      ) : (
        <ul ref={list} aria-label={t(`view.${address.view}`)} className="flex flex-col gap-2">
          {rows.map((row) => (
            <QueueRowItem
              key={row.songId}
              {...{ row, now, memberId, decides, acts }}
              path={queue.pathOf(row.songId)}
              isMarked={acts.selection.has(row.songId)}
            />
          ))}
        </ul>
      )}
      {queue.more && (
        <Button className="mt-4" onClick={queue.more} pending={queue.isFetchingMore}>
          {t('more')}
        </Button>
      )}
      {decides && selected.length > 0 && (
        <BatchBar
          view={address.view}
          rows={rows.filter(({ songId }) => selected.includes(songId))}
          onMove={(move) => acts.start(move, selected)}
          onClear={acts.selection.clear}
        />
      )}
      <QueueDialogs acts={acts} now={now} />
    </>
  )
}

/** Whoever comes back from a song finds themselves at its row. */
function useArrival(list: RefObject<HTMLUListElement | null>, isThere: boolean) {
  useEffect(() => {
    if (!isThere) return
    const songId = endWalk()
    const row = songId && list.current?.querySelector<HTMLElement>(`[data-song="${CSS.escape(songId)}"] a[data-row]`)
    if (row && document.activeElement === document.body) row.focus()
  }, [list, isThere])
}
