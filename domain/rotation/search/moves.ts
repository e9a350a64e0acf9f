import type { Dice } from '../random'
import type { Floor } from './floor'
import { Picks } from './picks'
import { Refits } from './refits'
import { Reroles } from './reroles'

/**
 * Proposes one change of a night at a time and makes it when the heat allows. Half of them begin at somebody in conflict. Two people
 * change places, or three when crafts don't let two; a seat changes its craft with a template; an empty seat is taken.
 */
export class Moves {
  heat = 1
  private readonly picks: Picks
  private readonly refits: Refits
  private readonly reroles: Reroles
  /** Which room it is matters to somebody: briefs, tags, pins, what is announced. */
  private readonly hasRooms: boolean

  constructor(
    private readonly floor: Floor,
    private readonly dice: Dice,
  ) {
    this.picks = new Picks(floor, dice)
    this.refits = new Refits(floor, this.picks, dice)
    this.reroles = new Reroles(floor.model)
    const { instance, baseline } = floor.model
    this.hasRooms =
      baseline !== undefined ||
      instance.pins.length > 0 ||
      instance.teams.some(({ brief, require }) => brief != null || require.length > 0)
  }

  get isEmpty(): boolean {
    return this.picks.isEmpty
  }

  /** True when something has changed. */
  step(): boolean {
    const { dice, floor, picks, refits } = this
    const kind = dice.roll() & 31
    if (kind < 4 && floor.vacant.count > 0) return this.settle(refits.fillSeat())
    if (kind === 4 && refits.hasTemplates) return this.settle(refits.changeTemplate())
    if (kind === 6 && this.hasRooms) return this.exchangeCrews()
    return (kind & 1 ? picks.inConflict() : picks.anybody()) && this.exchange()
  }

  private exchange(): boolean {
    const { floor, dice, picks } = this
    const { night, person } = picks
    const { people: P, teamsByNight } = floor.model
    const { team, role } = floor.tally.seating
    const at = night * P + person
    const from = team[at]!
    if (from < 0) {
      const teams = teamsByNight[night]!
      const other = picks.memberOf(teams[dice.below(teams.length)]!)
      return other >= 0 && this.trade(other, role[night * P + other]!, -1)
    }
    const craft = this.reroles.choose(from, floor.template[from]!, role[at]!, dice)
    const other = picks.ableTo(night, craft)
    if (other === person) return craft !== role[at] && this.rerole(craft)
    if (other < 0) return false
    const b = night * P + other
    const to = team[b]!
    if (to < 0) return this.trade(other, -1, craft)
    if (to === from) return craft === role[at] && role[b] !== craft && this.trade(other, role[b]!, craft)
    const as = this.reroles.choose(to, floor.template[to]!, role[b]!, dice)
    if (this.trade(other, as, craft)) return true
    return (
      craft === role[at] &&
      as === role[b] &&
      floor.model.cost[person * floor.model.roles + as]! < 0 &&
      this.rotate(other)
    )
  }

  private exchangeCrews(): boolean {
    const { floor, dice, picks } = this
    if (!picks.anybody()) return false
    const { teamsByNight, people: P } = floor.model
    const team = floor.tally.seating.team[picks.night * P + picks.person]!
    const teams = teamsByNight[picks.night]!
    const other = teams[dice.below(teams.length)]!
    if (other === team || !this.allows(floor.priceOfCrews(team, other))) return false
    floor.exchangeCrews(team, other)
    return true
  }

  private trade(other: number, asPerson: number, asOther: number): boolean {
    const { floor, picks } = this
    const price = floor.priceOfExchange(picks.night, picks.person, other, asPerson, asOther)
    if (!this.allows(price)) return false
    floor.exchange(picks.night, picks.person, other, asPerson, asOther)
    return true
  }

  /** Stays in the room with another craft. */
  private rerole(craft: number): boolean {
    const { floor, picks } = this
    const { people: P, roles: R } = floor.model
    const { team, role } = floor.tally.seating
    const at = picks.night * P + picks.person
    const there = team[at]!
    const { place } = floor.prices
    const price = place[(there * R + craft) * P + picks.person]! - place[(there * R + role[at]!) * P + picks.person]!
    if (!this.allows(price)) return false
    floor.leave(picks.night, picks.person)
    floor.enter(picks.person, there, craft)
    floor.nearestTemplate(there)
    return true
  }

  /** `other` takes the person's seat, a third that of `other`, the person that of the third. */
  private rotate(other: number): boolean {
    const { floor, picks } = this
    const { night, person } = picks
    const { people: P } = floor.model
    const { role } = floor.tally.seating
    const [a, b] = [night * P + person, night * P + other]
    const third = picks.ableTo(night, role[b]!)
    if (third === person || third === other) return false
    if (floor.isTied(night, person) || floor.isTied(night, other) || floor.isTied(night, third)) return false
    if (!this.allows(floor.priceOfRotation(night, person, other, third))) return false
    floor.exchange(night, person, other, role[b]!, role[a]!)
    floor.exchange(night, person, third, role[night * P + third]!, role[a]!)
    return true
  }

  private settle(price: number): boolean {
    if (this.allows(price)) return true
    this.refits.undo()
    return false
  }

  private allows(price: number): boolean {
    if (price <= 0) return true
    return price < this.heat * 16 && this.dice.fraction() < Math.exp(-price / this.heat)
  }
}
