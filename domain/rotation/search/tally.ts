import { emptySeating, type Model, type Seating } from '../model'
import type { Terms } from '../terms'
import { type Ladders, laddersOf } from './ladders'
import { type Places, placesOf } from './places'

/** Counts a seating once; from then on each seat taken or left costs no more than the size of its team. */
export function tallyOf(model: Model, seating: Seating): Tally {
  const tally = new Tally(model)
  tally.load(seating)
  return tally
}

/** A seating with everything it is judged by, exact after every step: `terms()` always equals `termsOf(model, seating)`. */
export class Tally {
  readonly seating: Seating
  /** Per team who sits in it, in no order: the first `sizes[team]` of every `room` places. */
  members: Int16Array
  room: number
  readonly sizes: Int32Array
  /** [team × role]. */
  readonly filled: Int32Array
  /** [person × person], both ways round: see `Ladders`. */
  readonly rungs: Int32Array
  readonly worked: Int32Array
  /** Per team: seats to fill, or to leave, until it equals its nearest template. */
  readonly empties: Int32Array
  /** Per team: 1 without a language that all speak. */
  readonly wordless: Uint8Array
  /** Per team, per rule: how many carry the tag. */
  readonly carriers: Int32Array[]

  broken = 0
  misfits = 0
  empty = 0
  repeats = 0
  spread = 0
  repeatPairs = 0
  changes = 0
  sitouts = 0
  past = 0
  sitoutSq = 0
  role = 0
  brief = 0
  language = 0

  private readonly there: Int32Array
  private readonly partners = new Map<number, number[]>()

  constructor(
    readonly model: Model,
    readonly ladders: Ladders = laddersOf(model),
    readonly places: Places = placesOf(model),
  ) {
    const { people: P, teams: T, roles: R, nights: N, present, templates, require, baseline } = model
    this.seating = emptySeating(model)
    const largest = Math.max(1, ...templates.flat().map((seats) => seats.reduce((sum, count) => sum + count, 0)))
    this.room = Math.min(P, largest + 1)
    this.members = new Int16Array(T * this.room)
    this.sizes = new Int32Array(T)
    this.filled = new Int32Array(T * R)
    this.rungs = ladders.ground.slice()
    this.worked = new Int32Array(P)
    this.empties = new Int32Array(T)
    this.wordless = new Uint8Array(T)
    this.carriers = require.map((rules) => new Int32Array(rules.length))
    this.there = new Int32Array(P)
    for (const { a, b, night } of model.together) {
      this.partners.set(night * P + a, [...(this.partners.get(night * P + a) ?? []), b])
      if (a !== b) this.partners.set(night * P + b, [...(this.partners.get(night * P + b) ?? []), a])
    }
    for (let at = 0; at < N * P; at++) {
      this.there[at % P]! += present[at]!
      this.broken += places.brokenOff[at]!
      if (model.published[Math.floor(at / P)] && present[at] && baseline && baseline.team[at] !== -1) this.changes++
    }
    for (let p = 0; p < P; p++) {
      this.sitouts += this.there[p]!
      this.sitoutSq += this.there[p]! ** 2
      this.broken += this.breaksNights(p)
    }
    this.broken += model.together.length
    for (let t = 0; t < T; t++) {
      this.refit(t)
      for (const { min } of require[t]!) if (min > 0) this.broken++
    }
  }

  /** Everybody where `seating` has them; no rule is asked. */
  load({ team, role }: Seating): void {
    const { people: P } = this.model
    for (let at = 0; at < team.length; at++) {
      if (this.seating.team[at] === team[at] && this.seating.role[at] === role[at]) continue
      if (this.seating.team[at]! >= 0) this.unseat(Math.floor(at / P), at % P)
    }
    for (let at = 0; at < team.length; at++)
      if (team[at]! >= 0 && this.seating.team[at]! < 0) this.seat(at % P, team[at]!, role[at]!)
  }

  terms(): Terms {
    const { past, sitoutSq, role, brief, language } = this
    const weights = this.model.instance.softWeights
    const soft =
      (weights.past ?? 0) * past +
      (weights.sitoutSq ?? 0) * sitoutSq +
      (weights.role ?? 0) * role +
      (weights.brief ?? 0) * brief +
      (weights.language ?? 0) * language
    return {
      ...{ broken: this.broken, misfits: this.misfits, empty: this.empty, repeats: this.repeats, spread: this.spread },
      ...{ repeatPairs: this.repeatPairs, changes: this.changes, sitouts: this.sitouts },
      ...{ past, sitoutSq, role, brief, language, soft },
    }
  }

