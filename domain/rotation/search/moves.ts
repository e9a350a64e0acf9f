import type { Dice } from '../random'
import type { Floor } from './floor'

/**
 * Proposes one change of a night at a time and makes it when the heat allows. Half of them begin at somebody with a conflict. Two
 * people change places, or three when crafts don't let two; an empty seat is taken; a room takes another of its templates.
 */
export class Moves {
  heat = 1
  private readonly liveTeams: Int32Array
  private readonly choosyTeams: Int32Array
  /** Per night × role who is there and has the craft. */
  private readonly able: Int16Array[]
  private readonly log = new Int32Array(256)
  private logged = 0
  private night = 0
  private person = 0

  constructor(
    private readonly floor: Floor,
    private readonly dice: Dice,
  ) {
    const { model } = floor
    const { people: P, roles: R, nights: N, nightOf, templates, present, cost } = model
    const live = nightOf.map((_, t) => t).filter((t) => !model.frozen[nightOf[t]!])
    this.liveTeams = live.filter((t) => templates[t]!.some((seats) => seats.some((count) => count > 0)))
    this.choosyTeams = live.filter((t) => templates[t]!.length > 1)
    this.able = Array.from({ length: N * R }, (_, i) => {
      const night = Math.floor(i / R)
      const all = Array.from({ length: P }, (_, p) => p)
      return Int16Array.from(all.filter((p) => present[night * P + p] && cost[p * R + (i % R)]! >= 0))
    })
  }

  get isEmpty(): boolean {
    return this.liveTeams.length === 0
  }

  /** True when something has changed. */
  step(): boolean {
    const { dice, floor } = this
    const kind = dice.roll() & 15
    if (kind < 2 && floor.vacant.count > 0) return this.fillSeat()
    if (kind < 4 && this.choosyTeams.length > 0) return this.changeTemplate()
    if (!(kind & 1 ? this.pickHot() : this.pickAny())) return false
    return this.move()
  }

  private move(): boolean {
    const { floor, dice, night, person } = this
    const { people: P, roles: R, teamsByNight } = floor.model
    const { team, role } = floor.tally.seating
    const at = night * P + person
    let other: number
    if (team[at]! < 0) {
      const teams = teamsByNight[night]!
      other = this.memberOf(teams[dice.below(teams.length)]!)
    } else {
      const able = this.able[night * R + role[at]!]!
      other = able[dice.below(able.length)]!
    }
    if (other === person || other < 0) return false
    const price = floor.priceOfExchange(night, person, other)
    if (price === Number.POSITIVE_INFINITY)
      return team[at]! >= 0 && team[at] !== team[night * P + other] && this.rotate(other)
    if (!this.allows(price)) return false
    floor.exchange(night, person, other)
    return true
  }

  /** `other` takes the person's seat, a third person that of `other`, whose own seat the person takes. */
  private rotate(other: number): boolean {
    const { floor, dice, night, person } = this
    const { people: P, roles: R } = floor.model
    const { team, role } = floor.tally.seating
    const [a, b] = [night * P + person, night * P + other]
    const able = this.able[night * R + role[b]!]!
    const third = able[dice.below(able.length)]!
    if (third === person || third === other) return false
    const c = night * P + third
    const [teamA, roleA, teamB, roleB, teamC, roleC] = [team[a]!, role[a]!, team[b]!, role[b]!, team[c]!, role[c]!]
    if (teamC >= 0 && floor.prices.place[(teamC * R + roleC) * P + person] === Number.POSITIVE_INFINITY) return false
    this.logged = 0
    let price = this.leave(person) + this.leave(other) + (teamC >= 0 ? this.leave(third) : 0)
    price += this.enter(other, teamA, roleA) + this.enter(third, teamB, roleB)
    if (teamC >= 0) price += this.enter(person, teamC, roleC)
    return this.settle(price)
  }

  private fillSeat(): boolean {
    const { floor, dice } = this
    const { people: P, roles: R, nightOf } = floor.model
    const { seating } = floor.tally
    const vacancy = floor.vacant.item(dice.below(floor.vacant.count))
    const [to, craft] = [Math.floor(vacancy / R), vacancy % R]
    this.night = nightOf[to]!
    const able = this.able[this.night * R + craft]!
    if (able.length === 0) return false
    const person = able[dice.below(able.length)]!
    const at = this.night * P + person
    const [from, role] = [seating.team[at]!, seating.role[at]!]
    this.logged = 0
    let price = 0
    if (from >= 0) price += this.leave(person)
    price += this.enter(person, to, craft)
    if (from >= 0) price += this.refill(from, role)
    return this.settle(price)
  }

