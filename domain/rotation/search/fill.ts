import type { Floor } from './floor'

/**
 * Fills empty seats as long as any can be filled without taking a seat away from the rest: chains of people who change seats within
 * a night, or take a night off for another, as augmenting paths of the flow person → night → seat (Ford and Fulkerson 1956), with
 * the fewest nights first. Pins come first and stay. Returns how many seats of the templates in force stay empty.
 */
export function fillSeats(floor: Floor): number {
  leaveSurplus(floor)
  seatPinned(floor)
  const chain = new Chains(floor)
  let left = 0
  for (const seat of scarcestFirst(floor)) if (!chain.fill(seat)) left++
  return left
}

/** More people in a craft than the template in force has seats: those who came last by number go. */
function leaveSurplus(floor: Floor): void {
  const { model, tally, seats } = floor
  const { people: P, roles: R, frozen } = model
  for (let at = tally.seating.team.length - 1; at >= 0; at--) {
    const team = tally.seating.team[at]!
    if (team < 0 || frozen[Math.floor(at / P)]) continue
    const seat = team * R + tally.seating.role[at]!
    if (tally.filled[seat]! > seats[seat]!) floor.leave(Math.floor(at / P), at % P)
  }
}

function seatPinned(floor: Floor): void {
  const { model, tally, seats } = floor
  const { people: P, roles: R, nightOf, frozen, pins } = model
  const pinnedTo = (team: number, person: number) => pins.some((pin) => pin.team === team && pin.person === person)
  for (const { person, team, role } of pins) {
    const night = nightOf[team]!
    const { team: from, role: as } = tally.seating
    if (frozen[night] || (from[night * P + person] === team && (role < 0 || as[night * P + person] === role))) continue
    offer(floor, team)
    const craft = craftFor(floor, person, team, role)
    if (craft === undefined) continue
    if (from[night * P + person]! >= 0) floor.leave(night, person)
    if (tally.filled[team * R + craft]! >= seats[team * R + craft]!) {
      const inTheWay = [...from.subarray(night * P, (night + 1) * P).keys()].find(
        (p) => from[night * P + p] === team && as[night * P + p] === craft && !pinnedTo(team, p),
      )
      if (inTheWay === undefined) continue
      floor.leave(night, inTheWay)
    }
    floor.enter(person, team, craft)
  }
}

/** The first template with a seat for each craft pinned to the team. */
function offer(floor: Floor, team: number): void {
  const { pins, roles: R, templates } = floor.model
  const wanted = Array.from({ length: R }, (_, r) => pins.filter((pin) => pin.team === team && pin.role === r).length)
  const all = pins.filter((pin) => pin.team === team).length
  const fits = (seats: Int32Array) =>
    wanted.every((count, r) => count <= seats[r]!) && seats.reduce((sum, count) => sum + count, 0) >= all
  const best = templates[team]!.findIndex(fits)
  if (best >= 0 && !fits(templates[team]![floor.template[team]!]!)) floor.setTemplate(team, best)
}

/** The pinned craft, or the cheapest they have that the room wants. */
function craftFor({ model, prices, seats }: Floor, person: number, team: number, role: number): number | undefined {
  const { people: P, roles: R } = model
  const price = (r: number) => prices.place[(team * R + r) * P + person]!
  const crafts = role >= 0 ? [role] : Array.from({ length: R }, (_, r) => r)
  return crafts
    .filter((r) => price(r) !== Number.POSITIVE_INFINITY && seats[team * R + r]! > 0)
    .sort((r, s) => price(r) - price(s))[0]
}

