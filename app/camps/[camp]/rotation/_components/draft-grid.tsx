'use client'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { useRoomName } from '@/components/camp/room-name'
import { effectOf } from '@/domain/rotation/effect'
import type { RotationInput } from '@/domain/rotation/input'
import { type Move, movePeople } from '@/domain/rotation/move'
import type { Plan } from '@/domain/rotation/plan'
import { listBench, type PlanReview } from '@/domain/rotation/review'
import { type Card, focusCard, marksOf, personAt } from './cards'
import { GridContext } from './grid-context'
import { HeldBar } from './held-bar'
import { MoveDialog } from './move-dialog'
import { NightColumns } from './night-columns'
import { PlaceCard } from './place-card'
import { useRemarks } from './sentences'
import { useGridState } from './use-grid'

type Props = {
  draft: { version: number; plan: Plan; review: PlanReview }
  input: RotationInput
  names: Record<string, string>
  busy: boolean
  move: (move: Move, then?: () => void) => void
}

/** Nights × rooms with people as cards that change places. */
export function DraftGrid({ draft, input, names, busy, move }: Props) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const { effects } = useRemarks(names, input)
  const { version, plan, review } = draft
  const [asking, setAsking] = useState<Card | null>(null)
  const { held, target, place, letGo, grid } = useGridState({ plan, version, busy, move, openDialog: setAsking })
  const marks = useMemo(() => marksOf(plan, review, names), [plan, review, names])
  const after = held && target && movePeople(plan, { night: held.night, from: held.place, to: target.place })

  const nameOf = (card: Card) => {
    const memberId = personAt(plan, card)
    if (memberId !== null) return names[memberId] ?? ''
    return card.place.at === 'bench' ? t('bench') : t('emptySeatIn', { room: roomName(card.place.room) })
  }
  const free = (night: number): Card => ({ night, place: { at: 'bench', memberId: null } })

  return (
    <GridContext value={{ ...grid, names, marks, held, target }}>
      <p className="mb-3 hidden text-sm text-muted md:block">{t('keysHint')}</p>
      <NightColumns
        plan={plan}
        withoutLanguage={review.withoutLanguage}
        seat={(night, { room, seats }, seat) => (
          <PlaceCard
            card={{ night, place: { at: 'seat', room, seat } }}
            craft={seats[seat]!.craft}
            memberId={seats[seat]!.memberId}
          />
        )}
        below={(night) => {
          const bench = listBench(plan, input, night)
          const canPutBack = held?.night === night && held.place.at === 'seat' && personAt(plan, held) !== null
          if (bench.length === 0 && !canPutBack) return null
          return (
            <div className="rounded-lg border border-dashed border-line-strong p-2">
              <h3 className="mb-1 px-1 text-sm font-medium text-muted">{t('benchTitle', { count: bench.length })}</h3>
              <ul className="flex flex-col gap-1">
                {bench.map((memberId) => (
                  <li key={memberId}>
                    <PlaceCard
                      card={{ night, place: { at: 'bench', memberId } }}
                      craft={input.people.find((person) => person.memberId === memberId)?.main}
                      memberId={memberId}
                    />
                  </li>
                ))}
                {canPutBack && (
                  <li>
                    <PlaceCard card={free(night)} memberId={null} label={t('toBenchFree')} />
                  </li>
                )}
              </ul>
            </div>
          )
        }}
      />
      {held && (
        <HeldBar
          who={nameOf(held)}
          night={held.night}
          target={target && nameOf(target)}
          remarks={after ? effects(effectOf(plan, after, input)) : undefined}
          busy={busy}
          onPlace={place}
          onCancel={letGo}
        />
      )}
      <MoveDialog
        card={asking}
        {...{ plan, input, names, busy }}
        onMove={(change) => {
          const card = asking
          setAsking(null)
          move(change, () => requestAnimationFrame(() => card && focusCard(card)))
        }}
        onClose={() => setAsking(null)}
      />
    </GridContext>
  )
}