  /** Somebody without a seat, if the dice find one. */
  private refill(team: number, role: number): number {
    const { floor, dice } = this
    const able = this.able[this.night * floor.model.roles + role]!
    if (able.length === 0) return 0
    const person = able[dice.below(able.length)]!
    return floor.tally.seating.team[this.night * floor.model.people + person]! < 0 ? this.enter(person, team, role) : 0
  }

  private changeTemplate(): boolean {
    const { floor, dice } = this
    const { people: P, roles: R, nightOf, templates, cost } = floor.model
    const team = this.choosyTeams[dice.below(this.choosyTeams.length)]!
    const before = floor.template[team]!
    const choice = dice.below(templates[team]!.length - 1)
    this.night = nightOf[team]!
    this.logged = 0
    let price = floor.setTemplate(team, choice < before ? choice : choice + 1)
    const out: number[] = []
    for (let r = 0; r < R; r++)
      for (let surplus = floor.tally.filled[team * R + r]! - floor.seats[team * R + r]!; surplus > 0; surplus--) {
        const person = this.memberIn(team, r)
        price += this.leave(person)
        out.push(person)
      }
    for (let r = 0; r < R; r++)
      while (floor.tally.filled[team * R + r]! < floor.seats[team * R + r]!) {
        const able = this.able[this.night * R + r]!
        const stays = out.findIndex((person) => cost[person * R + r]! >= 0)
        if (stays >= 0 && (able.length === 0 || dice.roll() & 1)) {
          price += this.enter(out.splice(stays, 1)[0]!, team, r)
          continue
        }
        if (able.length === 0) break
        const person = able[dice.below(able.length)]!
        const at = this.night * P + person
        const [from, role] = [floor.tally.seating.team[at]!, floor.tally.seating.role[at]!]
        if (from === team) break
        if (from >= 0) price += this.leave(person)
        price += this.enter(person, team, r)
        if (out.includes(person)) out.splice(out.indexOf(person), 1)
        if (from < 0) continue
        const goes = out.findIndex((other) => cost[other * R + role]! >= 0)
        price += goes >= 0 ? this.enter(out.splice(goes, 1)[0]!, from, role) : this.refill(from, role)
      }
    if (this.allows(price)) return true
    this.undo()
    floor.setTemplate(team, before)
    return false
  }

  private memberIn(team: number, role: number): number {
    const { tally, model } = this.floor
    const base = model.nightOf[team]! * model.people
    const size = tally.sizes[team]!
    const first = this.dice.below(size)
    for (let i = 0; i < size; i++) {
      const person = tally.members[team * tally.room + ((first + i) % size)]!
      if (tally.seating.role[base + person] === role) return person
    }
    return -1
  }

  private memberOf(team: number): number {
    const { tally } = this.floor
    const size = tally.sizes[team]!
    return size === 0 ? -1 : tally.members[team * tally.room + this.dice.below(size)]!
  }

  private pickAny(): boolean {
    const team = this.liveTeams[this.dice.below(this.liveTeams.length)]!
    this.night = this.floor.model.nightOf[team]!
    this.person = this.memberOf(team)
    return this.person >= 0
  }

  private pickHot(): boolean {
    const { floor, dice } = this
    const { people: P, nightOf } = floor.model
    const pairs = floor.hotPairs.count
    const places = floor.hotPlaces.count
    const teams = floor.hotTeams.count
    if (pairs > 0 && (places + teams === 0 || dice.roll() & 1))
      return this.pickPair(floor.hotPairs.item(dice.below(pairs)))
    if (places + teams === 0) return this.pickAny()
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

  private pickPair(pair: number): boolean {
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
    return this.pickAny()
  }

  private allows(price: number): boolean {
    if (price <= 0) return true
    return price < this.heat * 16 && this.dice.fraction() < Math.exp(-price / this.heat)
  }

  private settle(price: number): boolean {
    if (this.allows(price)) return true
    this.undo()
    return false
  }

  private enter(person: number, team: number, role: number): number {
    this.note(1, person, team, role)
    return this.floor.enter(person, team, role)
  }

  private leave(person: number): number {
    const { seating } = this.floor.tally
    const at = this.night * this.floor.model.people + person
    this.note(0, person, seating.team[at]!, seating.role[at]!)
    return this.floor.leave(this.night, person)
  }

  private note(kind: number, person: number, team: number, role: number): void {
    const { log } = this
    log[this.logged++] = kind
    log[this.logged++] = person
    log[this.logged++] = team
    log[this.logged++] = role
  }

  private undo(): void {
    const { log, floor } = this
    while (this.logged > 0) {
      this.logged -= 4
      const [kind, person, team, role] = [
        log[this.logged]!,
        log[this.logged + 1]!,
        log[this.logged + 2]!,
        log[this.logged + 3]!,
      ]
      if (kind === 1) floor.leave(this.night, person)
      else floor.enter(person, team, role)
    }
  }
}
