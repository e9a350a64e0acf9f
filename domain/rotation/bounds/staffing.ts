import type { Model } from '../model'
import { CheapestFlow } from './cheapest-flow'
import { type Settled, sizeOf } from './settled'

/** What each unit of a term counts; terms left out count nothing. */
export type StaffingWeights = Partial<Record<StaffingTerm, number>>
export const staffingTerms = ['sitouts', 'sitoutSq', 'role', 'brief', 'changes'] as const
export type StaffingTerm = (typeof staffingTerms)[number]
/** `parts`: what the cheapest staffing has of each term, not yet weighed; `value` weighs them. `wages`: [night × person], its prices. */
export type Staffing = {
  value: number
  parts: Record<StaffingTerm, number>
  changesByNight: number[]
  wages: Float64Array
}

/**
 * The cheapest way to fill all seats when nothing matters but who is there, their crafts, the nights they may work and what pins
 * them: one flow person → night → kind of room and role → room, with rising costs per night sat out. A room with several templates
 * may take what the mix of them could. Undefined when not even that can be filled.
 */
export function cheapestStaffing(model: Model, settled: Settled, weights: StaffingWeights): Staffing | undefined {
  const { people: P, nights: N, roles: R, present, cost, offBrief, baseline, published, minNights } = model
  const { live, left, worked, empty, team: only, role: onlyRole } = settled
  const weigh = { sitouts: 0, sitoutSq: 0, role: 0, brief: 0, changes: 0, ...weights }
  const groups = live.flatMap((night) => groupsOf(model, settled, night, weigh))
  const loose = empty > 0 || groups.some(({ least, most }) => least < most)
  const must = loose || minNights.some((nights) => nights > 0) ? mustFill(model, weigh) : 0
  const shift = { nights: weigh.sitouts + weigh.sitoutSq * (2 * N + 1) + must, seat: weigh.changes + must, role: must }
  const [nightAt, groupAt] = [P, P + N * P]
  const [source, sink] = [groupAt + groups.length * (R + 1), groupAt + groups.length * (R + 1) + 1]
  const network = new CheapestFlow(sink + 1)
  const nights: { p: number; there: number; arcs: number[] }[] = []
  const seats: { arc: number; p: number; r: number; night: number; group: Group }[] = []
  let bound = 0
  for (let p = 0; p < P; p++) {
    let [there, open] = [-worked[p]!, 0]
    for (let night = 0; night < N; night++) there += present[night * P + p]!
    for (const night of live) open += present[night * P + p]!
    bound += weigh.sitouts * there + weigh.sitoutSq * there ** 2
    const most = Math.min(open, left[p]!)
    const arcs: number[] = []
    for (let w = 1; w <= most; w++) {
      const due = w <= minNights[p]! - worked[p]! ? must : 0
      const price = -weigh.sitouts - weigh.sitoutSq * (2 * (there - w) + 1) - due
      bound += due
      arcs.push(network.arc(source, p, 1, shift.nights + price))
    }
    nights.push({ p, there, arcs })
    for (const night of live) {
      const at = night * P + p
      if (!present[at]) continue
      const away = baseline && published[night] ? baseline.team[at]! : undefined
      if (away !== undefined && away >= 0) bound += weigh.changes
      network.arc(p, nightAt + at, 1, 0)
    }
  }
  groups.forEach((group, g) => {
    const { night, teams } = group
    const hub = groupAt + g * (R + 1)
    for (let p = 0; p < P; p++) {
      const at = night * P + p
      if (!present[at] || (only[at]! >= 0 && !teams.includes(only[at]!))) continue
      const away = baseline && published[night] ? baseline.team[at]! : undefined
      const moved = away === undefined ? 0 : away < 0 ? 1 : teams.includes(away) ? -1 : 0
      for (let r = 0; r < R; r++) {
        if (cost[p * R + r]! < 0 || group.mostOf[r]! <= 0 || (onlyRole[at]! >= 0 && onlyRole[at] !== r)) continue
        const price =
          weigh.role * cost[p * R + r]! +
          weigh.brief * offBrief[teams[0]! * P + p]! +
          weigh.changes * moved +
          shift.seat
        const pinned = only[at]! >= 0 ? must : 0
        seats.push({ arc: network.arc(nightAt + at, hub + 1 + r, 1, price - pinned), p, r, night, group })
      }
    }
    for (let r = 0; r < R; r++) {
      if (group.mostOf[r]! <= 0) continue
      const least = empty > 0 ? 0 : group.leastOf[r]!
      bound += must * least
      network.arc(hub + 1 + r, hub, least, 0)
      network.arc(hub + 1 + r, hub, group.mostOf[r]! - least, shift.role)
    }
    network.arc(hub, sink, group.most, 0)
  })
  if (must > 0) for (const night of live) for (let p = 0; p < P; p++) if (only[night * P + p]! >= 0) bound += must
  const least = Math.max(0, groups.reduce((sum, group) => sum + group.least, 0) - empty)
  const worth = shift.nights + shift.seat + shift.role
  const flow = network.send(source, sink, least, worth)
  if (!flow) return undefined
  const parts: Staffing['parts'] = { sitouts: 0, sitoutSq: 0, role: 0, brief: 0, changes: 0 }
  const changesByNight = Array.from({ length: N }, (_, night) => {
    if (!baseline || !published[night]) return 0
    let changes = 0
    for (let p = 0; p < P; p++) changes += Number(present[night * P + p] === 1 && baseline.team[night * P + p]! >= 0)
    return live.includes(night) ? changes : 0
  })
  for (const { there, arcs } of nights) {
    const sits = there - arcs.reduce((sum, arc) => sum + network.through(arc), 0)
    parts.sitouts += sits
    parts.sitoutSq += sits ** 2
  }
  for (const { arc, p, r, night, group } of seats) {
    if (network.through(arc) === 0) continue
    parts.role += cost[p * R + r]!
    parts.brief += offBrief[group.teams[0]! * P + p]!
    const away = baseline && published[night] ? baseline.team[night * P + p]! : undefined
    if (away !== undefined) changesByNight[night]! += away < 0 ? 1 : group.teams.includes(away) ? -1 : 0
  }
  parts.role += settled.terms.role
  parts.brief += settled.terms.brief
  parts.changes = changesByNight.reduce((sum, changes) => sum + changes, settled.terms.changes)
  const frozen =
    weigh.role * settled.terms.role + weigh.brief * settled.terms.brief + weigh.changes * settled.terms.changes
  const wages = flow.potential.subarray(nightAt, groupAt).map((paid) => shift.nights - paid)
  const value = bound + frozen + flow.cost - worth * flow.amount
  const weighed = staffingTerms.reduce((sum, term) => sum + weigh[term] * parts[term], 0)
  return value > weighed + 0.5 ? undefined : { value: weighed, parts, changesByNight, wages }
}

