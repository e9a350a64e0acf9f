import type { Plan } from '@/domain/rotation/plan'
import { findTeam } from '@/domain/rotation/review/places'
import { type Card, cardOf, personAt, sameCard } from './cards'

/**
 * Where a card carried over this element would go: to the card there, to the seat of their own craft when it is the room around it,
 * to the bench when it is the bench. Null on another night, and where nothing would change.
 */
export function placeUnder(under: Element, card: Card, plan: Plan): Card | null {
  const target = cardOf(under) ?? aroundOf(under, card, plan)
  if (!target || target.night !== card.night || sameCard(target, card)) return null
  if (target.place.at === 'bench' && card.place.at === 'bench') return null
  return personAt(plan, target) === personAt(plan, card) ? null : target
}

function aroundOf(under: Element, card: Card, plan: Plan): Card | null {
  const { night, room } = under.closest<HTMLElement>('[data-room-box]')?.dataset ?? {}
  if (night !== undefined && room !== undefined) {
    const team = findTeam(plan, Number(night), Number(room))
    const craft = craftOf(card, plan)
    const seat = team?.seats.findIndex((each) => each.craft === craft) ?? -1
    return seat < 0 ? null : { night: Number(night), place: { at: 'seat', room: Number(room), seat } }
  }
  const bench = under.closest<HTMLElement>('[data-bench-box]')?.dataset.night
  return bench === undefined ? null : { night: Number(bench), place: { at: 'bench', memberId: null } }
}

function craftOf({ night, place }: Card, plan: Plan): string | undefined {
  return place.at === 'seat' ? findTeam(plan, night, place.room)?.seats[place.seat]?.craft : undefined
}
