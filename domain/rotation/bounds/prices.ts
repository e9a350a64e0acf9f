import type { Model } from '../model'
import type { Lineups } from './lineups'
import type { Settled } from './settled'

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

const exact = (value: number) => Math.round(value * 2 ** 20) / 2 ** 20
/** All line-ups are looked at every so many turns; in between those that could be among the cheapest. */
const lookAgain = 8

type Person = { open: number[]; there: number; least: number; most: number }

function staffOf({ people: P, nights: N, present, minNights }: Model, { live, left, worked }: Settled) {
  return Array.from({ length: P }, (_, p): Person => {
    const open = live.map((night) => night * P + p).filter((at) => present[at])
    let there = -worked[p]!
    for (let night = 0; night < N; night++) there += present[night * P + p]!
    const most = Math.min(open.length, left[p]!)
    return { open, there, least: Math.min(most, Math.max(0, minNights[p]! - worked[p]!)), most }
  })
}

/** What a person's nights cost when they take those that pay best; exact. */
function dearest({ open, there, least, most }: Person, { sitouts, sitoutSq }: PriceTask, wage: Float64Array): number {
  const pay = open.map((at) => wage[at]!).sort((a, b) => a - b)
  let [paid, best] = [0, Infinity]
  for (let w = 0; w <= most; w++) {
    if (w > 0) paid += pay[w - 1]!
    if (w < least) continue
    best = Math.min(best, paid + sitouts * (there - w) + sitoutSq * (there - w) ** 2)
  }
  return best
}

/**
 * How much a person works each night when near misses count in part. Each further night is worth less to them; `worth` is where
 * as much is offered as is wanted, found by halving.
 */
function offer(person: Person, task: PriceTask, wage: Float64Array, haze: number, works: Float64Array) {
  const { open, there, least, most } = person
  if (least === open.length) {
    for (const at of open) works[at]! += 1
    return
  }
  const soft = (more: number) => {
    const x = more / haze
    return 0.5 + (0.5 * x) / Math.sqrt(1 + x * x)
  }
  const gainOf = (w: number) => task.sitouts + task.sitoutSq * (2 * (there - w) + 1)
  let [low, high] = [Math.min(0, gainOf(most)), Math.max(0, gainOf(least + 1))]
  for (const at of open) {
    low = Math.min(low, wage[at]!)
    high = Math.max(high, wage[at]!)
  }
  low -= 32 * haze
  high += 32 * haze
  for (let halving = 0; halving < 20; halving++) {
    const worth = (low + high) / 2
    let wanted = -least
    for (const at of open) wanted += soft(worth - wage[at]!)
    for (let w = least + 1; w <= most; w++) wanted -= soft(gainOf(w) - worth)
    if (wanted < 0) low = worth
    else high = worth
  }
  for (const at of open) works[at]! += soft((low + high) / 2 - wage[at]!)
}

type Stage = Lineups & {
  near: { size: number; people: Int16Array; pairs: Int32Array; cost: Float64Array; value: Float64Array; many: number }[]
}

const stageOf = (lineups: Lineups): Stage => ({
  ...lineups,
  near: lineups.bySize.map(({ size, people, pairs, cost }) => ({
    size,
    people: new Int16Array(people.length),
    pairs: new Int32Array(pairs.length),
    ...{ cost: new Float64Array(cost.length), value: new Float64Array(cost.length), many: 0 },
  })),
})

/** The cheapest line-up's price, exact; keeps those at hand that may be the cheapest within the next turns. */
function cheapest(
  { night, bySize, near }: Stage,
  P: number,
  wage: Float64Array,
  fee: Float64Array,
  haze: number,
): number {
  let best = Infinity
  for (let s = 0; s < bySize.length; s++) {
    const { value } = near[s]!
    const { size, people, pairs, cost } = bySize[s]!
    price(size, cost.length, people, pairs, cost, night * P, wage, fee, value)
    for (let i = 0; i < cost.length; i++) if (value[i]! < best) best = value[i]!
  }
  const reach = best + 2 * softness * haze
  for (let s = 0; s < bySize.length; s++) {
    const kept = near[s]!
    const { size, people, pairs, cost } = bySize[s]!
    const m = (size * (size - 1)) / 2
    kept.many = 0
    for (let i = 0; i < cost.length; i++) {
      if (kept.value[i]! >= reach) continue
      for (let k = 0; k < size; k++) kept.people[kept.many * size + k] = people[i * size + k]!
      for (let k = 0; k < m; k++) kept.pairs[kept.many * m + k] = pairs[i * m + k]!
      kept.cost[kept.many++] = cost[i]!
    }
  }
  return best
}

function price(
  size: number,
  many: number,
  people: Int16Array,
  pairs: Int32Array,
  cost: Float64Array,
  at: number,
  wage: Float64Array,
  fee: Float64Array,
  value: Float64Array,
) {
  const m = (size * (size - 1)) / 2
  for (let i = 0; i < many; i++) {
    let sum = cost[i]!
    for (let k = i * size; k < (i + 1) * size; k++) sum -= wage[at + people[k]!]!
    for (let k = i * m; k < (i + 1) * m; k++) sum += fee[pairs[k]!]!
    value[i] = sum
  }
}

/** Beyond this many hazes a line-up counts nothing; (1 - x/8)^8 stands for e^-x. */
const softness = 8

function spread(
  { night, count, near }: Stage,
  P: number,
  wage: Float64Array,
  fee: Float64Array,
  haze: number,
  works: Float64Array,
  meets: Float64Array,
) {
  let best = Infinity
  for (const { size, many, people, pairs, cost, value } of near) {
    price(size, many, people, pairs, cost, night * P, wage, fee, value)
    for (let i = 0; i < many; i++) if (value[i]! < best) best = value[i]!
  }
  let all = 0
  for (const { many, value } of near)
    for (let i = 0; i < many; i++) {
      const far = 1 - (value[i]! - best) / (softness * haze)
      const share = far > 0 ? far ** 2 : 0
      value[i] = share * share * (share * share)
      all += value[i]!
    }
  for (const { size, many, people, pairs, value } of near) {
    const m = (size * (size - 1)) / 2
    for (let i = 0; i < many; i++) {
      if (value[i] === 0) continue
      const share = (count * value[i]!) / all
      for (let k = i * size; k < (i + 1) * size; k++) works[night * P + people[k]!]! -= share
      for (let k = i * m; k < (i + 1) * m; k++) meets[pairs[k]!]! += share
    }
  }
}

/** Adam: steps of about a fifth of the haze, by the slopes' running mean over their running size. */
function climber(length: number) {
  const [mean, size] = [new Float64Array(length), new Float64Array(length)]
  let [meanLeft, sizeLeft, rate] = [1, 1, 0]
  return {
    turn(haze: number) {
      meanLeft *= 0.9
      sizeLeft *= 0.99
      rate = 0.2 * haze
    },
    step(at: number, slope: number): number {
      mean[at] = 0.9 * mean[at]! + 0.1 * slope
      size[at] = 0.99 * size[at]! + 0.01 * slope * slope
      return (rate * (mean[at]! / (1 - meanLeft))) / (Math.sqrt(size[at]! / (1 - sizeLeft)) + 1e-3)
    },
  }
}
