'use client'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useQueryState } from 'nuqs'
import { useEffect, useEffectEvent, useState, useTransition } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useCampNow } from '@/components/camp/clock'
import { useCampEvents } from '@/components/camp/live'
import { useCampTime } from '@/components/camp/time'
import { ZoneNote } from '@/components/camp/zone-note'
import { DropOutDialog } from '@/components/rotation/drop-out-dialog'
import { buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Notice } from '@/components/ui/notice'
import { PageHeader } from '@/components/ui/page-header'
import { currentNight } from '@/domain/camp/nights'
import { roleAllows } from '@/domain/camp/permissions'
import { useTRPC } from '@/lib/trpc/client'
import { Bench } from './bench'
import { nightFromUrl } from './night-from-url'
import { NightPicker } from './night-picker'
import { RoomCard } from './room-card'
import { useTonightSentences } from './sentences'

/** Rooms × state of one night, changing as the rooms do. */
export function Tonight() {
  const t = useTranslations('tonight')
  const trpc = useTRPC()
  const queries = useQueryClient()
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  const now = useCampNow()
  const [changing, startTransition] = useTransition()
  const [asked, setAsked] = useQueryState('night', nightFromUrl.withOptions({ startTransition, history: 'push' }))
  const options = trpc.submission.tonight.get.queryOptions({ campId: camp.campId, night: asked ?? undefined })
  const { data } = useSuspenseQuery(options)
  const { night, current, startsAt, deadline, nights, rooms } = data
  const { summary, lateOrMissing } = useTonightSentences(data)
  const over = now > deadline
  const [dropping, setDropping] = useState<{ memberId: string; name: string } | null>(null)
  const next = camp.nights.find(({ endsAt }) => endsAt > now)?.number
  const mayRepair = night === next && roleAllows(camp.role, 'rotation.draft')

  const askAgain = useEffectEvent(() => queries.invalidateQueries({ queryKey: trpc.submission.tonight.pathKey() }))
  useCampEvents(({ kind }) => {
    if (kind === 'camp.changed') void queries.invalidateQueries({ queryKey: trpc.submission.tonight.pathKey() })
  })
  // Nobody does anything when a deadline passes or a night becomes the current one: the clock does.
  const isStale = over !== data.now > deadline || currentNight(camp.nights, now)?.night.number !== current
  useEffect(() => {
    if (isStale) void askAgain()
  }, [isStale])

  const times = { day: time.day(startsAt), from: time.time(startsAt), to: time.time(deadline) }
  return (
    <>
      <PageHeader
        title={t(night === current ? 'titleTonight' : 'titleNight', { night })}
        detail={
          <>
            {t(over ? 'detailOver' : 'detail', times)} <ZoneNote className="md:hidden" />
          </>
        }
      />
      <NightPicker {...{ nights, night, current }} onPick={(number) => setAsked(number === current ? null : number)} />
      <div aria-busy={changing} className={changing ? 'opacity-60' : ''}>
        {rooms.length === 0 ? (
          <Empty
            title={t('unpublished')}
            action={
              roleAllows(camp.role, 'rotation.draft') && (
                <Link
                  href={`/camps/${camp.campId}/rotation` as '/camps'}
                  className={buttonLook({ variant: 'primary' })}
                >
                  {t('toRotation')}
                </Link>
              )
            }
          >
            {t('unpublishedText')}
          </Empty>
        ) : (
          <>
            <p role="status" className="mb-4 text-muted tabular-nums">
              {summary}
            </p>
            {lateOrMissing.length > 0 && (
              <Notice tone="warn" className="mb-4">
                <ul className="flex flex-col gap-1">
                  {lateOrMissing.map(({ room, text }) => (
                    <li key={room}>{text}</li>
                  ))}
                </ul>
              </Notice>
            )}
            <ul className="grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-3 xl:grid-cols-4">
              {rooms.map((room) => (
                <li key={room.room}>
                  <RoomCard room={room} onPerson={mayRepair ? setDropping : undefined} />
                </li>
              ))}
            </ul>
            {mayRepair && <Bench {...{ night, rooms }} onPerson={setDropping} />}
          </>
        )}
      </div>
      {dropping && (
        <DropOutDialog memberId={dropping.memberId} name={dropping.name} onClose={() => setDropping(null)} />
      )}
    </>
  )
}
