import type { Plan } from '@/domain/rotation/plan'
import { type Move, occupantOf, type Place } from '@/domain/rotation/review/move'
import type { PlanReview } from '@/domain/rotation/review/review'

/** A place in the grid that can be taken hold of: a seat, or a person or the free place on a night's bench. */
export type Card = { night: number; place: Place }

export const cardKey = ({ night, place }: Card) =>
  place.at === 'seat' ? `${night}-${place.room}-${place.seat}` : `${night}-bench-${place.memberId ?? ''}`

export const cardId = (card: Card) => `card-${cardKey(card)}`

/** Of a room on a night, or of the night itself. */
export const roomId = (night: number, room?: number) =>
  room === undefined ? `night-${night}` : `room-${night}-${room}`

/** The card that an element is, or is part of. */
export function cardOf(element: Element | null | undefined): Card | null {
  const { night, room, seat, bench } = element?.closest<HTMLElement>('[data-card]')?.dataset ?? {}
  if (night === undefined) return null
  if (bench !== undefined) return { night: Number(night), place: { at: 'bench', memberId: bench || null } }
  return { night: Number(night), place: { at: 'seat', room: Number(room), seat: Number(seat) } }
}

export const focusCard = (card: Card) => document.getElementById(cardId(card))?.focus()

export const sameCard = (a: Card | null, b: Card | null) =>
  a === b || (a !== null && b !== null && cardKey(a) === cardKey(b))

export const personAt = (plan: Plan, { night, place }: Card) => occupantOf(plan, night, place) ?? null

export const moveOf = (from: Card, to: Card): Move => ({ night: from.night, from: from.place, to: to.place })

export type Marks = {
  repeats: { name: string; nights: number[] }[]
  problems: PlanReview['misplaced'][number]['problem'][]
}

/** What is wrong with each seat, to be shown on the card itself. */
export function marksOf(plan: Plan, review: Pick<PlanReview, 'repeats' | 'misplaced'>, names: Record<string, string>) {
  const marks = new Map<string, Marks>()
  const at = (key: string) => {
    const found = marks.get(key) ?? { repeats: [], problems: [] }
    marks.set(key, found)
    return found
  }
  for (const { night, room, seat, problem } of review.misplaced)
    at(cardKey({ night, place: { at: 'seat', room, seat } })).problems.push(problem)
  const partners = new Map<string, { other: string; nights: number[] }[]>()
  for (const { a, b, nights } of review.repeats)
    for (const [one, other] of [
      [a, b],
      [b, a],
    ] as const)
      partners.set(one, [...(partners.get(one) ?? []), { other, nights }])
  for (const { night, teams } of plan.nights)
    for (const { room, seats } of teams)
      seats.forEach(({ memberId }, seat) => {
        for (const { other, nights } of partners.get(memberId ?? '') ?? [])
          if (nights.includes(night) && seats.some((each) => each.memberId === other))
            at(cardKey({ night, place: { at: 'seat', room, seat } })).repeats.push({ name: names[other] ?? '', nights })
      })
  return marks
}
