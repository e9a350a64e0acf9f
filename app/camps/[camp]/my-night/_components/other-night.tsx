'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { TeamList } from '@/components/camp/team-list'
import { useCampTime } from '@/components/camp/time'
import { buttonLook } from '@/components/ui/button'
import type { NightOfMine } from './night-hero'

export function OtherNight({ night: { night, startsAt, endsAt, seating } }: { night: NightOfMine }) {
  const t = useTranslations('myNight')
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  return (
    <article className="rounded-lg border border-line bg-panel p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="text-lg font-semibold">
          {t('nightRoom', { night, room: seating ? seating.roomName : t('noSeat') })}
        </h3>
        <p className="text-muted tabular-nums">
          {t('times', { day: time.day(startsAt), from: time.time(startsAt), to: time.time(endsAt) })}
        </p>
      </div>
      {seating && (
        <div className="mt-2 flex flex-wrap items-end justify-between gap-3">
          <TeamList people={seating.team} />
          {seating.songId !== null && (
            <Link
              href={`/camps/${camp.campId}/songs/${seating.songId}` as '/camps'}
              aria-label={t('openSongOf', { night })}
              className={buttonLook({ size: 'sm' })}
            >
              {t('openSong')}
            </Link>
          )}
        </div>
      )}
    </article>
  )
}
