import type { Dice } from '../random'
import { anneal } from './anneal'
import type { Best } from './best'
import { Floor } from './floor'
import { pricesOf } from './prices'
import { scaleOf } from './weights'

/** Shares of the effort, from quick looks to one long run. */
const shortest = 1 / 64
const fewestSteps = 20_000
/** Later runs begin at the best plan and this much cooler. */
const reheat = 0.4

export type Course = {
  effort: number
  /** The first run begins cooler too: the plan it starts from is worth keeping. */
  isWarm: boolean
  /** Asked every few thousand steps; true ends it all. */
  isOver: () => boolean
  onSteps: (steps: number) => void
}

/**
 * Annealing in runs, each twice as long as the one before, each from the best plan so far. A level that a run has given away too
 * much of weighs more in the next.
 */
export function runAll(best: Best, dice: Dice, { effort, isWarm, isOver, onSteps }: Course): void {
  const { tally } = best
  const emphasis = [...best.levels].slice(1).map(() => 1)
  let heat = isWarm ? reheat : 1
  let left = effort
  for (let length = Math.max(fewestSteps, effort * shortest); left > 0 && !isOver(); length *= 2, heat = reheat) {
    const steps = Math.round(left < length * 2 ? left : length)
    const { weights, hot, cold } = scaleOf(tally.model, emphasis)
    const floor = new Floor(tally, pricesOf(tally.model, tally.ladders, tally.places, weights))
    floor.load(best.seating)
    const done = anneal(floor, best, dice, { from: Math.max(2 * cold, hot * heat), to: cold, steps }, isOver)
    if (done === 0) return
    onSteps(done)
    left -= done
    const given = best.firstLevelGiven()
    if (given >= 0) emphasis[Math.max(0, given - 1)]! *= 2
  }
}
