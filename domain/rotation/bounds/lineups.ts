import type { Model } from '../model'
import { shareLanguage } from '../terms'
import { type Settled, sizeOf } from './settled'

/** What a line-up is charged per unit of each term. */
export type LineupWeights = Record<LineupTerm, number>
export type LineupTerm = 'past' | 'role' | 'brief' | 'language' | 'changes'
export type LineupRules = {
  weights: LineupWeights
  /** Terms a line-up may have nothing of. */
  without: LineupTerm[]
}

/** Everyone who could be one team together, for `count` teams of a night that are alike. */
export type Lineups = { night: number; count: number; bySize: LineupsOfSize[] }
/** `people` has `size` to a line-up, `pairs` (as person × people + person) size·(size-1)/2; `cost` one, for the best roles. */
export type LineupsOfSize = { size: number; people: Int16Array; pairs: Int32Array; cost: Float64Array }

/**
 * All line-ups of the live nights that keep the rules of one team: crafts, presence, apart, together, pins and tags. Undefined when
 * there are more than `most`, or a team has none.
 */
export function lineupsOf(model: Model, settled: Settled, rules: LineupRules, most: number): Lineups[] | undefined {
  let left = most
  const all: Lineups[] = []
  const kinds = settled.live.map((night) => [...alikeTeams(model, settled, rules, night)])
  const share = 3 / Math.max(1, kinds.flat().length)
  for (const [k, night] of settled.live.entries())
    for (const teams of kinds[k]!) {
      const bySize = lineupsOfTeam(model, settled, rules, teams[0]!, Math.min(left, most * share))
      if (!bySize) return undefined
      left -= bySize.reduce((sum, { cost }) => sum + cost.length, 0)
      all.push({ night, count: teams.length, bySize })
    }
  return all
}

const matters = ({ weights, without }: LineupRules, term: LineupTerm) => weights[term] > 0 || without.includes(term)

function alikeTeams(model: Model, settled: Settled, rules: LineupRules, night: number) {
  const { people: P, offBrief, require, baseline, published, teamsByNight } = model
  const pinned = new Set(settled.team.subarray(night * P, night * P + P))
  const alike = new Map<string, number[]>()
  for (const t of teamsByNight[night]!) {
    const templates = settled.templates[t]!.map((seats) => seats.join()).join(';')
    const brief = matters(rules, 'brief') ? offBrief.subarray(t * P, t * P + P).join('') : ''
    const tags = require[t]!.map(({ tag, min }) => `${min} ${tag}`).join()
    const own = pinned.has(t) || (matters(rules, 'changes') && baseline && published[night]) ? t : ''
    const key = [templates, brief, tags, own].join('|')
    alike.set(key, [...(alike.get(key) ?? []), t])
  }
  return alike.values()
}

function lineupsOfTeam(model: Model, settled: Settled, rules: LineupRules, t: number, most: number) {
  const { people: P, apart } = model
  const { met } = settled
  const takes = takersOf(model, settled, rules, t)
  const ways = settled.templates[t]!.map((seats) =>
    seats.reduce((product, wants, r) => product * choices(takes[r]!.length, wants), 1),
  )
  // Wishes and second crafts make line-ups fewer than ways, but hardly by more than this.
  if (Math.max(...ways) > 4 * most) return undefined
  const keeps = keeperOf(model, settled, rules, t)
  const found = new Map<number, Map<number, { people: number[]; cost: number }>>()
  let count = 0
  for (const seats of settled.templates[t]!) {
    const size = sizeOf(seats)
    if (size > 6) return undefined
    const wanted = Array.from(seats).flatMap((wants, r) => new Array<number>(wants).fill(r))
    const same = found.get(size) ?? new Map<number, { people: number[]; cost: number }>()
    found.set(size, same)
    const people: number[] = []
    const take = (k: number, from: number, sum: number) => {
      const role = wanted[k]
      if (role === undefined) {
        const more = keeps(people)
        if (more < 0) return
        const sorted = people.slice().sort((a, b) => a - b)
        const key = sorted.reduce((all, p) => all * P + p, 0)
        const old = same.get(key)
        if (!old) {
          count++
          same.set(key, { people: sorted, cost: sum + more })
        } else if (sum + more < old.cost) old.cost = sum + more
        return
      }
      for (const { p, price } of takes[role]!) {
        if (count > most) return
        if (p < from || people.includes(p)) continue
        if (people.some((q) => apart[p * P + q] && met[p * P + q] === 0)) continue
        people.push(p)
        take(k + 1, wanted[k + 1] === role ? p + 1 : 0, sum + price)
        people.pop()
      }
    }
    take(0, 0, 0)
    if (count > most) return undefined
  }
  return count === 0 ? undefined : [...found].flatMap(([size, same]) => (same.size > 0 ? [packed(P, size, same)] : []))
}

