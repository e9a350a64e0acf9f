import { canTake, isPresent, type RotationInput, seatCrafts } from './input'
import type { Plan } from './plan'
import type { PlanScore } from './score'

/** Who sits nowhere on a night. */
const onBench = -1

/** A plan as numbers, for the search: every change keeps the score exact. Seats, people and nights are indexes. */
export class Seating {
  readonly perRoom: number
  readonly perNight: number
  readonly seatCount: number
  readonly personCount: number
  /** Person of each seat; −1 is empty. Seats are numbered night by night, room by room. */
  readonly occupant: Int32Array
  readonly score: PlanScore
  private readonly crafts: string[]
  private readonly place: Int32Array
  private readonly met: Uint8Array
  private readonly takes: Uint8Array
  private readonly mainCraft: Int32Array
  private readonly free: Int32Array
  /** Who may sit on a night in a craft: `candidates[night × crafts + craft]`. */
  private readonly candidates: number[][]

  constructor(
    private readonly input: RotationInput,
    plan: Plan,
  ) {
    const { nights, rooms, people } = input
    this.crafts = seatCrafts(input)
    this.perRoom = this.crafts.length
    this.perNight = rooms.length * this.perRoom
    this.seatCount = nights.length * this.perNight
    this.personCount = people.length
    this.occupant = new Int32Array(this.seatCount).fill(-1)
    this.place = new Int32Array(nights.length * people.length).fill(onBench)
    this.met = new Uint8Array(people.length ** 2)
    this.takes = new Uint8Array(people.length * this.perRoom)
    this.mainCraft = new Int32Array(people.length * this.perRoom)
    this.free = new Int32Array(people.length)
    people.forEach((person, p) => {
      this.free[p] = nights.filter((night) => isPresent(person, night)).length
      this.crafts.forEach((craft, c) => {
        this.takes[p * this.perRoom + c] = canTake(person, craft) ? 1 : 0
        this.mainCraft[p * this.perRoom + c] = person.main === craft ? 1 : 0
      })
    })
    this.candidates = nights.flatMap((night) =>
      this.crafts.map((craft) =>
        people.flatMap((person, p) => (isPresent(person, night) && canTake(person, craft) ? [p] : [])),
      ),
    )
    const sitOuts = this.free.reduce((sum, nights) => sum + nights ** 2, 0)
    this.score = { empty: this.seatCount, repeats: 0, otherCrafts: 0, sitOuts }
    this.load(plan)
  }

  nightOf = (seat: number) => Math.floor(seat / this.perNight)
  candidatesFor = (seat: number) => this.candidates[this.nightOf(seat) * this.perRoom + (seat % this.perRoom)]!
  seatOf = (night: number, person: number) => this.place[night * this.personCount + person]!
  fits = (person: number, seat: number) => this.takes[person * this.perRoom + (seat % this.perRoom)] === 1

  /** Whether somebody in this seat's room meets the person in it on another night too. */
  isRepeated(seat: number): boolean {
    const person = this.occupant[seat]!
    const first = seat - (seat % this.perRoom)
    for (let other = first; other < first + this.perRoom; other++) {
      const mate = this.occupant[other]!
      if (mate >= 0 && mate !== person && this.met[person * this.personCount + mate]! > 1) return true
    }
    return false
  }

  unseat(seat: number): void {
    const person = this.occupant[seat]!
    if (person < 0) return
    this.occupant[seat] = -1
    this.place[this.nightOf(seat) * this.personCount + person] = onBench
    this.count(seat, person, -1)
  }

  seat(seat: number, person: number): void {
    this.count(seat, person, 1)
    this.occupant[seat] = person
    this.place[this.nightOf(seat) * this.personCount + person] = seat
  }

  toPlan(occupant: Int32Array = this.occupant): Plan {
    const { nights, rooms, people } = this.input
    return {
      nights: nights.map((night, n) => ({
        night,
        teams: rooms.map((room, r) => ({
          room,
          seats: this.crafts.map((craft, s) => ({
            craft,
            memberId: people[occupant[n * this.perNight + r * this.perRoom + s]!]?.memberId ?? null,
          })),
        })),
      })),
    }
  }

  private load(plan: Plan): void {
    const index = new Map(this.input.people.map(({ memberId }, p) => [memberId, p]))
    plan.nights.forEach(({ teams }, n) => {
      teams.forEach(({ seats }, r) => {
        seats.forEach(({ memberId }, s) => {
          const person = memberId === null ? undefined : index.get(memberId)
          if (person !== undefined) this.seat(n * this.perNight + r * this.perRoom + s, person)
        })
      })
    })
  }

  private count(seat: number, person: number, by: 1 | -1): void {
    const { score, met, occupant, perRoom, personCount } = this
    const first = seat - (seat % perRoom)
    for (let other = first; other < first + perRoom; other++) {
      const mate = occupant[other]!
      if (mate < 0) continue
      const before = met[person * personCount + mate]!
      if (by === 1 ? before > 0 : before > 1) score.repeats += by
      met[person * personCount + mate] = met[mate * personCount + person] = before + by
    }
    score.empty -= by
    if (this.mainCraft[person * perRoom + (seat % perRoom)] === 0) score.otherCrafts += by
    const left = this.free[person]!
    this.free[person] = left - by
    score.sitOuts += (left - by) ** 2 - left ** 2
  }
}
