'use client'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useCraftName } from '@/components/camp/craft-badge'
import { classNames } from '@/components/ui/class-names'
import type { Pin, Team } from '@/domain/rotation/plan'
import { isPinned } from '@/domain/rotation/review/pins'
import { peopleIn, type RoomNote, roomKey } from '@/domain/rotation/review/places'
import type { Rules } from '@/domain/rotation/review/rules'
import { cardKey, type Marks, roomId } from './cards'
import { PinToggle } from './pin-toggle'
import { BenchCard } from './place-card'
import { RoomBox } from './room-box'

type Props = {
  night: number
  /** When it begins; empty when the camp has no such night any more. */
  day: string
  roomNames: Map<number, string>
  teams: Team[]
  bench: string[]
  marks: Map<string, Marks>
  names: Record<string, string>
  pins: Pin[]
  rules: Rules
  wordless: RoomNote[]
  over: boolean
  /** Running. */
  now: boolean
  /** On a phone. */
  shown: boolean
  sticky: boolean
}

/** One night: its rooms and their teams, and whoever is there without a seat. */
export const NightColumn = memo(function NightColumn(props: Props) {
  const { night, day, roomNames, teams, bench, marks, names, pins, rules, wordless, over, now, shown, sticky } = props
  const t = useTranslations('rotation')
  const pinned = pins.filter((pin) => pin.night === night)
  const seated = teams.flatMap((team) => peopleIn(team).map((memberId) => ({ memberId, night, room: team.room })))
  const allPinned = seated.length > 0 && seated.every((pin) => isPinned(pinned, pin))
  return (
    <section
      id={roomId(night)}
      tabIndex={-1}
      aria-label={t('night', { night })}
      data-section={night}
      className={classNames(
        'isolate min-w-0 flex-col gap-2 outline-none md:flex print:flex',
        shown ? 'flex' : 'hidden',
      )}
    >
      <div
        className={classNames(
          'flex min-h-11 items-center gap-2 bg-ground md:min-h-9',
          sticky ? 'md:sticky md:top-0 md:z-10' : 'md:sticky md:top-14 md:z-10',
        )}
      >
        {/* In narrow columns the day always has a line of its own: else only the longest would, and rooms stood askew. */}
        <h2
          className={classNames(
            'flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2 text-lg font-semibold',
            sticky && 'md:flex-col md:flex-nowrap',
          )}
        >
          {t('night', { night })}
          <span className="flex gap-x-2 text-sm font-normal whitespace-nowrap text-muted">
            {day && <span>{day}</span>}
            {over && <span>{t('over')}</span>}
            {now && <span className="text-lamp-ink">{t('now')}</span>}
          </span>
        </h2>
        {seated.length > 0 && (
          <PinToggle label={t(allPinned ? 'unpinNight' : 'pinNight', { night })} on={allPinned} night={night} />
        )}
      </div>
      {teams.map((team) => (
        <RoomBox
          key={team.room}
          {...{ night, team, names }}
          marks={marksIn(marks, night, team)}
          name={roomNames.get(team.room) ?? t('roomNumber', { room: team.room })}
          closed={rules.closed.has(roomKey(night, team.room))}
          wordless={wordless.some((note) => note.night === night && note.room === team.room)}
          pinned={pinned.flatMap((pin) => (pin.room === team.room ? pin.memberId : []))}
        />
      ))}
      <Bench {...{ night, bench, names, rules }} />
    </section>
  )
})

const marksIn = (marks: Map<string, Marks>, night: number, { room, seats }: Team) =>
  seats.map((_, seat) => marks.get(cardKey({ night, place: { at: 'seat', room, seat } })))

function Bench({ night, bench, names, rules }: Pick<Props, 'night' | 'bench' | 'names' | 'rules'>) {
  const t = useTranslations('rotation')
  const craftName = useCraftName()
  return (
    <div
      data-bench-box
      data-night={night}
      className="rotation-bench rounded-lg border border-dashed border-line-strong p-2"
      data-empty={bench.length === 0 || undefined}
    >
      <h3 className="px-1 text-sm font-medium text-muted">{t('benchTitle', { count: bench.length })}</h3>
      <ul className="flex flex-col gap-1">
        {bench.map((memberId) => {
          const craft = rules.people.get(memberId)?.main ?? ''
          return (
            <li key={memberId}>
              <BenchCard {...{ night, memberId, craft }} craftName={craftName(craft)} name={names[memberId] ?? ''} />
            </li>
          )
        })}
        <li className="rotation-free">
          <BenchCard night={night} memberId={null} craft="" craftName="" name={t('toBenchFree')} />
        </li>
      </ul>
    </div>
  )
}
