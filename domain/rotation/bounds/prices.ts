import type { Model } from '../model'
import { climber } from './climber'
import type { Lineups } from './lineups'
import type { Settled } from './settled'
import { cheapest, spread, stageOf } from './stage'
import { dearest, offer, staffOf } from './wages'

export type PriceTask = {
  lineups: Lineups[]
  /** What sitting out costs: per night, and per squared night of a person. */
  sitouts: number
  sitoutSq: number
  /** [person × person]: meetings that cost nothing. */
  fresh: Int16Array
  /** What one more meeting of a pair costs at the most; Infinity when there may be none. */
  repeat: number
  /** [night × person]: wages to begin with. */
  wages: Float64Array
  /** How near to the cheapest a line-up must be to count, at first and at last. */
  haze: [number, number]
  rounds: number
  /** Enough is enough: stop when the bound is above this. */
  target: number
}

/**
 * A lower bound by prices (Lagrangian relaxation): each person asks a wage per night, each pair a fee per meeting; every team takes
 * its cheapest line-up, every person the nights that pay best, and the fees of fresh meetings are given back. Any prices make a
 * valid bound. Good ones are sought by climbing along a smoothed slope (Nesterov 2005) with steps after Kingma and Ba (2015).
 * Prices are multiples of 2^-20, so that sums are exact, and no function is used that engines compute differently.
 */
export function bestPrices(model: Model, settled: Settled, task: PriceTask): number {
  const { people: P, nights: N } = model
  const wage = task.wages.map(exact)
  const fee = new Float64Array(P * P)
  const works = new Float64Array(N * P)
  const meets = new Float64Array(P * P)
  const staff = staffOf(model, settled)
  const possible = new Uint8Array(P * P)
  for (const { bySize } of task.lineups) for (const { pairs } of bySize) for (const at of pairs) possible[at] = 1
  const pairs = task.repeat > 0 ? [...possible.keys()].filter((at) => possible[at]) : []
  const nights = staff.flatMap(({ open }) => open)
  const stages = task.lineups.map(stageOf)
  const [climbWage, climbFee] = [climber(N * P), climber(P * P)]

  const bound = (haze: number) => {
    let sum = 0
    for (const stage of stages) sum += stage.count * cheapest(stage, P, wage, fee, haze)
    for (const person of staff) sum += dearest(person, task, wage)
    for (const at of pairs) sum -= fee[at]! * task.fresh[at]!
    return sum
  }
  let best = -Infinity
  const cooling = (task.haze[1] / task.haze[0]) ** (1 / Math.max(1, task.rounds))
  let haze = task.haze[0]
  for (let turn = 0; turn <= task.rounds && best <= task.target; turn++) {
    if (turn % lookAgain === 0 || turn === task.rounds) best = Math.max(best, bound(haze))
    works.fill(0)
    meets.fill(0)
    for (const stage of stages) spread(stage, P, wage, fee, haze, works, meets)
    for (const person of staff) offer(person, task, wage, haze, works)
    climbWage.turn(haze)
    climbFee.turn(haze)
    for (const at of nights) wage[at] = exact(wage[at]! + climbWage.step(at, works[at]!))
    for (const at of pairs) {
      const next = fee[at]! + climbFee.step(at, meets[at]! - task.fresh[at]!)
      fee[at] = exact(Math.min(task.repeat, Math.max(0, next)))
    }
    haze *= cooling
  }
  return best
}

/** All line-ups are looked at every so many turns; in between those that could be among the cheapest. */
const lookAgain = 8
const exact = (value: number) => Math.round(value * 2 ** 20) / 2 ** 20
