'use client'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCamp } from '@/components/camp/camp-context'
import { CraftBadge, useCraftName } from '@/components/camp/craft-badge'
import { Button, buttonLook } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Lamp } from '@/components/ui/lamp'
import type { RotationInput } from '@/domain/rotation/input'
import { findShortages } from '@/domain/rotation/shortage'
import { RemarkList } from './remark-list'
import { useRemarks } from './sentences'

type Props = { input: RotationInput; names: Record<string, string>; making: boolean; onMake: () => void }

/** Before there is a plan: what it takes, what there is, and the button. */
export function BeforePlan({ input, names, making, onMake }: Props) {
  const t = useTranslations('rotation')
  const craftName = useCraftName()
  const { campId } = useCamp()
  const { shortages } = useRemarks(names, input)
  const { nights, rooms, seats, people } = input
  const songs = nights.length * rooms.length
  const perRoom = seats.reduce((sum, { count }) => sum + count, 0)
  const nobody = people.length === 0
  const short = nobody ? [] : shortages(nights.flatMap((night) => findShortages(input, night)))
  return (
    <Empty
      title={t('needs', { rooms: rooms.length, seats: perRoom, nights: nights.length })}
      action={
        nobody ? (
          <Link href={`/camps/${campId}/roster` as '/camps'} className={buttonLook({ variant: 'primary' })}>
            {t('toRoster')}
          </Link>
        ) : (
          <Button variant="primary" pending={making} onClick={onMake}>
            {t('make')}
          </Button>
        )
      }
    >
      <p>{t('needsText', { songs })}</p>
      <ul className="mt-3 flex flex-col gap-2 text-ink">
        {seats.map(({ craft, count }) => {
          const needed = count * rooms.length
          const there = people.filter(({ main }) => main === craft).length
          return (
            <li key={craft} className="flex flex-wrap items-center gap-2">
              <CraftBadge craft={craft} />
              <span className="font-medium">{craftName(craft)}</span>
              <Lamp state={there >= needed ? 'full' : there > 0 ? 'half' : 'empty'} />
              <span className={there < needed ? 'text-warn' : 'text-muted'}>{t('craftCount', { there, needed })}</span>
            </li>
          )
        })}
      </ul>
      {short.length > 0 && (
        <div className="mt-3">
          <RemarkList remarks={short} none="" />
          <p className="mt-1">{t('shortButPossible')}</p>
        </div>
      )}
    </Empty>
  )
}
