'use client'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { CraftBadge } from '@/components/camp/craft-badge'
import { useRoomName } from '@/components/camp/room-name'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { Field, Input } from '@/components/ui/field'
import type { Plan } from '@/domain/rotation/plan'
import { effectOf } from '@/domain/rotation/review/effect'
import type { Counts } from '@/domain/rotation/review/meetings'
import { movePeople, type Place } from '@/domain/rotation/review/move'
import { pinAt } from '@/domain/rotation/review/pins'
import { findTeam } from '@/domain/rotation/review/places'
import { listBench } from '@/domain/rotation/review/review'
import type { Rules } from '@/domain/rotation/review/rules'
import { weighEffect } from '@/domain/rotation/review/weigh'
import { useBoard } from './board-context'
import { type Card, cardKey, focusCard, personAt } from './cards'
import { useEffectSentences } from './effect-sentences'
import { RemarkList } from './remark-list'
import { useBegun } from './use-begun'

type Props = {
  card: Card | null
  rules: Rules
  counts: Counts
  onMove: (card: Card, target: Card) => void
  onClose: () => void
}

/** Every place somebody could go on that night, the best first, each with what would come of it. */
export function MoveDialog({ card, ...props }: Props) {
  return (
    <Dialog open={card !== null} onOpenChange={(open) => !open && props.onClose()}>
      {card && <Choices card={card} {...props} />}
    </Dialog>
  )
}

function Choices({ card, rules, counts, onMove }: Props & { card: Card }) {
  const t = useTranslations('rotation')
  const roomName = useRoomName()
  const { plan: known, pins, input, names, board } = useBoard()
  const say = useEffectSentences(names, input)
  const [wanted, setWanted] = useState('')
  const choices = useRef<HTMLUListElement>(null)
  const plan = known ?? { nights: [] }
  const { night } = card
  const memberId = personAt(plan, card)
  const name = memberId === null ? null : (names[memberId] ?? '')
  const where = card.place.at === 'seat' ? roomName(card.place.room) : t('bench')
  const begun = useBegun(board, night)
  const ownPin = pinAt(plan, pins, night, card.place)

  const options = othersOf(plan, rules, card)
    .flatMap((place) => {
      const after = movePeople(plan, { night, from: card.place, to: place })
      if (!after) return []
      const other = personAt(plan, { night, place })
      const effect = effectOf(rules, counts, plan, after)
      const pinned = pinAt(plan, pins, night, place) !== undefined
      const weight = weighEffect(effect, input.preferences) + (pinned ? 1e9 : 0)
      return [
        { place, after, label: labelOf(place, other), craft: craftOf(plan, night, place), effect, weight, pinned },
      ]
    })
    .filter(({ label }) => label.toLowerCase().includes(wanted.trim().toLowerCase()))
    // Of places that are equally good on balance, the one that brings nobody together again comes first.
    .sort((a, b) => a.weight - b.weight || a.effect.newRepeats.length - b.effect.newRepeats.length)

  function labelOf(place: Place, other: string | null): string {
    if (other !== null) return names[other] ?? ''
    return place.at === 'bench' ? t('toBenchFree') : t('emptySeat')
  }

  const title = name === null ? t('seatSomebody') : t(card.place.at === 'seat' ? 'moveTitle' : 'seatTitle', { name })
  return (
    <DialogContent
      title={title}
      description={ownPin ? t('pinnedHereLong', { name: name ?? '' }) : t('swapText', { night, room: where })}
      onOpenAutoFocus={(event) => {
        event.preventDefault()
        choices.current?.querySelector('button')?.focus()
      }}
      onCloseAutoFocus={(event) => {
        event.preventDefault()
        focusCard(card)
      }}
    >
      {begun && <p className="mb-3 text-warn">{begun}</p>}
      <Field label={t('find')} className="mb-3">
        {(field) => (
          <Input {...field} type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        )}
      </Field>
      <ul ref={choices} className="flex flex-col gap-1">
        {options.map(({ place, after, label, craft, effect, pinned }) => (
          <li key={cardKey({ night, place })}>
            <button
              type="button"
              disabled={pinned || ownPin !== undefined}
              onClick={() => onMove(card, { night, place })}
              className="flex w-full items-start gap-3 rounded-md border border-line p-2 text-left hover:bg-raised disabled:cursor-not-allowed disabled:bg-ground"
            >
              {craft !== undefined && <CraftBadge craft={craft} />}
              <span className="min-w-0 flex-1">
                <span className="flex flex-wrap items-baseline justify-between gap-x-3">
                  <span className="font-medium">{label}</span>
                  <span className="text-sm text-muted">{place.at === 'seat' ? roomName(place.room) : t('bench')}</span>
                </span>
                <span className="text-sm">
                  {pinned ? (
                    <span className="text-muted">{t('pinnedHereLong', { name: label })}</span>
                  ) : (
                    <RemarkList as="span" remarks={say(effect, night, plan, after)} none={t('noNewRepeat')} />
                  )}
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
  place.at === 'seat' ? findTeam(plan, night, place.room)?.seats[place.seat]?.craft : undefined

function othersOf(plan: Plan, rules: Rules, card: Card): Place[] {
  const teams = plan.nights.find(({ night }) => night === card.night)?.teams ?? []
  const seats = teams.flatMap(({ room, seats }) => seats.map((_, seat): Place => ({ at: 'seat', room, seat })))
  const bench = listBench(plan, rules, card.night).map((memberId): Place => ({ at: 'bench', memberId }))
  const all = card.place.at === 'seat' ? [...seats, ...bench, { at: 'bench', memberId: null } as const] : seats
  return all.filter((place) => cardKey({ night: card.night, place }) !== cardKey(card))
}