/** Large enough for such seats to come first; were it too small, the bound would only be lower, as in any Lagrangian. */
function mustFill({ nights, cost }: Model, weigh: Record<StaffingTerm, number>): number {
  const dearest = cost.reduce((most, each) => Math.max(most, each), 0)
  const seat = weigh.sitouts + weigh.sitoutSq * (2 * nights + 1) + weigh.role * dearest + weigh.brief + weigh.changes
  return 2 ** Math.ceil(Math.log2(64 * (seat + 1)))
}

type Group = { night: number; teams: number[]; least: number; most: number; leastOf: Int32Array; mostOf: Int32Array }

/** Teams of a night that nobody could tell apart here. */
function groupsOf(model: Model, settled: Settled, night: number, weigh: Required<StaffingWeights>): Group[] {
  const { people: P, roles: R, offBrief, teamsByNight, published, baseline } = model
  const { templates, team: only, empty } = settled
  const alike = new Map<string, number[]>()
  const pinned = new Set(only.subarray(night * P, night * P + P))
  for (const t of teamsByNight[night]!) {
    const brief = weigh.brief > 0 ? offBrief.subarray(t * P, t * P + P).join('') : ''
    const own = pinned.has(t) || (weigh.changes > 0 && baseline && published[night]) ? t : ''
    const key = `${templates[t]!.map((seats) => seats.join()).join(';')}|${brief}|${own}`
    alike.set(key, [...(alike.get(key) ?? []), t])
  }
  return [...alike.values()].map((teams) => {
    const all = templates[teams[0]!]!
    const sizes = all.map(sizeOf)
    const of = (pick: (...seats: number[]) => number, more: number) =>
      Int32Array.from({ length: R }, (_, r) => teams.length * pick(...all.map((seats) => seats[r]!)) + more)
    return {
      ...{ night, teams, least: teams.length * Math.min(...sizes), most: teams.length * Math.max(...sizes) + empty },
      ...{ leastOf: of(Math.min, 0), mostOf: of(Math.max, empty) },
    }
  })
}