  /** `person` must have no seat on the team's night. */
  seat(person: number, team: number, role: number): void {
    const { seating, model, rungs, ladders, sizes } = this
    const { people: P, roles: R } = model
    const at = model.nightOf[team]! * P + person
    this.place(at, person, -1, -1, -1)
    this.place(at, person, team, role, 1)
    this.work(person, 1)
    if (sizes[team] === this.room) this.widen()
    const first = team * this.room
    const end = first + sizes[team]!
    for (let i = first; i < end; i++) {
      const other = this.members[i]!
      const rung = rungs[person * P + other]!
      this.broken += ladders.broken[rung]!
      this.repeats += ladders.repeats[rung]!
      this.repeatPairs += ladders.repeatPairs[rung]!
      this.spread += ladders.spread[rung]!
      this.past += ladders.past[rung]!
      rungs[person * P + other] = rungs[other * P + person] = rung + 1
    }
    this.members[end] = person
    sizes[team]!++
    seating.team[at] = team
    seating.role[at] = role
    this.filled[team * R + role]!++
    this.refit(team)
    this.recount(person, team, 1)
    this.broken -= this.joined(at, team)
  }

  /** `person` must have a seat on that night. */
  unseat(night: number, person: number): void {
    const { seating, model, rungs, ladders, sizes } = this
    const { people: P, roles: R } = model
    const at = night * P + person
    const team = seating.team[at]!
    const role = seating.role[at]!
    this.broken += this.joined(at, team)
    this.place(at, person, team, role, -1)
    this.place(at, person, -1, -1, 1)
    this.work(person, -1)
    const first = team * this.room
    const last = first + --sizes[team]!
    let found = last
    for (let i = first; i <= last; i++) {
      const other = this.members[i]!
      if (other === person) {
        found = i
        continue
      }
      const rung = rungs[person * P + other]! - 1
      this.broken -= ladders.broken[rung]!
      this.repeats -= ladders.repeats[rung]!
      this.repeatPairs -= ladders.repeatPairs[rung]!
      this.spread -= ladders.spread[rung]!
      this.past -= ladders.past[rung]!
      rungs[person * P + other] = rungs[other * P + person] = rung
    }
    this.members[found] = this.members[last]!
    seating.team[at] = -1
    seating.role[at] = -1
    this.filled[team * R + role]!--
    this.refit(team)
    this.recount(person, team, -1)
  }

  /** They change places on a night; one of them may be without a seat. The rooms stay as full as they were. */
  exchange(night: number, p: number, q: number): void {
    const { seating } = this
    const { people: P } = this.model
    const a = night * P + p
    const b = night * P + q
    const teamP = seating.team[a]!
    const roleP = seating.role[a]!
    const teamQ = seating.team[b]!
    const roleQ = seating.role[b]!
    this.broken += this.joined(a, teamP) + this.joined(b, teamQ)
    this.place(a, p, teamP, roleP, -1)
    this.place(b, q, teamQ, roleQ, -1)
    this.place(a, p, teamQ, roleQ, 1)
    this.place(b, q, teamP, roleP, 1)
    seating.team[a] = teamQ
    seating.role[a] = roleQ
    seating.team[b] = teamP
    seating.role[b] = roleP
    if (teamP !== teamQ) {
      if (teamP >= 0) this.replace(teamP, p, q)
      else this.work(p, 1)
      if (teamQ >= 0) this.replace(teamQ, q, p)
      else this.work(q, 1)
      if (teamP < 0) this.work(q, -1)
      if (teamQ < 0) this.work(p, -1)
    }
    this.broken -= this.joined(a, teamQ) + this.joined(b, teamP)
  }

  /** Two rooms of a night change all their people, who keep their crafts. */
  exchangeCrews(s: number, t: number): void {
    const { seating, members, room, sizes, filled, carriers, wordless } = this
    const { people: P, roles: R, nightOf } = this.model
    const night = nightOf[s]! * P
    const crew = members.slice(s * room, s * room + sizes[s]!)
    const other = members.slice(t * room, t * room + sizes[t]!)
    for (const [from, to, people] of [
      [s, t, crew],
      [t, s, other],
    ] as const) {
      for (const person of people) {
        const role = seating.role[night + person]!
        this.place(night + person, person, from, role, -1)
        this.place(night + person, person, to, role, 1)
        seating.team[night + person] = to
      }
      members.set(people, to * room)
      for (let i = 0; i < carriers[to]!.length; i++) this.recarry(to, i, people)
    }
    for (let r = 0; r < R; r++) swap(filled, s * R + r, t * R + r)
    swap(sizes, s, t)
    swap(wordless, s, t)
    this.refit(s)
    this.refit(t)
  }

  private recarry(team: number, rule: number, people: Int16Array): void {
    const { min, carries } = this.model.require[team]![rule]!
    const carriers = this.carriers[team]!
    this.broken -= Number(carriers[rule]! < min)
    carriers[rule] = people.reduce((sum, person) => sum + carries[person]!, 0)
    this.broken += Number(carriers[rule]! < min)
  }

