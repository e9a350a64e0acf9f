import { occupantOf, type Place } from '@/domain/rotation/move'
import type { Plan } from '@/domain/rotation/plan'
import type { PlanReview } from '@/domain/rotation/review'

/** A place in the grid that can be taken hold of: a seat, or a person or the free place on a night's bench. */
export type Card = { night: number; place: Place }

export const cardKey = ({ night, place }: Card) =>
  place.at === 'seat' ? `${night}-${place.room}-${place.seat}` : `${night}-bench-${place.memberId ?? ''}`

export const cardId = (card: Card) => `card-${cardKey(card)}`

export const focusCard = (card: Card) => document.getElementById(cardId(card))?.focus()

export const personAt = (plan: Plan, { night, place }: Card) => occupantOf(plan, night, place) ?? null

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
  for (const { night, teams } of plan.nights)
    for (const { room, seats } of teams)
      seats.forEach(({ memberId }, seat) => {
        for (const { a, b, nights } of review.repeats) {
          const other = memberId === a ? b : memberId === b ? a : undefined
          if (other === undefined || !nights.includes(night)) continue
          if (!seats.some((each) => each.memberId === other)) continue
          at(cardKey({ night, place: { at: 'seat', room, seat } })).repeats.push({ name: names[other] ?? '', nights })
        }
      })
  return marks
}
