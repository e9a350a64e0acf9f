import type { Model } from '../model'
import type { Prices } from './prices'
import type { Tally } from './tally'

type Rooms = { model: Model; tally: Tally; prices: Prices }

/** What comes to cost more when all the people of the room `from` are in `to` instead, each in the same craft. */
export function priceOfCrew({ model, tally, prices }: Rooms, from: number, to: number): number {
  const { people: P, roles: R, nightOf, require } = model
  const { members, room, sizes, carriers, seating } = tally
  const { place, carrier } = prices
  const night = nightOf[from]! * P
  const first = from * room
  const end = first + sizes[from]!
  let price = 0
  for (let i = first; i < end; i++) {
    const person = members[i]!
    const role = seating.role[night + person]!
    price += place[(to * R + role) * P + person]! - place[(from * R + role) * P + person]!
  }
  const rules = require[to]!
  for (let j = 0; j < rules.length; j++) {
    let then = 0
    for (let i = first; i < end; i++) then += rules[j]!.carries[members[i]!]!
    price += carrier * (Math.max(0, rules[j]!.min - then) - Math.max(0, rules[j]!.min - carriers[to]![j]!))
  }
  return price
}