function choices(people: number, seats: number): number {
  let ways = 1
  for (let k = 0; k < seats; k++) ways *= (people - k) / (k + 1)
  return ways
}

/** Per role who can take it in this team, and what that costs. */
function takersOf(model: Model, settled: Settled, { weights, without }: LineupRules, t: number) {
  const { people: P, roles: R, nightOf, present, cost, offBrief, baseline, published } = model
  const night = nightOf[t]!
  return Array.from({ length: R }, (_, r) => {
    const takers: { p: number; price: number }[] = []
    for (let p = 0; p < P; p++) {
      const at = night * P + p
      const [only, onlyRole] = [settled.team[at]!, settled.role[at]!]
      if (!present[at] || settled.left[p] === 0 || cost[p * R + r]! < 0) continue
      if ((only >= 0 && only !== t) || (onlyRole >= 0 && onlyRole !== r)) continue
      if (without.includes('role') && cost[p * R + r]! > 0) continue
      if (without.includes('brief') && offBrief[t * P + p]) continue
      const away = baseline && published[night] ? baseline.team[at]! : undefined
      const moved = away === undefined ? 0 : away < 0 ? 1 : away === t ? -1 : 0
      const price = weights.role * cost[p * R + r]! + weights.brief * offBrief[t * P + p]! + weights.changes * moved
      takers.push({ p, price })
    }
    return takers
  })
}

/** What the people of a line-up cost together; -1 when they cannot be the team. */
function keeperOf(model: Model, settled: Settled, rules: LineupRules, t: number): (people: number[]) => number {
  const { people: P, nightOf, past, require, together } = model
  const { weights, without } = rules
  const night = nightOf[t]!
  const mine = Array.from({ length: P }, (_, p) => p).filter((p) => settled.team[night * P + p] === t)
  const bound = together.filter((wish) => wish.night === night)
  return (people) => {
    if (mine.some((p) => !people.includes(p))) return -1
    if (bound.some(({ a, b }) => people.includes(a) !== people.includes(b))) return -1
    if (require[t]!.some(({ min, carries }) => people.reduce((sum, p) => sum + carries[p]!, 0) < min)) return -1
    let sum = 0
    if (matters(rules, 'language') && people.length > 1 && !shareLanguage(model, people)) {
      if (without.includes('language')) return -1
      sum += weights.language
    }
    if (!matters(rules, 'past')) return sum
    for (const p of people)
      for (const q of people)
        if (p < q && past[p * P + q]! > 0) {
          if (without.includes('past')) return -1
          sum += weights.past * past[p * P + q]!
        }
    return sum
  }
}

function packed(P: number, size: number, same: Map<number, { people: number[]; cost: number }>): LineupsOfSize {
  const m = (size * (size - 1)) / 2
  const people = new Int16Array(same.size * size)
  const pairs = new Int32Array(same.size * m)
  const cost = new Float64Array(same.size)
  let i = 0
  for (const lineup of same.values()) {
    people.set(lineup.people, i * size)
    let k = i * m
    for (let x = 0; x < size; x++)
      for (let y = x + 1; y < size; y++) pairs[k++] = lineup.people[x]! * P + lineup.people[y]!
    cost[i++] = lineup.cost
  }
  return { size, people, pairs, cost }
}
