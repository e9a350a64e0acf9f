'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { TeamList } from '@/components/camp/team-list'
import { useCampTime } from '@/components/camp/time'
import { classNames } from '@/components/ui/class-names'
import { Lamp, type LampState } from '@/components/ui/lamp'
import type { RoomState } from '@/domain/submission/room-state'
import type { RoomTonight } from './sentences'
import { TeamButtons } from './team-buttons'

const lamps: Record<RoomState, LampState> = {
  closed: 'empty',
  nothing: 'empty',
  demo: 'half',
  submitted: 'full',
  late: 'full',
  missing: 'crossed',
}
const looks: Partial<Record<RoomState, string>> = {
  late: 'text-warn',
  missing: 'text-bad',
  nothing: 'text-muted',
  closed: 'text-muted',
}

type Props = { room: RoomTonight; onPerson?: (person: RoomTonight['team'][number]) => void }

/** One room: its lamp in words, its team, and its song for those who may open it. */
export function RoomCard({ room: { name, state, team, isOwn, songId, demoAt, submittedAt }, onPerson }: Props) {
  const t = useTranslations('tonight')
  const camp = useCamp()
  const time = useCampTime(camp.timeZone)
  const at = submittedAt ?? demoAt
  const title = (
    <>
      {name}
      {isOwn && <span className="ml-2 text-sm font-normal text-lamp-ink">{t('own')}</span>}
    </>
  )
  return (
    <article
      className={classNames(
        'relative flex h-full flex-col gap-3 rounded-lg border border-line bg-panel p-4',
        isOwn && 'border-lamp-ink',
        songId !== null && 'hover:bg-raised',
      )}
    >
      <h2 className="text-lg font-semibold">
        {songId === null ? (
          title
        ) : (
          <Link
            href={`/camps/${camp.campId}/songs/${songId}` as '/camps'}
            className="after:absolute after:inset-0 after:rounded-lg"
          >
            {title}
          </Link>
        )}
      </h2>
      <p className={classNames('flex items-center gap-2 font-medium', looks[state])}>
        <Lamp state={lamps[state]} />
        <span>{t(`state.${state}`)}</span>
        {at !== null && <span className="ml-auto font-normal text-muted tabular-nums">{time.time(at)}</span>}
      </p>
      {team.length > 0 && (onPerson ? <TeamButtons team={team} onPerson={onPerson} /> : <TeamList people={team} />)}
    </article>
  )
}
