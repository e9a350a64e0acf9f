import type { Model, Seating } from '../model'
import { priceOfCrew } from './crew-price'
import { HotList } from './hot-list'
import type { Prices } from './prices'
import type { Tally } from './tally'

/**
 * A tally with prices: what a change would cost is read off without making it, in the time of one look-up per teammate. Each team
 * has one of its templates in force; seats of that template nobody takes are empty.
 */
export class Floor {
  readonly model: Model
  /** Per team the template in force, and [team × role] its seats. */
  readonly template: Int32Array
  readonly seats: Int32Array
  /** Pairs (as lower × people + higher) whose last meeting costs something; a third may cost nothing after a second. */
  readonly hotPairs: HotList
  /** [night × people + person]: whose seat, or lack of one, costs something by itself. */
  readonly hotPlaces: HotList
  /** Teams without a common language or a tag they need. */
  readonly hotTeams: HotList
  readonly vacant: HotList

  /** Teams with the same templates in the same order have the same number. */
  private readonly alike: number[]
  private readonly hotRung: Uint8Array
  private readonly tied: Uint8Array
  private readonly partners: number[][]
  private readonly words: number
  private readonly speaks: Int32Array

  constructor(
    readonly tally: Tally,
    readonly prices: Prices,
  ) {
    const { model, ladders } = tally
    const { people: P, nights: N, teams: T, roles: R } = model
    this.model = model
    this.template = new Int32Array(T)
    this.seats = new Int32Array(T * R)
    this.hotPairs = new HotList(P * P)
    this.hotPlaces = new HotList(N * P)
    this.hotTeams = new HotList(T)
    this.vacant = new HotList(T * R)
    this.hotRung = new Uint8Array(ladders.broken.length + 1)
    const height = N + 1
    for (let rung = 1; rung < ladders.broken.length; rung++)
      this.hotRung[rung] = Number(rung % height > 0 && prices.meeting[rung - 1]! > 0)
    this.tied = new Uint8Array(N * P)
    this.partners = Array.from({ length: N * P }, () => [])
    for (const { a, b, night } of model.together) {
      if (a === b) continue
      this.partners[night * P + a]!.push(b)
      this.partners[night * P + b]!.push(a)
      this.tied[night * P + a] = this.tied[night * P + b] = 1
    }
    const kinds = model.templates.map((all) => all.map((seats) => seats.join()).join(';'))
    this.alike = kinds.map((kind) => kinds.indexOf(kind))
    this.words = model.speaks[0]?.length ?? 0
    this.speaks = Int32Array.from(model.speaks, (words) => words[0] ?? 0)
    for (let t = 0; t < T; t++) this.nearestTemplate(t)
    for (let t = 0; t < T; t++) this.warmTeam(t)
    for (let at = 0; at < N * P; at++) this.warmPlace(at)
    for (let a = 0; a < P; a++)
      for (let b = a + 1; b < P; b++) this.hotPairs.set(a * P + b, this.hotRung[tally.rungs[a * P + b]!] === 1)
  }

  /**
   * `p` takes the seat of `q` as `asP` and the other way round; their own crafts, unless a template with another craft in that seat
   * comes into force. Infinite when one of them can't. They must not both be without a seat.
   */
  priceOfExchange(night: number, p: number, q: number, asP: number, asQ: number): number {
    const { people: P, roles: R } = this.model
    const { team, role } = this.tally.seating
    const { place } = this.prices
    const a = night * P + p
    const b = night * P + q
    const teamP = team[a]!
    const teamQ = team[b]!
    if (teamP < 0) return this.priceOfRelief(night, q, p, teamQ, asP)
    if (teamQ < 0) return this.priceOfRelief(night, p, q, teamP, asQ)
    const entering = place[(teamQ * R + asP) * P + p]! + place[(teamP * R + asQ) * P + q]!
    if (entering === Number.POSITIVE_INFINITY) return entering
    const own = entering - place[(teamP * R + role[a]!) * P + p]! - place[(teamQ * R + role[b]!) * P + q]!
    if (teamP === teamQ) return own
    let price = own + this.priceOfSwap(teamP, p, q) + this.priceOfSwap(teamQ, q, p)
    if (this.tied[a]! + this.tied[b]! > 0)
      price += this.priceOfTies(night, p, q, teamP, teamQ) + this.priceOfTies(night, q, p, teamQ, teamP)
    return price
  }

