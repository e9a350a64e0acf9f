'use client'
import { Pin as PinIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { cardId, type Marks } from './cards'
import { PersonLine } from './person-line'

type SeatProps = {
  night: number
  room: number
  seat: number
  craft: string
  craftName: string
  memberId: string | null
  name: string | null
  roomName: string
  marks: Marks | undefined
  pinned: boolean
}

const look =
  'rotation-card flex min-h-11 w-full items-center gap-2 rounded-md border border-transparent px-2 select-none hover:bg-raised md:min-h-9'

/** A seat. All that happens to it is heard by the grid; it is drawn again only when what it shows is other than before. */
export const SeatCard = memo(function SeatCard(props: SeatProps) {
  const { night, room, seat, craft, memberId, name, roomName, marks, pinned } = props
  const t = useTranslations('rotation')
  return (
    <button
      type="button"
      id={cardId({ night, place: { at: 'seat', room, seat } })}
      data-card
      {...{ 'data-night': night, 'data-room': room, 'data-seat': seat }}
      tabIndex={-1}
      aria-haspopup="menu"
      className={classNames(
        look,
        memberId === null && 'border-dashed border-warn',
        marks && (marks.problems.length > 0 ? 'border-bad bg-bad-soft' : 'border-warn bg-warn-soft'),
      )}
    >
      <PersonLine craft={craft} name={name} marks={marks} />
      {pinned && <PinIcon aria-hidden className="size-3.5 shrink-0 fill-current text-lamp-ink" />}
      <span className="sr-only">
        {pinned && `${t('pinnedHere')} `}
        {t('cardPlace', { night, room: roomName })}
      </span>
    </button>
  )
}, isSame)

function isSame(a: SeatProps, b: SeatProps): boolean {
  const { marks: was, ...before } = a
  const { marks: is, ...after } = b
  return (
    (Object.keys(after) as (keyof typeof after)[]).every((key) => before[key] === after[key]) &&
    (was === is || JSON.stringify(was) === JSON.stringify(is))
  )
}

type BenchProps = { night: number; memberId: string | null; craft: string; craftName: string; name: string }

/** Somebody on the bench, or (without a person) the free place there. */
export const BenchCard = memo(function BenchCard({ night, memberId, craft, name }: BenchProps) {
  const t = useTranslations('rotation')
  return (
    <button
      type="button"
      id={cardId({ night, place: { at: 'bench', memberId } })}
      data-card
      {...{ 'data-night': night, 'data-bench': memberId ?? '' }}
      tabIndex={-1}
      aria-haspopup={memberId === null ? undefined : 'menu'}
      className={classNames(look, memberId === null && 'border-dashed border-line-strong')}
    >
      <PersonLine {...(craft && { craft })} name={name} />
      <span className="sr-only">{t('cardBench', { night })}</span>
    </button>
  )
})
