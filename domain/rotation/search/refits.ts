import type { Dice } from '../random'
import type { Floor } from './floor'
import type { Picks } from './picks'

/** Changes of who fills a room at all: an empty seat is taken, a room takes another of its templates. Made first, undone if too dear. */
export class Refits {
  private readonly choosy: Int32Array
  private readonly log: number[] = []
  private night = 0

  constructor(
    private readonly floor: Floor,
    private readonly picks: Picks,
    private readonly dice: Dice,
  ) {
    const { nightOf, templates, frozen } = floor.model
    this.choosy = Int32Array.from(templates.flatMap((all, t) => (all.length > 1 && !frozen[nightOf[t]!] ? [t] : [])))
  }

  get hasTemplates(): boolean {
    return this.choosy.length > 0
  }

  /** Somebody changes over to an empty seat; returns the price, and `undo` takes it back. */
  fillSeat(): number {
    const { floor, dice } = this
    const { people: P, roles: R, nightOf } = floor.model
    const { team, role } = floor.tally.seating
    const vacancy = floor.vacant.item(dice.below(floor.vacant.count))
    const to = Math.floor(vacancy / R)
    this.begin(nightOf[to]!)
    const person = this.picks.ableTo(this.night, vacancy % R)
    if (person < 0) return Number.POSITIVE_INFINITY
    const from = team[this.night * P + person]!
    const as = role[this.night * P + person]!
    let price = from >= 0 ? this.leave(person) : 0
    price += this.enter(person, to, vacancy % R)
    return from >= 0 ? price + this.refill(from, as) : price
  }

  /** Another template; who is too many goes to the seats that are new, or to those of the people who take them. */
  changeTemplate(): number {
    const { floor, dice } = this
    const { people: P, roles: R, nightOf, templates, cost } = floor.model
    const { team: teams, role: roles } = floor.tally.seating
    const team = this.choosy[dice.below(this.choosy.length)]!
    this.begin(nightOf[team]!)
    const before = floor.template[team]!
    const choice = dice.below(templates[team]!.length - 1)
    this.log.push(before, team, 0, 2)
    let price = floor.setTemplate(team, choice < before ? choice : choice + 1)
    const out: number[] = []
    for (let r = 0; r < R; r++)
      while (floor.tally.filled[team * R + r]! > floor.seats[team * R + r]!) {
        const person = this.memberAs(team, r)
        price += this.leave(person)
        out.push(person)
      }
    for (let r = 0; r < R; r++)
      while (floor.tally.filled[team * R + r]! < floor.seats[team * R + r]!) {
        const stays = out.findIndex((person) => cost[person * R + r]! >= 0)
        if (stays >= 0 && dice.roll() & 1) {
          price += this.enter(out.splice(stays, 1)[0]!, team, r)
          continue
        }
        const person = this.picks.ableTo(this.night, r)
        if (person < 0) break
        const from = teams[this.night * P + person]!
        const as = roles[this.night * P + person]!
        if (from === team) break
        if (from >= 0) price += this.leave(person)
        price += this.enter(person, team, r)
        if (out.includes(person)) out.splice(out.indexOf(person), 1)
        if (from < 0) continue
        const goes = out.findIndex((other) => cost[other * R + as]! >= 0)
        price += goes >= 0 ? this.enter(out.splice(goes, 1)[0]!, from, as) : this.refill(from, as)
      }
    return price
  }

  undo(): void {
    const { log, floor } = this
    while (log.length > 0) {
      const kind = log.pop()!
      const role = log.pop()!
      const team = log.pop()!
      const item = log.pop()!
      if (kind === 2) floor.setTemplate(team, item)
      else if (kind === 1) floor.leave(this.night, item)
      else floor.enter(item, team, role)
    }
  }

  private begin(night: number): void {
    this.night = night
    this.log.length = 0
  }

  /** Somebody without a seat, if the dice find one. */
  private refill(team: number, role: number): number {
    const person = this.picks.ableTo(this.night, role)
    const at = this.night * this.floor.model.people + person
    return person >= 0 && this.floor.tally.seating.team[at]! < 0 ? this.enter(person, team, role) : 0
  }

  private memberAs(team: number, role: number): number {
    const { tally, model } = this.floor
    const size = tally.sizes[team]!
    const first = this.dice.below(size)
    for (let i = 0; i < size; i++) {
      const person = tally.members[team * tally.room + ((first + i) % size)]!
      if (tally.seating.role[this.night * model.people + person] === role) return person
    }
    throw new Error('nobody sits there')
  }

  private enter(person: number, team: number, role: number): number {
    this.log.push(person, team, role, 1)
    return this.floor.enter(person, team, role)
  }

  private leave(person: number): number {
    const { team, role } = this.floor.tally.seating
    const at = this.night * this.floor.model.people + person
    this.log.push(person, team[at]!, role[at]!, 0)
    return this.floor.leave(this.night, person)
  }
}