  /** `q`, without a seat that night, takes the seat of `p` as `craft`; `p` is left without. */
  private priceOfRelief(night: number, p: number, q: number, team: number, craft: number): number {
    const { people: P, roles: R } = this.model
    const { place, off } = this.prices
    const a = night * P + p
    const b = night * P + q
    const entering = place[(team * R + craft) * P + q]!
    if (entering === Number.POSITIVE_INFINITY) return entering
    let price = entering - place[(team * R + this.tally.seating.role[a]!) * P + p]! + off[a]! - off[b]!
    price += this.priceOfSwap(team, p, q) + this.priceOfNight(p, -1) + this.priceOfNight(q, 1)
    if (this.tied[a]! + this.tied[b]! > 0)
      price += this.priceOfTies(night, p, q, team, -1) + this.priceOfTies(night, q, p, -1, team)
    return price
  }

  /** `p` goes to where `x` is, `x` to the seat of `q`, `q` to that of `p`. Only `x` may be without a seat. */
  priceOfRotation(night: number, p: number, q: number, x: number): number {
    const { people: P, roles: R } = this.model
    const { team, role } = this.tally.seating
    const { place, off } = this.prices
    const [a, b, c] = [night * P + p, night * P + q, night * P + x]
    const [teamP, teamQ, teamX] = [team[a]!, team[b]!, team[c]!]
    const [seatP, seatQ, seatX] = [(teamP * R + role[a]!) * P, (teamQ * R + role[b]!) * P, (teamX * R + role[c]!) * P]
    const entering = place[seatP + q]! + place[seatQ + x]! + (teamX < 0 ? off[a]! : place[seatX + p]!)
    if (entering === Number.POSITIVE_INFINITY) return entering
    let price = entering - place[seatP + p]! - place[seatQ + q]! - (teamX < 0 ? off[c]! : place[seatX + x]!)
    if (teamX === teamP) return price + this.priceOfSwap(teamP, x, q) + this.priceOfSwap(teamQ, q, x)
    if (teamX === teamQ) return price + this.priceOfSwap(teamP, p, q) + this.priceOfSwap(teamQ, q, p)
    price += this.priceOfSwap(teamP, p, q) + this.priceOfSwap(teamQ, q, x)
    return price + (teamX < 0 ? this.priceOfNight(p, -1) + this.priceOfNight(x, 1) : this.priceOfSwap(teamX, x, p))
  }

  /** One night of work more or less. */
  private priceOfNight(person: number, by: number): number {
    const at = person * (this.model.nights + 1) + this.tally.worked[person]!
    return this.prices.worked[at + by]! - this.prices.worked[at]!
  }

  isTied(night: number, person: number): boolean {
    return this.tied[night * this.model.people + person] === 1
  }

  /** What it costs a team that `inward` sits where `outward` sat: meetings, common language and tags. */
  priceOfSwap(team: number, outward: number, inward: number): number {
    const { tally, prices } = this
    const { people: P } = this.model
    const { members, rungs } = tally
    const { meeting } = prices
    const first = team * tally.room
    const end = first + tally.sizes[team]!
    const ofOut = outward * P
    const ofIn = inward * P
    let price = 0
    for (let i = first; i < end; i++) {
      const other = members[i]!
      if (other !== outward) price += meeting[rungs[ofIn + other]!]! - meeting[rungs[ofOut + other]! - 1]!
    }
    if (prices.language > 0 && end - first > 1)
      price += prices.language * (this.lacksLanguage(team, outward, inward) - tally.wordless[team]!)
    if (this.model.require[team]!.length > 0) price += this.priceOfCarriers(team, outward, inward)
    return price
  }

  private lacksLanguage(team: number, outward: number, inward: number): number {
    const { members, room, sizes } = this.tally
    const first = team * room
    const end = first + sizes[team]!
    if (this.words <= 1) {
      let common = this.speaks[inward]!
      for (let i = first; i < end; i++) if (members[i] !== outward) common &= this.speaks[members[i]!]!
      return common === 0 ? 1 : 0
    }
    for (let w = 0; w < this.words; w++) {
      let common = this.model.speaks[inward]![w]!
      for (let i = first; i < end; i++) if (members[i] !== outward) common &= this.model.speaks[members[i]!]![w]!
      if (common !== 0) return 0
    }
    return 1
  }

