'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input } from '@/components/ui/field'
import { effectOf, weighEffect } from '@/domain/rotation/effect'
import type { RotationInput } from '@/domain/rotation/input'
import { type Move, movePeople, type Place } from '@/domain/rotation/move'
import type { Plan } from '@/domain/rotation/plan'
import { listBench } from '@/domain/rotation/review'
import { type Card, cardKey, focusCard, personAt } from './cards'
import { RemarkList } from './remark-list'
import { useRemarks } from './sentences'

type Props = {
  card: Card | null
  plan: Plan
  input: RotationInput
  names: Record<string, string>
  busy: boolean
  onMove: (move: Move) => void
  onClose: () => void
}

/** Everybody one could change places with on that night, the best first, each with what would come of it. */
export function MoveDialog({ card, ...props }: Props) {
  return (
    <Dialog open={card !== null} onOpenChange={(open) => !open && props.onClose()}>
      {card && <Choices card={card} {...props} />}
    </Dialog>
  )
}

function Choices({ card, plan, input, names, busy, onMove }: Props & { card: Card }) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const { effects } = useRemarks(names, input)
  const [wanted, setWanted] = useState('')
  const choices = useRef<HTMLUListElement>(null)
  const { night } = card
  const memberId = personAt(plan, card)
  const name = memberId === null ? null : (names[memberId] ?? '')
  const where = card.place.at === 'seat' ? roomName(card.place.room) : t('bench')

  const options = othersOf(plan, input, card)
    .flatMap((place) => {
      const after = movePeople(plan, { night, from: card.place, to: place })
      if (!after) return []
      const other = personAt(plan, { night, place })
      const effect = effectOf(plan, after, input)
      return [{ place, label: labelOf(place, other), craft: craftOf(plan, night, place), effect }]
    })
    .filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()))
    .sort((a, b) => weighEffect(a.effect) - weighEffect(b.effect))

  function labelOf(place: Place, other: string | null): string {
    if (other !== null) return names[other] ?? ''
    return place.at === 'bench' ? t('toBenchFree') : t('emptySeat')
  }

  return (
    <DialogContent
      title={
        name === null
          ? t('seatSomebody')
          : card.place.at === 'seat'
            ? t('swapTitle', { name })
            : t('seatTitle', { name })
      }
      description={t('swapText', { night, room: where })}
      onOpenAutoFocus={(event) => {
        event.preventDefault()
        choices.current?.querySelector('button')?.focus()
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        focusCard(card)
      }}
    >
      <Field label={t('find')} className="mb-3">
        {(field) => (
          <Input {...field} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        )}
      </Field>
      <ul ref={choices} className="flex flex-col gap-1">
        {options.map(({ place, label, craft, effect }) => (
          <li key={cardKey({ night, place })}>
            <button
              type="button"
              disabled={busy}
              onClick={() => onMove({ night, from: card.place, to: place })}
              className="flex w-full items-start gap-3 rounded-md border border-line p-2 text-left hover:bg-raised"
            >
              {craft !== undefined && <CraftBadge craft={craft} />}
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-medium">{label}</span>
                  <span className="text-sm text-muted">{place.at === 'seat' ? roomName(place.room) : t('bench')}</span>
                </span>
                <span className="text-sm">
                  <RemarkList remarks={effects(effect)} none={t('noNewRepeat')} />
                </span>
              </span>
            </button>
          </li>
        ))}
        {options.length === 0 && <li className="text-muted">{t('nobodyFound')}</li>}
      </ul>
    </DialogContent>
  )
}

const craftOf = (plan: Plan, night: number, place: Place) =>
  place.at === 'seat'
    ? plan.nights.find((each) => each.night === night)?.teams.find(({ room }) => room === place.room)?.seats[place.seat]
        ?.craft
    : undefined

function othersOf(plan: Plan, input: RotationInput, card: Card): Place[] {
  const teams = plan.nights.find(({ night }) => night === card.night)?.teams ?? []
  const seats = teams.flatMap(({ room, seats }) => seats.map((_, seat): Place => ({ at: 'seat', room, seat })))
  const bench = listBench(plan, input, card.night).map((memberId): Place => ({ at: 'bench', memberId }))
  const all = card.place.at === 'seat' ? [...seats, ...bench, { at: 'bench', memberId: null } as const] : seats
  return all.filter((place) => cardKey({ night: card.night, place }) !== cardKey(card))
}