  private place(at: number, person: number, team: number, role: number, by: number): void {
    const { model, places } = this
    const { people: P, roles: R } = model
    this.changes += by * this.changeAt(at, team)
    if (team < 0) {
      this.broken += by * places.brokenOff[at]!
      return
    }
    this.broken += by * places.broken[(team * R + role) * P + person]!
    this.role += by * Math.max(0, model.cost[person * R + role]!)
    this.brief += by * model.offBrief[team * P + person]!
  }

  private replace(team: number, outward: number, inward: number): void {
    const { members, rungs, ladders } = this
    const P = this.model.people
    const ofOut = outward * P
    const ofIn = inward * P
    const first = team * this.room
    const end = first + this.sizes[team]!
    for (let i = first; i < end; i++) {
      const other = members[i]!
      if (other === outward) {
        members[i] = inward
        continue
      }
      const left = rungs[ofOut + other]! - 1
      const found = rungs[ofIn + other]!
      this.broken += ladders.broken[found]! - ladders.broken[left]!
      this.repeats += ladders.repeats[found]! - ladders.repeats[left]!
      this.repeatPairs += ladders.repeatPairs[found]! - ladders.repeatPairs[left]!
      this.spread += ladders.spread[found]! - ladders.spread[left]!
      this.past += ladders.past[found]! - ladders.past[left]!
      rungs[ofOut + other] = left
      rungs[other * P + outward] = left
      rungs[ofIn + other] = found + 1
      rungs[other * P + inward] = found + 1
    }
    const rules = this.model.require[team]!
    const carriers = this.carriers[team]!
    for (let i = 0; i < rules.length; i++) {
      const { min, carries } = rules[i]!
      const now = carriers[i]!
      const then = now + carries[inward]! - carries[outward]!
      if (then === now) continue
      this.broken += Number(then < min) - Number(now < min)
      carriers[i] = then
    }
    this.listen(team)
  }

  private changeAt(at: number, team: number): number {
    const { published, people, baseline, present } = this.model
    if (baseline === undefined || !present[at] || !published[Math.floor(at / people)]) return 0
    return baseline.team[at] === team ? 0 : 1
  }

  private work(person: number, by: number): void {
    const idle = this.there[person]! - this.worked[person]!
    this.sitouts -= by
    this.sitoutSq += (idle - by) ** 2 - idle ** 2
    this.broken -= this.breaksNights(person)
    this.worked[person]! += by
    this.broken += this.breaksNights(person)
  }

  private breaksNights(person: number): number {
    const nights = this.worked[person]!
    return Number(nights < this.model.minNights[person]! || nights > this.model.maxNights[person]!)
  }

  /** How many of those wished together with them sit in their team. */
  private joined(at: number, team: number): number {
    const partners = this.partners.get(at)
    if (partners === undefined || team < 0) return 0
    const night = Math.floor(at / this.model.people)
    let count = 0
    for (const other of partners) if (this.seating.team[night * this.model.people + other] === team) count++
    return count
  }

  private refit(team: number): void {
    const { roles: R, templates } = this.model
    let nearest = Number.POSITIVE_INFINITY
    for (const seats of templates[team]!) {
      let misses = 0
      for (let r = 0; r < R; r++) misses += Math.abs(seats[r]! - this.filled[team * R + r]!)
      if (misses < nearest) nearest = misses
    }
    this.misfits += Number(nearest > 0) - Number(this.empties[team]! > 0)
    this.empty += nearest - this.empties[team]!
    this.empties[team] = nearest
  }

  private recount(person: number, team: number, by: number): void {
    const rules = this.model.require[team]!
    const carriers = this.carriers[team]!
    for (let i = 0; i < rules.length; i++) {
      if (!rules[i]!.carries[person]) continue
      this.broken -= Number(carriers[i]! < rules[i]!.min)
      carriers[i]! += by
      this.broken += Number(carriers[i]! < rules[i]!.min)
    }
    this.listen(team)
  }

  private listen(team: number): void {
    const wordless = this.sizes[team]! > 1 && !this.shareLanguage(team) ? 1 : 0
    this.language += wordless - this.wordless[team]!
    this.wordless[team] = wordless
  }

  private shareLanguage(team: number): boolean {
    const { speaks } = this.model
    const first = team * this.room
    const end = first + this.sizes[team]!
    const words = speaks[this.members[first]!]!.length
    for (let w = 0; w < words; w++) {
      let common = -1
      for (let i = first; i < end; i++) common &= speaks[this.members[i]!]![w]!
      if (common !== 0) return true
    }
    return false
  }

  private widen(): void {
    const { teams: T } = this.model
    const wider = new Int16Array(T * this.room * 2)
    for (let t = 0; t < T; t++)
      wider.set(this.members.subarray(t * this.room, t * this.room + this.sizes[t]!), t * this.room * 2)
    this.members = wider
    this.room *= 2
  }
}

function swap(items: Int32Array | Uint8Array, i: number, j: number): void {
  const item = items[i]!
  items[i] = items[j]!
  items[j] = item
}
