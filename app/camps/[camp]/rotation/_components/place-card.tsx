'use client'
import { Pin as PinIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { memo } from 'react'
import { classNames } from '@/components/ui/class-names'
import { cardId, type Marks } from './cards'
import { PersonLine } from './person-line'
import { useNights } from './sentences'

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
  const { night, room, seat, craft, craftName, memberId, name, roomName, marks, pinned } = props
  const t = useTranslations('rotation')
  const nightsOf = useNights()
  const said = [
    `${craftName} ${name ?? t('emptySeat')}`,
    t('cardPlace', { night, room: roomName }),
    ...(pinned ? [t('pinnedHere')] : []),
    ...(marks?.problems.map((problem) => `${t(`mark.${problem}`)}.`) ?? []),
    ...(marks?.repeats.map(({ name, nights }) => t('mark.repeat', { name, nights: nightsOf(nights) })) ?? []),
  ]
  return (
    <button
      type="button"
      id={cardId({ night, place: { at: 'seat', room, seat } })}
      data-card
      {...{ 'data-night': night, 'data-room': room, 'data-seat': seat }}
      tabIndex={-1}
      aria-haspopup="menu"
      aria-label={said.join(' ')}
      className={classNames(
        look,
        memberId === null && 'border-dashed border-warn',
        marks && (marks.problems.length > 0 ? 'border-bad bg-bad-soft' : 'border-warn bg-warn-soft'),
      )}
    >
      <PersonLine craft={craft} name={name} marks={marks} silent />
      {pinned && <PinIcon aria-hidden className="size-3.5 shrink-0 fill-current text-lamp-ink" />}
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
export const BenchCard = memo(function BenchCard({ night, memberId, craft, craftName, name }: BenchProps) {
  const t = useTranslations('rotation')
  return (
    <button
      type="button"
      id={cardId({ night, place: { at: 'bench', memberId } })}
      data-card
      {...{ 'data-night': night, 'data-bench': memberId ?? '' }}
      tabIndex={-1}
      aria-haspopup={memberId === null ? undefined : 'menu'}
      aria-label={`${craftName} ${name} ${t('cardBench', { night })}`.trim()}
      className={classNames(look, memberId === null && 'border-dashed border-line-strong')}
    >
      <PersonLine {...(craft && { craft })} name={name} silent />
    </button>
  )
})
