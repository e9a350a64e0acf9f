import type { Plan } from '@/domain/rotation/plan'
import { listSeats } from '@/domain/rotation/review/places'
import { cardId, roomId } from './cards'

const washMs = 600

/** The seats that somebody else has changed light up once. */
export function washSeats(before: Plan, after: Plan): void {
  const who = new Map(
    listSeats(before).map(({ night, room, seat, memberId }) => [`${night} ${room} ${seat}`, memberId]),
  )
  const changed = listSeats(after).filter(
    ({ night, room, seat, memberId }) => who.get(`${night} ${room} ${seat}`) !== memberId,
  )
  afterRender(() => {
    const cards = changed.flatMap(({ night, room, seat }) => {
      return document.getElementById(cardId({ night, place: { at: 'seat', room, seat } })) ?? []
    })
    for (const card of cards) card.classList.add('animate-wash')
    setTimeout(() => {
      for (const card of cards) card.classList.remove('animate-wash')
    }, washMs + 100)
  })
}

/** The night, or the room on it, is scrolled to and gets the focus, once it is there. */
export function bringIntoView(night: number, room?: number): void {
  afterRender(() => {
    const place = document.getElementById(roomId(night, room))
    place?.scrollIntoView({ block: room === undefined ? 'start' : 'center', inline: 'center' })
    place?.focus({ preventScroll: true })
    if (room === undefined) return
    place?.classList.add('animate-wash')
    setTimeout(() => place?.classList.remove('animate-wash'), washMs + 100)
  })
}

/** The next frame comes after React has put what is new on the page; so does the one after, whatever the browser is busy with. */
const afterRender = (then: () => void) => requestAnimationFrame(() => requestAnimationFrame(then))
