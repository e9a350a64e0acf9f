import type { RotationInput } from './input'
import type { Plan } from './plan'
import { randomFrom } from './random'
import { isBetter, type PlanScore } from './score'
import { Seating } from './seating'

const hottest = 40
const coldest = 0.2
const firstRun = 60_000

/**
 * Simulated annealing from a plan that keeps every hard rule, over moves that keep them: two people of a night change places, a
 * person from the bench takes a seat, or three move round. Runs grow by half and start again from the best plan so far.
 * Ends after `iterations` proposals, or two runs after the last repeat has gone. Equal input and seed give an equal plan.
 */
export function improvePlan(start: Plan, input: RotationInput, seed: number, iterations: number): Plan {
  const seating = new Seating(input, start)
  if (seating.seatCount === 0 || seating.score.empty === seating.seatCount) return start
  const random = randomFrom(seed)
  const move = new Move(seating, random)
  let best = seating.occupant.slice()
  let bestScore = { ...seating.score }

  let spent = 0
  let idleRuns = 0
  for (let length = firstRun; spent < iterations && idleRuns < 2; length = Math.round(length * 1.5)) {
    const run = Math.min(length, iterations - spent)
    const cooling = (coldest / hottest) ** (1 / run)
    let improved = false
    for (let i = 0, heat = hottest; i < run; i++, heat *= cooling) {
      const before = energy(seating.score)
      if (!move.propose()) continue
      const worse = energy(seating.score) - before
      if (worse > 0 && random() >= Math.exp(-worse / heat)) move.undo()
      else if (isBetter(seating.score, bestScore)) {
        best = seating.occupant.slice()
        bestScore = { ...seating.score }
        improved = true
      }
    }
    spent += run
    if (isPerfect(bestScore)) break
    idleRuns = improved || bestScore.repeats > 0 ? 0 : idleRuns + 1
    restore(seating, best)
  }
  return seating.toPlan(best)
}

const energy = ({ repeats, otherCrafts, sitOuts }: PlanScore) => 60 * repeats + 4 * otherCrafts + sitOuts
const isPerfect = ({ repeats, otherCrafts, sitOuts }: PlanScore) => repeats + otherCrafts + sitOuts === 0

function restore(seating: Seating, occupant: Int32Array): void {
  for (let seat = 0; seat < seating.seatCount; seat++) seating.unseat(seat)
  occupant.forEach((person, seat) => {
    if (person >= 0) seating.seat(seat, person)
  })
}

/** One proposal at a time; the last one can be taken back. */
class Move {
  private readonly seats = new Int32Array(3)
  private readonly people = new Int32Array(3)
  private size = 0

  constructor(
    private readonly seating: Seating,
    private readonly random: () => number,
  ) {}

  /** False when the dice fell on a move that would break a rule: then nothing has changed. */
  propose(): boolean {
    const { seating } = this
    const seat = this.pickSeat()
    const out = seating.occupant[seat]!
    if (out < 0) return false
    const night = seating.nightOf(seat)
    const into = this.pickPerson(seat)
    if (into === out) return false
    const left = seating.seatOf(night, into)
    if (left < 0) return this.apply(seat, into)
    if (seating.fits(out, left)) return this.apply(seat, into, left, out)
    const third = this.pickPerson(left)
    if (third === out || third === into) return false
    const thirdLeft = seating.seatOf(night, third)
    if (thirdLeft < 0) return this.apply(seat, into, left, third)
    return seating.fits(out, thirdLeft) && this.apply(seat, into, left, third, thirdLeft, out)
  }

  undo(): void {
    for (let i = 0; i < this.size; i++) this.seating.unseat(this.seats[i]!)
    for (let i = 0; i < this.size; i++) this.seating.seat(this.seats[i]!, this.people[i]!)
  }

  private apply(...pairs: number[]): boolean {
    this.size = pairs.length / 2
    for (let i = 0; i < this.size; i++) {
      this.seats[i] = pairs[2 * i]!
      this.people[i] = this.seating.occupant[this.seats[i]!]!
    }
    for (let i = 0; i < this.size; i++) this.seating.unseat(this.seats[i]!)
    for (let i = 0; i < this.size; i++) this.seating.seat(this.seats[i]!, pairs[2 * i + 1]!)
    return true
  }

  /** Half of the time somewhere where two people meet again. */
  private pickSeat(): number {
    const { seating } = this
    let seat = Math.floor(this.random() * seating.seatCount)
    if (this.random() < 0.5)
      for (let i = 0; i < 4 && !(seating.occupant[seat]! >= 0 && seating.isRepeated(seat)); i++)
        seat = Math.floor(this.random() * seating.seatCount)
    return seat
  }

  private pickPerson(seat: number): number {
    const candidates = this.seating.candidatesFor(seat)
    return candidates[Math.floor(this.random() * candidates.length)]!
  }
}
