import type { Dice } from '../random'
import { anneal } from './anneal'
import type { Best } from './best'
import { Floor } from './floor'
import { pricesOf } from './prices'
import { type Scale, scaleOf } from './weights'

/** Shares of the effort: from quick looks to long runs. */
const shortest = 1 / 64
const longest = 1 / 3
const growth = 1.6
const fewestSteps = 20_000
/** Of the heat at which the first level settles: where runs from the best plan so far begin, in turns. */
const reheats = [0.2, 0.4]
/** Of the price of a broken rule: where it all begins anew as long as one is broken. */
const hardHeat = 0.5

export type Course = {
  effort: number
  /** The plan it starts from is worth keeping. */
  isWarm: boolean
  /** Asked every few thousand steps; true ends it all. */
  isOver: () => boolean
  onSteps: (steps: number) => void
}

/**
 * Annealing in runs of growing length, each from the best plan so far. A level that a run has given away too much of weighs more
 * in the next; as long as none is, all weigh a little less, so that the search passes through plans that repeat or break something
 * on its way to better ones (strategic oscillation, Glover 1989).
 */
export function runAll(best: Best, dice: Dice, { effort, isWarm, isOver, onSteps }: Course): void {
  const { tally } = best
  const emphasis = [1, ...tally.model.instance.objective.map(() => 1)]
  const isHard = best.levels[0]! > 0
  let left = effort
  let length = Math.max(fewestSteps, effort * shortest)
  for (let run = 0; left > 0 && !isOver(); run++) {
    const steps = Math.round(left < length * 1.5 ? left : length)
    const scale = scaleOf(tally.model, emphasis)
    const floor = new Floor(tally, pricesOf(tally.model, tally.ladders, tally.places, scale.weights))
    floor.load(best.seating)
    const isAnew = best.levels[0]! > 0 || (isHard && run % 3 === 0)
    const from = isAnew ? hardHeat * scale.weights.broken : heatOf(scale, run === 0 && !isWarm ? 1 : reheats[run % 2]!)
    const done = anneal(floor, best, dice, { from, to: scale.cold, steps }, isOver)
    if (done === 0) return
    onSteps(done)
    left -= done
    length = Math.min(length * growth, Math.max(fewestSteps, effort * longest))
    rebalance(emphasis, best.firstLevelGiven())
  }
}

const heatOf = ({ hot, cold }: Scale, share: number) => Math.max(2 * cold, hot * share)

/** Hard rules and empty seats share the first number. */
function rebalance(emphasis: number[], given: number): void {
  if (given >= 0) {
    emphasis[Math.max(0, given - 1)]! *= 2
    return
  }
  for (let level = 0; level < emphasis.length - 1; level++) emphasis[level] = Math.max(0.25, emphasis[level]! * 0.7)
}
