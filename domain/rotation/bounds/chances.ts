import type { Model } from '../model'
import { type Settled, sizeOf } from './settled'

/** Who can still meet whom, and how often without a repeat. */
export type Chances = {
  /** [person × person]: live nights on which they could be in one team. */
  nights: Int16Array
  /** [person × person]: live meetings that cost no repeat: 1 less than met, or all of them for an exempt pair. */
  fresh: Int16Array
  /** [person × person]: live meetings that pins and wishes make sure of. */
  sure: Int16Array
  /** [night × role]: the roles that share a team with it, as bits. */
  beside: Int32Array
  /** Pairs seated on live nights at the least. */
  pairs: number
}

export function chancesOf(model: Model, settled: Settled): Chances {
  const { people: P, roles: R, nights: N, present, cost, apart, exempt, teamsByNight } = model
  const { live, met, left, team, empty } = settled
  const [nights, fresh, sure] = [new Int16Array(P * P), new Int16Array(P * P), new Int16Array(P * P)]
  const everything = empty > 0 || R > 30
  const masks = Int32Array.from({ length: P }, (_, p) => {
    let mask = 0
    for (let r = 0; r < R; r++) if (cost[p * R + r]! >= 0) mask |= 1 << r
    return mask
  })
  const besideOf = (teams: number[]) => {
    const beside = new Int32Array(R)
    for (const t of teams)
      for (const seats of settled.templates[t]!)
        for (let a = 0; a < R; a++)
          for (let b = 0; b < R; b++) if (a === b ? seats[a]! > 1 : seats[a]! > 0 && seats[b]! > 0) beside[a]! |= 1 << b
    return beside
  }
  const beside = new Int32Array(N * R)
  for (const night of live) {
    const here = besideOf(teamsByNight[night]!)
    beside.set(here, night * R)
    const inTeam = new Map<number, Int32Array>()
    const mates = Int32Array.from({ length: P }, (_, p) => {
      const own = team[night * P + p]!
      if (own >= 0 && !inTeam.has(own)) inTeam.set(own, besideOf([own]))
      const table = own >= 0 ? inTeam.get(own)! : here
      const role = settled.role[night * P + p]!
      let mask = 0
      for (let r = 0; r < R; r++) if (masks[p]! & (1 << r) && (role < 0 || role === r)) mask |= table[r]!
      return mask
    })
    const lonely = lonelyTags(model, night)
    for (let p = 0; p < P; p++) {
      if (!present[night * P + p] || left[p] === 0) continue
      for (let q = p + 1; q < P; q++) {
        if (!present[night * P + q] || left[q] === 0) continue
        if (apart[p * P + q] && met[p * P + q] === 0) continue
        const [one, other] = [team[night * P + p]!, team[night * P + q]!]
        if (one >= 0 && other >= 0 && one !== other) continue
        if (one >= 0 && one === other) sure[p * P + q]!++
        if (!everything && ((mates[p]! & masks[q]!) === 0 || (mates[q]! & masks[p]!) === 0)) continue
        if (lonely.some((carries) => carries[p] && carries[q])) continue
        nights[p * P + q]!++
      }
    }
    for (const { a, b, night: wanted } of model.together)
      if (wanted === night && team[night * P + a]! < 0) sure[Math.min(a, b) * P + Math.max(a, b)]!++
  }
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++) {
      const [at, mirror] = [p * P + q, q * P + p]
      fresh[at] = Math.min(nights[at]!, exempt[at] ? nights[at]! : Math.max(0, 1 - met[at]!))
      for (const table of [nights, fresh, sure]) table[mirror] = table[at]!
    }
  return { nights, fresh, sure, beside, pairs: pairsOf(model, settled) }
}

/** Tags of which that night has just as many as the teams need, one each: two who carry one cannot share a team. */
function lonelyTags({ teamsByNight, require, present, people: P }: Model, night: number): Uint8Array[] {
  const needs = new Map<string, { wanted: number; most: number; carries: Uint8Array }>()
  for (const t of teamsByNight[night]!) {
    const perTag = new Map<string, { min: number; carries: Uint8Array }>()
    for (const { tag, min, carries } of require[t]!)
      if (min > (perTag.get(tag)?.min ?? 0)) perTag.set(tag, { min, carries })
    for (const [tag, { min, carries }] of perTag) {
      const { wanted, most } = needs.get(tag) ?? { wanted: 0, most: 0 }
      needs.set(tag, { wanted: wanted + min, most: Math.max(most, min), carries })
    }
  }
  return [...needs.values()].flatMap(({ wanted, most, carries }) => {
    let there = 0
    for (let p = 0; p < P; p++) there += present[night * P + p]! & carries[p]!
    return there === wanted && most === 1 ? [carries] : []
  })
}

function pairsOf({ teamsByNight }: Model, { live, templates, empty }: Settled): number {
  const sizes = live.flatMap((night) => teamsByNight[night]!.map((t) => Math.min(...templates[t]!.map(sizeOf))))
  return sizes.reduce((sum, size) => sum + (size * (size - 1)) / 2, 0) - pairsLost(sizes, empty)
}

/** How many pairs go when so many seats stay empty, at the most. */
export function pairsLost(sizes: number[], empty: number): number {
  const losses = sizes.flatMap((size) => Array.from({ length: size }, (_, gone) => size - 1 - gone))
  return losses
    .sort((a, b) => b - a)
    .slice(0, empty)
    .reduce((sum, loss) => sum + loss, 0)
}