  private priceOfCarriers(team: number, outward: number, inward: number): number {
    const rules = this.model.require[team]!
    let short = 0
    for (let i = 0; i < rules.length; i++) {
      const { min, carries } = rules[i]!
      const now = this.tally.carriers[team]![i]!
      const then = now + carries[inward]! - carries[outward]!
      if (then !== now) short += Math.max(0, min - then) - Math.max(0, min - now)
    }
    return this.prices.carrier * short
  }

  /** `p` goes from `from` to `to`, out of whose seat `q` goes the other way: those `p` should be with. */
  private priceOfTies(night: number, p: number, q: number, from: number, to: number): number {
    const { people: P } = this.model
    const { team } = this.tally.seating
    let price = 0
    for (const other of this.partners[night * P + p]!) {
      if (other === q) continue
      const there = team[night * P + other]!
      if (there < 0) continue
      if (there === from) price += this.prices.together
      if (there === to) price -= this.prices.together
    }
    return price
  }

  /** They change places; what that costs is `priceOfExchange`. */
  exchange(night: number, p: number, q: number, asP: number, asQ: number): void {
    const { people: P } = this.model
    const { team, role } = this.tally.seating
    const a = night * P + p
    const b = night * P + q
    const teamP = team[a]!
    const teamQ = team[b]!
    if (asP === role[b] && asQ === role[a]) {
      this.tally.exchange(night, p, q)
      this.warmPlace(a)
      this.warmPlace(b)
      if (teamP === teamQ) return
      if (teamP >= 0) this.warmSwap(teamP, p, q)
      if (teamQ >= 0) this.warmSwap(teamQ, q, p)
      return
    }
    if (teamP >= 0) this.leave(night, p)
    if (teamQ >= 0) this.leave(night, q)
    if (teamP >= 0) this.enter(q, teamP, asQ)
    if (teamQ >= 0) this.enter(p, teamQ, asP)
    if (teamP >= 0) this.nearestTemplate(teamP)
    if (teamQ >= 0 && teamQ !== teamP) this.nearestTemplate(teamQ)
  }

  /** Two rooms of a night change all their people; infinite when one of them has no such template. */
  priceOfCrews(s: number, t: number): number {
    if (this.alike[s] !== this.alike[t]) return Number.POSITIVE_INFINITY
    return priceOfCrew(this, s, t) + priceOfCrew(this, t, s)
  }

  exchangeCrews(s: number, t: number): void {
    const { tally, template } = this
    const { people: P, nightOf } = this.model
    tally.exchangeCrews(s, t)
    const of = template[s]!
    this.setTemplate(s, template[t]!)
    this.setTemplate(t, of)
    for (const team of [s, t]) {
      this.warmTeam(team)
      const first = team * tally.room
      for (let i = first; i < first + tally.sizes[team]!; i++) this.warmPlace(nightOf[team]! * P + tally.members[i]!)
    }
  }

  private warmSwap(team: number, outward: number, inward: number): void {
    const { tally, hotRung, hotPairs } = this
    const { members, rungs } = tally
    const P = this.model.people
    const first = team * tally.room
    const end = first + tally.sizes[team]!
    for (let i = first; i < end; i++) {
      const other = members[i]!
      if (other === inward) continue
      const left = outward < other ? outward * P + other : other * P + outward
      const found = inward < other ? inward * P + other : other * P + inward
      hotPairs.set(left, hotRung[rungs[left]!] === 1)
      hotPairs.set(found, hotRung[rungs[found]!] === 1)
    }
    this.warmTeam(team)
  }

  /** Takes the seat and says what that costs. */
  enter(person: number, team: number, role: number): number {
    const { people: P, roles: R, nightOf } = this.model
    const { tally, prices } = this
    const at = nightOf[team]! * P + person
    let price = prices.place[(team * R + role) * P + person]! - prices.off[at]!
    price += this.priceOfNight(person, 1)
    price -= this.priceOfTeam(team)
    tally.seat(person, team, role)
    price += this.priceOfTeam(team)
    const first = team * tally.room
    const end = first + tally.sizes[team]!
    for (let i = first; i < end; i++) {
      const other = tally.members[i]!
      if (other === person) continue
      const rung = tally.rungs[person * P + other]!
      price += prices.meeting[rung - 1]!
      this.hotPairs.set(person < other ? person * P + other : other * P + person, this.hotRung[rung] === 1)
    }
    price -= prices.together * this.tiesKept(at, team)
    this.warmPlace(at)
    this.warmTeam(team)
    return price + this.fill(team, role)
  }

