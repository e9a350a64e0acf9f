import type { Model } from '../model'
import type { Bound } from './bound'
import type { Settled } from './settled'

/**
 * Rooms of one seat per craft, as many nights as rooms and just the people for them: no repeat at all would make two orthogonal
 * Latin squares, which orders 2 and 6 lack (Tarry 1900). Crafts of which no two miss each other form a graph without triangles,
 * so by Turán's theorem C(K,2) - floor(K²/4) pairs of crafts miss; meetings minus 1 have row and column sums 0 there, so each
 * of them costs at least 2.
 */
export function latinBound(model: Model, settled: Settled): Bound | undefined {
  const { roles: R, instance } = model
  for (const rooms of [6, 2] as const) {
    const nights = evenNights(model, settled, rooms, (seats) => seats <= 1)
    if (nights.length < rooms) continue
    const crafts = Array.from({ length: R }, (_, r) => r).filter(
      (r) => nights.filter((seats) => seats[r] === 1).length === nights.length && ableOf(model, r).length === rooms,
    )
    if (crafts.length < 3 || !apartCrafts(model, crafts)) continue
    const K = crafts.length
    const missing = (K * (K - 1)) / 2 - Math.floor(K ** 2 / 4)
    const names = crafts.map((r) => instance.roles[r]!)
    return { value: 2 * missing, because: { kind: 'latin', rooms, crafts: names, frozen: 0 } }
  }
  return undefined
}

/**
 * Rooms of one craft that leave nobody out. Six rooms of six: without repeats any two nights cross in every pair of rooms, a net of
 * degree 4 from night 4 on, that is a pair of orthogonal Latin squares of order 6; two nights that don't cross share two pairs.
 * Four rooms of three for five nights: a nearly Kirkman system on 12 points, which does not exist (Kotzig and Rosa 1974).
 */
export function scheduleBound(model: Model, settled: Settled): Bound | undefined {
  const known = [
    { rooms: 6, size: 6, nights: 4, value: 2 },
    { rooms: 4, size: 3, nights: 5, value: 1 },
  ]
  for (const { rooms, size, nights, value } of known) {
    const even = evenNights(model, settled, rooms, (seats) => seats === 0 || seats === size)
    for (let r = 0; r < model.roles; r++) {
      const alone = even.filter(
        (seats) => seats[r] === size && seats.every((count, other) => other === r || count === 0),
      )
      if (alone.length < nights || ableOf(model, r).length !== rooms * size || !apartCrafts(model, [r])) continue
      return { value, because: { kind: 'no-schedule', rooms, size, nights, frozen: 0 } }
    }
  }
  return undefined
}

/** The seats of the live nights on which just so many rooms are open, all alike. */
function evenNights(
  { teamsByNight }: Model,
  { live, templates, empty }: Settled,
  rooms: number,
  fits: (seats: number) => boolean,
): Int32Array[] {
  if (empty > 0) return []
  return live.flatMap((night) => {
    const teams = teamsByNight[night]!.filter((t) => templates[t]!.some((seats) => seats.some((count) => count > 0)))
    const first = templates[teams[0] ?? -1]?.[0]
    if (!first || teams.length !== rooms || !first.every(fits)) return []
    const alike = teams.every(
      (t) => templates[t]!.length === 1 && templates[t]![0]!.every((count, r) => count === first[r]),
    )
    return alike ? [first] : []
  })
}

const ableOf = ({ people: P, roles: R, cost }: Model, role: number) =>
  Array.from({ length: P }, (_, p) => p).filter((p) => cost[p * R + role]! >= 0)

/** Nobody has two of these crafts, and no two of their people are wished together. */
function apartCrafts(model: Model, crafts: number[]): boolean {
  const people = crafts.flatMap((r) => ableOf(model, r))
  if (new Set(people).size < people.length) return false
  return people.every((p) => people.every((q) => p === q || !model.exempt[p * model.people + q]))
}
