'use client'
import { Languages } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { useCraftName } from '@/components/camp/craft-badge'
import type { Team } from '@/domain/rotation/plan'
import { cardKey, type Marks, roomId } from './cards'
import { PinToggle } from './pin-toggle'
import { SeatCard } from './place-card'

type Props = {
  night: number
  team: Team
  name: string
  closed: boolean
  wordless: boolean
  /** Who is pinned here on this night. */
  pinned: string[]
  /** By seat. */
  marks: (Marks | undefined)[]
  names: Record<string, string>
}

/** A room on a night and its seats; drawn again only when something in it is other than before. */
export const RoomBox = memo(function RoomBox({ night, team, name, closed, wordless, pinned, marks, names }: Props) {
  const t = useTranslations('rotation')
  const craftName = useCraftName()
  const { room, seats } = team
  const people = seats.filter(({ memberId }) => memberId !== null)
  const isPinned = (memberId: string | null) => memberId !== null && pinned.includes(memberId)
  const allPinned = people.length > 0 && people.every(({ memberId }) => isPinned(memberId))
  return (
    <div
      id={roomId(night, room)}
      tabIndex={-1}
      data-room-box
      data-night={night}
      data-room={room}
      className="rotation-room relative rounded-lg border border-line bg-panel p-2"
    >
      <div className="flex min-h-7 flex-wrap items-center gap-x-2 pl-1">
        <h3 className="min-w-20 flex-1 text-sm font-medium text-muted [overflow-wrap:anywhere]">{name}</h3>
        {closed && <span className="text-xs text-muted">{t('closed')}</span>}
        {wordless && (
          <span className="inline-flex items-center gap-1 text-xs text-muted">
            <Languages aria-hidden className="size-3.5" />
            {t('mark.language')}
          </span>
        )}
        {pinned.length > 0 && people.length > 0 && (
          <PinToggle
            label={t(allPinned ? 'unpinTeam' : 'pinTeam', { night, room: name })}
            on={allPinned}
            {...{ night, room }}
          />
        )}
      </div>
      <ul className="flex flex-col gap-1">
        {seats.map(({ craft, memberId }, seat) => {
          const key = cardKey({ night, place: { at: 'seat', room, seat } })
          return (
            <li key={key}>
              <SeatCard
                {...{ night, room, seat, craft, memberId, roomName: name }}
                craftName={craftName(craft)}
                name={memberId === null ? null : (names[memberId] ?? '')}
                marks={marks[seat]}
                pinned={isPinned(memberId)}
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}, isSame)

function isSame({ pinned: p, marks: m, ...a }: Props, { pinned: q, marks: n, ...b }: Props): boolean {
  const equal = (Object.keys(b) as (keyof typeof b)[]).every((key) => a[key] === b[key])
  return (
    equal &&
    p.join() === q.join() &&
    m.every((mark, i) => mark === n[i] || JSON.stringify(mark) === JSON.stringify(n[i]))
  )
}