/** Empty seats as team × roles + role, once for each; the craft with the fewest people to spare first. */
function scarcestFirst({ model, seats, tally }: Floor): number[] {
  const { people: P, roles: R, nightOf, frozen, present, cost } = model
  const spare = new Map<number, number>()
  const list: number[] = []
  for (let seat = 0; seat < seats.length; seat++) {
    const night = nightOf[Math.floor(seat / R)]!
    if (frozen[night]) continue
    const key = night * R + (seat % R)
    if (!spare.has(key)) {
      let able = 0
      for (let p = 0; p < P; p++) if (present[night * P + p] && cost[p * R + (seat % R)]! >= 0) able++
      spare.set(key, able)
    }
    spare.set(key, spare.get(key)! - seats[seat]!)
    for (let i = tally.filled[seat]!; i < seats[seat]!; i++) list.push(seat)
  }
  const of = (seat: number) => spare.get(nightOf[Math.floor(seat / R)]! * R + (seat % R))!
  return list.sort((a, b) => of(a) - of(b) || a - b)
}

/** A seat to fill, with the person who left it for the seat of `after`. */
type Step = { team: number; role: number; leaver: number; night: number; after: Step | undefined }

class Chains {
  private readonly seen: Uint8Array
  private readonly pinned: Uint8Array

  constructor(private readonly floor: Floor) {
    const { teams: T, roles: R, people: P, nights: N, pins, nightOf } = floor.model
    this.seen = new Uint8Array(T * R)
    this.pinned = new Uint8Array(N * P)
    for (const { person, team } of pins) this.pinned[nightOf[team]! * P + person] = 1
  }

  fill(seat: number): boolean {
    const { roles: R, nightOf } = this.floor.model
    // What one search in vain has seen no later one can use, until a chain succeeds elsewhere.
    if (this.seen[seat]) return false
    const team = Math.floor(seat / R)
    const queue: Step[] = [{ team, role: seat % R, leaver: -1, night: nightOf[team]!, after: undefined }]
    this.seen[seat] = 1
    for (let i = 0; i < queue.length; i++) {
      const person = this.extend(queue[i]!, queue)
      if (person < 0) continue
      this.follow(queue[i]!, person)
      this.seen.fill(0)
      return true
    }
    return false
  }

  /** Somebody who is free for this seat, or −1 and the seats of those who could change over to it in the queue. */
  private extend(step: Step, queue: Step[]): number {
    const { model, tally, prices } = this.floor
    const { people: P, roles: R, nights: N, nightOf } = model
    const { team, role } = tally.seating
    const night = nightOf[step.team]!
    let [free, rank] = [-1, Number.POSITIVE_INFINITY]
    for (let p = 0; p < P; p++) {
      const price = prices.place[(step.team * R + step.role) * P + p]!
      if (price === Number.POSITIVE_INFINITY || this.pinned[night * P + p]) continue
      const from = team[night * P + p]!
      if (from >= 0) {
        this.visit(from, role[night * P + p]!, p, night, step, queue)
        continue
      }
      if (tally.worked[p]! < model.maxNights[p]!) {
        const early = tally.worked[p]! < model.minNights[p]! ? 0 : 1
        const order = (early * (N + 1) + tally.worked[p]!) * 1e6 + price
        if (order < rank) [free, rank] = [p, order]
        continue
      }
      for (let n = 0; n < N; n++)
        if (n !== night && team[n * P + p]! >= 0 && !this.pinned[n * P + p] && !model.frozen[n])
          this.visit(team[n * P + p]!, role[n * P + p]!, p, n, step, queue)
    }
    return free
  }

  private visit(team: number, role: number, leaver: number, night: number, after: Step, queue: Step[]): void {
    const seat = team * this.floor.model.roles + role
    if (this.seen[seat]) return
    this.seen[seat] = 1
    queue.push({ team, role, leaver, night, after })
  }

  private follow(end: Step, person: number): void {
    let step: Step | undefined = end
    for (let mover = person; step; step = step.after) {
      const { team, role, leaver, night } = step
      if (leaver >= 0) this.floor.leave(night, leaver)
      this.floor.enter(mover, team, role)
      mover = leaver
    }
  }
}
