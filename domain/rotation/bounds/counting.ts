import type { Model } from '../model'
import { type Chances, pairsLost } from './chances'
import { Network } from './max-flow'
import type { CraftPair } from './reason'
import { type Settled, sizeOf } from './settled'

/**
 * How many pairs can meet anew at the most. New meetings form a graph with at most `fresh` edges per pair and at most `degree`
 * per person; the greatest such b-matching is at most half the flow through its bipartite double cover.
 */
function distinctAtMost(P: number, degree: ArrayLike<number>, fresh: (p: number, q: number) => number): number {
  const network = new Network(2 * P + 2)
  const [source, sink] = [2 * P, 2 * P + 1]
  for (let p = 0; p < P; p++) {
    network.arc(source, p, degree[p]!)
    network.arc(P + p, sink, degree[p]!)
    for (let q = 0; q < P; q++) {
      const times = p === q ? 0 : fresh(p, q)
      if (times > 0) network.arc(p, P + q, times)
    }
  }
  return Math.floor(network.flow(source, sink) / 2)
}

/** Meetings beyond the fresh ones that pins make sure of, per person: they use up seats beside them. */
function wastedOf({ people: P }: Model, { sure, fresh }: Chances): Int32Array {
  const wasted = new Int32Array(P)
  for (let p = 0; p < P; p++)
    for (let q = 0; q < P; q++) wasted[p]! += Math.max(0, sure[p * P + q]! - fresh[p * P + q]!)
  return wasted
}

/** All crafts together: pairs seated, and how many of them can be new. */
export function countPairs(model: Model, settled: Settled, chances: Chances): { pairs: number; distinct: number } {
  const { people: P } = model
  const degree = degreesOf(model, settled, (role, seats) => (seats[role]! > 0 ? sizeOf(seats) - 1 : 0))
  const wasted = wastedOf(model, chances)
  const free = degree.map((most, p) => Math.max(0, most - wasted[p]!))
  return { pairs: chances.pairs, distinct: distinctAtMost(P, free, (p, q) => chances.fresh[p * P + q]!) }
}

/** Per person the most seats there can be beside them, over the nights they may work. */
function degreesOf(
  { people: P, roles: R, present, cost, teamsByNight }: Model,
  { live, left, templates, team, empty }: Settled,
  besideOf: (role: number, seats: Int32Array) => number,
): Int32Array {
  const most = new Map<number, Int32Array>()
  const mostOf = (teams: number[]) =>
    Int32Array.from({ length: R }, (_, r) =>
      Math.max(0, ...teams.flatMap((t) => templates[t]!.map((seats) => besideOf(r, seats)))),
    )
  const degrees: number[][] = Array.from({ length: P }, () => [])
  for (const night of live) {
    const here = mostOf(teamsByNight[night]!)
    for (let p = 0; p < P; p++) {
      if (!present[night * P + p]) continue
      const own = team[night * P + p]!
      if (own >= 0 && !most.has(own)) most.set(own, mostOf([own]))
      const table = own >= 0 ? most.get(own)! : here
      let best = 0
      for (let r = 0; r < R; r++) if (cost[p * R + r]! >= 0 || empty > 0) best = Math.max(best, table[r]!)
      degrees[p]!.push(best)
    }
  }
  return Int32Array.from(degrees, (list, p) =>
    list
      .sort((a, b) => b - a)
      .slice(0, left[p])
      .reduce((sum, seats) => sum + seats, empty),
  )
}

/**
 * Per pair of crafts: the seats of the two stand in `pairs` pairs, of which only those between their people can be new. Several
 * pairs of crafts add up as long as no two people are counted in both.
 */
export function countCraftPairs(
  model: Model,
  settled: Settled,
  chances: Chances,
): { crafts: CraftPair[]; lost: number } | undefined {
  const { people: P, roles: R, cost, teamsByNight, instance } = model
  const { live, templates, empty } = settled
  const can = (p: number, r: number) => cost[p * R + r]! >= 0
  const found: (CraftPair & { a: number; b: number })[] = []
  for (let a = 0; a < R; a++)
    for (let b = a; b < R; b++) {
      const between = (seats: Int32Array) => (a === b ? (seats[a]! * (seats[a]! - 1)) / 2 : seats[a]! * seats[b]!)
      let pairs = 0
      for (const night of live) for (const t of teamsByNight[night]!) pairs += Math.min(...templates[t]!.map(between))
      if (pairs === 0) continue
      const degree = degreesOf(model, settled, (role, seats) =>
        a === b ? (role === a ? seats[a]! - 1 : 0) : Math.max(role === a ? seats[b]! : 0, role === b ? seats[a]! : 0),
      )
      const distinct = distinctAtMost(P, degree, (p, q) =>
        (can(p, a) && can(q, b)) || (can(p, b) && can(q, a)) ? chances.fresh[p * P + q]! : 0,
      )
      if (distinct < pairs) found.push({ crafts: [instance.roles[a]!, instance.roles[b]!], pairs, distinct, a, b })
    }
  const taken = new Uint8Array(P * P)
  const crafts = found
    .sort((x, y) => y.pairs - y.distinct - (x.pairs - x.distinct))
    .filter(({ a, b }) => {
      const all: number[] = []
      for (let p = 0; p < P; p++)
        for (let q = p + 1; q < P; q++) if ((can(p, a) && can(q, b)) || (can(p, b) && can(q, a))) all.push(p * P + q)
      if (all.some((at) => taken[at])) return false
      for (const at of all) taken[at] = 1
      return true
    })
    .map(({ crafts: names, pairs, distinct }) => ({ crafts: names, pairs, distinct }))
  if (crafts.length === 0) return undefined
  const sizes = live.flatMap((night) => teamsByNight[night]!.map((t) => Math.max(...templates[t]!.map(sizeOf))))
  return { crafts, lost: pairsLost(sizes, empty) }
}
