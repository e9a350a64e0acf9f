import type { Model } from '../model'
import type { Chances } from './chances'
import type { CrowdedNight } from './reason'
import { type Settled, sizeOf } from './settled'

/**
 * Night by night, against the nights before it: when more people work on both than rooms of the earlier night can spread, some
 * who shared a room then share one again. A room that takes its (x+1)-th person from g rooms makes at least floor(x/g) such
 * pairs. Each pair is charged to its later night, so nights add up.
 */
export function crowdedNights(model: Model, settled: Settled, chances: Chances): CrowdedNight[] {
  const { people: P, present, teamsByNight, exempt } = model
  const { live, templates, empty } = settled
  const order = [...Array.from({ length: model.nights }, (_, n) => n).filter((n) => !live.includes(n)), ...live]
  const families = familiesOf(model, empty)
  return order.flatMap((night, k) => {
    if (!live.includes(night)) return []
    const room = teamsByNight[night]!.map((t) => Math.max(...templates[t]!.map(sizeOf)) + empty)
    const wish = exemptOf(P, exempt, chances, present, night)
    let worst: CrowdedNight | undefined
    for (const earlier of order.slice(0, k)) {
      const rooms = roomsOf(model, settled, earlier)
      if (rooms === 0) continue
      const members = membersOf(model, settled, families, earlier, night)
      const repeats = fewestPairs(members, room, rooms) - wish
      if (repeats > (worst?.repeats ?? 0)) worst = { night, earlier, members, rooms, repeats }
    }
    return worst ? [worst] : []
  })
}

/** Crafts that share people, and those people: what one family lacks another cannot fill. */
function familiesOf({ people: P, roles: R, cost }: Model, empty: number): { roles: number[]; people: number[] }[] {
  const all = Array.from({ length: R }, (_, r) => r)
  if (empty > 0) return [{ roles: all, people: Array.from({ length: P }, (_, p) => p) }]
  const root = all.slice()
  const find = (r: number): number => (root[r] === r ? r : find(root[r]!))
  for (let p = 0; p < P; p++) {
    const own = all.filter((r) => cost[p * R + r]! >= 0)
    for (const r of own) root[find(r)] = find(own[0]!)
  }
  return all
    .filter((r) => find(r) === r)
    .map((r) => ({
      roles: all.filter((other) => find(other) === r),
      people: Array.from({ length: P }, (_, p) => p).filter((p) => {
        const first = all.find((other) => cost[p * R + other]! >= 0)
        return first !== undefined && find(first) === r
      }),
    }))
}

function roomsOf({ people: P, teamsByNight, baseline }: Model, { live, templates, empty }: Settled, night: number) {
  if (live.includes(night))
    return teamsByNight[night]!.filter((t) => empty > 0 || templates[t]!.some((seats) => sizeOf(seats) > 0)).length
  return new Set(baseline?.team.subarray(night * P, night * P + P).filter((t) => t >= 0)).size
}

/** How many people work on both nights, at the least. */
function membersOf(
  { people: P, present, teamsByNight, baseline }: Model,
  { live, templates, empty }: Settled,
  families: { roles: number[]; people: number[] }[],
  earlier: number,
  night: number,
): number {
  const least = (n: number, roles: number[]) =>
    teamsByNight[n]!.reduce(
      (sum, t) => sum + Math.min(...templates[t]!.map((seats) => roles.reduce((all, r) => all + seats[r]!, 0))),
      0,
    )
  return families.reduce((total, { roles, people }) => {
    const here = people.filter((p) => present[night * P + p])
    let stayed: number
    if (live.includes(earlier)) {
      const gone = people.filter((p) => present[earlier * P + p] && !present[night * P + p]).length
      stayed = least(earlier, roles) - empty - gone
    } else stayed = here.filter((p) => (baseline?.team[earlier * P + p] ?? -1) >= 0).length
    const fresh = here.length - Math.max(0, stayed)
    return total + Math.max(0, least(night, roles) - empty - fresh)
  }, 0)
}

function fewestPairs(members: number, room: number[], rooms: number): number {
  let [left, pairs] = [members, 0]
  for (let x = 0; left > 0; x++) {
    const takes = room.filter((size) => size > x).length
    if (takes === 0) break
    pairs += Math.min(left, takes) * Math.floor(x / rooms)
    left -= takes
  }
  return pairs
}

function exemptOf(P: number, exempt: Uint8Array, { nights }: Chances, present: Uint8Array, night: number): number {
  let pairs = 0
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++)
      if (exempt[p * P + q] && nights[p * P + q]! > 0 && present[night * P + p] && present[night * P + q]) pairs++
  return pairs
}
