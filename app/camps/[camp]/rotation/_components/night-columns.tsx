'use client'
import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { useCamp } from '@/components/camp/camp-context'
import { useRoomName } from '@/components/camp/room-name'
import { useCampTime } from '@/components/camp/time'
import type { Plan, Team } from '@/domain/rotation/plan'
import type { RoomNote } from '@/domain/rotation/review/places'

type Props = {
  plan: Plan
  withoutLanguage?: RoomNote[]
  seat: (night: number, team: Team, seat: number) => ReactNode
  below?: (night: number) => ReactNode
}

/** Nights side by side where there is room for them, one under another on a phone; in each its rooms and their teams. */
export function NightColumns({ plan, withoutLanguage = [], seat, below }: Props) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  return (
    <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-[repeat(auto-fill,minmax(15rem,1fr))]">
      {plan.nights.map(({ night, teams }) => {
        const times = camp.nights.find(({ number }) => number === night)
        return (
          <section key={night} aria-label={t('night', { night })} className="flex min-w-0 flex-col gap-2">
            <h2 className="flex items-baseline gap-2 text-lg font-semibold">
              {t('night', { night })}
              {times && <span className="text-sm font-normal text-muted">{time.day(times.startsAt)}</span>}
            </h2>
            {teams.map((team) => (
              <div key={team.room} className="rounded-lg border border-line bg-panel p-2">
                <h3 className="mb-1 flex items-center justify-between gap-2 px-1 text-sm font-medium text-muted">
                  {roomName(team.room)}
                  {withoutLanguage.some((note) => note.night === night && note.room === team.room) && (
                    <span className="inline-flex items-center gap-1 text-xs font-normal">
                      <Languages aria-hidden className="size-3.5" />
                      {t('mark.language')}
                    </span>
                  )}
                </h3>
                <ul className="flex flex-col gap-1">
                  {[...team.seats.keys()].map((index) => (
                    <li key={index}>{seat(night, team, index)}</li>
                  ))}
                </ul>
              </div>
            ))}
            {below?.(night)}
          </section>
        )
      })}
    </div>
  )
}