  /** Leaves the seat and says what that costs. */
  leave(night: number, person: number): number {
    const { people: P, roles: R } = this.model
    const { tally, prices } = this
    const at = night * P + person
    const team = tally.seating.team[at]!
    const role = tally.seating.role[at]!
    let price = prices.off[at]! - prices.place[(team * R + role) * P + person]!
    price += this.priceOfNight(person, -1)
    price += prices.together * this.tiesKept(at, team)
    price -= this.priceOfTeam(team)
    tally.unseat(night, person)
    price += this.priceOfTeam(team)
    const first = team * tally.room
    const end = first + tally.sizes[team]!
    for (let i = first; i < end; i++) {
      const other = tally.members[i]!
      const rung = tally.rungs[person * P + other]!
      price -= prices.meeting[rung]!
      this.hotPairs.set(person < other ? person * P + other : other * P + person, this.hotRung[rung] === 1)
    }
    this.warmPlace(at)
    this.warmTeam(team)
    return price + this.fill(team, role, -1)
  }

  /** Everybody where `seating` has them, each team with the template nearest to that. */
  load({ team, role }: Seating): void {
    const { people: P } = this.model
    const now = this.tally.seating
    for (let at = 0; at < team.length; at++)
      if (now.team[at]! >= 0 && (now.team[at] !== team[at] || now.role[at] !== role[at]))
        this.leave(Math.floor(at / P), at % P)
    for (let at = 0; at < team.length; at++)
      if (team[at]! >= 0 && now.team[at]! < 0) this.enter(at % P, team[at]!, role[at]!)
    for (let t = 0; t < this.model.teams; t++) this.nearestTemplate(t)
  }

  /** Another template in force; who sits there stays. Says what that costs. */
  setTemplate(team: number, template: number): number {
    const { roles: R, templates } = this.model
    let price = 0
    this.template[team] = template
    for (let r = 0; r < R; r++) {
      const wanted = templates[team]![template]![r]!
      const filled = this.tally.filled[team * R + r]!
      price += Math.abs(wanted - filled) - Math.abs(this.seats[team * R + r]! - filled)
      this.seats[team * R + r] = wanted
      this.warmSeat(team, r)
    }
    return this.prices.empty * price
  }

  nearestTemplate(team: number): void {
    const { roles: R, templates } = this.model
    let [best, fewest] = [0, Number.POSITIVE_INFINITY]
    templates[team]!.forEach((seats, i) => {
      const misses = seats.reduce((sum, want, r) => sum + Math.abs(want - this.tally.filled[team * R + r]!), 0)
      if (misses < fewest) [best, fewest] = [i, misses]
    })
    this.setTemplate(team, best)
  }

  private priceOfTeam(team: number): number {
    const { tally, prices } = this
    let price = prices.language * tally.wordless[team]!
    const rules = this.model.require[team]!
    for (let i = 0; i < rules.length; i++)
      price += prices.carrier * Math.max(0, rules[i]!.min - tally.carriers[team]![i]!)
    return price
  }

  private tiesKept(at: number, team: number): number {
    if (!this.tied[at]) return 0
    const night = at - (at % this.model.people)
    let kept = 0
    for (const other of this.partners[at]!) if (this.tally.seating.team[night + other] === team) kept++
    return kept
  }

  /** After `by` people more in this craft of the team. */
  private fill(team: number, role: number, by = 1): number {
    const at = team * this.model.roles + role
    const wanted = this.seats[at]!
    const filled = this.tally.filled[at]!
    this.warmSeat(team, role)
    return this.prices.empty * (Math.abs(wanted - filled) - Math.abs(wanted - filled + by))
  }

  private warmPlace(at: number): void {
    const { people: P, roles: R, frozen } = this.model
    const { team, role } = this.tally.seating
    if (frozen[Math.floor(at / P)]) return
    const price = team[at]! < 0 ? this.prices.off[at]! : this.prices.place[(team[at]! * R + role[at]!) * P + (at % P)]!
    this.hotPlaces.set(at, price > 0)
  }

  private warmSeat(team: number, role: number): void {
    const at = team * this.model.roles + role
    if (!this.model.frozen[this.model.nightOf[team]!]) this.vacant.set(at, this.seats[at]! > this.tally.filled[at]!)
  }

  private warmTeam(team: number): void {
    if (!this.model.frozen[this.model.nightOf[team]!]) this.hotTeams.set(team, this.priceOfTeam(team) > 0)
  }
}
