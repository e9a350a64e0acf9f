import type { Dice } from '../random'
import type { Floor } from './floor'

/** Who a change begins at: anybody, or somebody whose seat, room or meeting costs something. */
export class Picks {
  night = 0
  person = 0
  private readonly liveTeams: Int32Array
  /** Per night × role who is there and has the craft. */
  private readonly able: Int16Array[]

  constructor(
    private readonly floor: Floor,
    private readonly dice: Dice,
  ) {
    const { people: P, roles: R, nights: N, teams: T, nightOf, templates, present, cost, frozen } = floor.model
    const all = Int32Array.from({ length: Math.max(P, T) }, (_, i) => i)
    const wantsPeople = (t: number) => templates[t]!.some((seats) => seats.some((count) => count > 0))
    this.liveTeams = all.slice(0, T).filter((t) => !frozen[nightOf[t]!] && wantsPeople(t))
    this.able = Array.from({ length: N * R }, (_, i) => {
      const night = Math.floor(i / R)
      return Int16Array.from(all.slice(0, P).filter((p) => present[night * P + p] && cost[p * R + (i % R)]! >= 0))
    })
  }

  get isEmpty(): boolean {
    return this.liveTeams.length === 0
  }

  /** Somebody who is there and has the craft, −1 when nobody does. */
  ableTo(night: number, role: number): number {
    const able = this.able[night * this.floor.model.roles + role]!
    return able.length === 0 ? -1 : able[this.dice.below(able.length)]!
  }

  memberOf(team: number): number {
    const { tally } = this.floor
    const size = tally.sizes[team]!
    return size === 0 ? -1 : tally.members[team * tally.room + this.dice.below(size)]!
  }

  anybody(): boolean {
    const team = this.liveTeams[this.dice.below(this.liveTeams.length)]!
    this.night = this.floor.model.nightOf[team]!
    this.person = this.memberOf(team)
    return this.person >= 0
  }

  inConflict(): boolean {
    const { floor, dice } = this
    const { people: P, nightOf } = floor.model
    const pairs = floor.hotPairs.count
    const places = floor.hotPlaces.count
    const teams = floor.hotTeams.count
    if (pairs > 0 && (places + teams === 0 || dice.roll() & 1))
      return this.oneOf(floor.hotPairs.item(dice.below(pairs)))
    if (places + teams === 0) return this.anybody()
    const i = dice.below(places + teams)
    if (i < places) {
      const at = floor.hotPlaces.item(i)
      this.night = Math.floor(at / P)
      this.person = at % P
      return true
    }
    const team = floor.hotTeams.item(i - places)
    this.night = nightOf[team]!
    this.person = this.memberOf(team)
    return this.person >= 0
  }

  /** One of two on one of the nights they meet. */
  private oneOf(pair: number): boolean {
    const { floor, dice } = this
    const { people: P, nights: N, frozen } = floor.model
    const { team } = floor.tally.seating
    const a = Math.floor(pair / P)
    const b = pair % P
    const first = dice.below(N)
    for (let i = 0; i < N; i++) {
      const night = first + i < N ? first + i : first + i - N
      const there = team[night * P + a]!
      if (there < 0 || there !== team[night * P + b] || frozen[night]) continue
      this.night = night
      this.person = dice.roll() & 1 ? a : b
      return true
    }
    return this.anybody()
  }
}
