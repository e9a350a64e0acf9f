import type { Dice } from '../random'
import { anneal, stretch } from './anneal'
import { type Best, levelsOf } from './best'
import { Floor } from './floor'
import { pricesOf } from './prices'
import type { Tally } from './tally'
import { scaleOf } from './weights'

/** Shares of the effort: from quick looks to long runs. */
const shortest = 1 / 64
const longest = 1 / 3
const growth = 1.6
const fewestSteps = 20_000
/** Where runs begin, in turns: so many times the heat at which the last ones froze. */
const reheats = [3, 8, 5]
/** A run is frozen when nothing has changed since it was so many times as hot; and no run goes on much colder than the last froze. */
const frozen = 3
const coldest = 0.02
/** Of the price of a broken rule: where a run begins as long as one is broken. */
const hardHeat = 0.5
/** Of the heat at which the first level settles: where it begins when nothing is known. */
const warmHeat = 0.2

export type Course = {
  effort: number
  /** The plan it starts from is worth keeping. */
  isWarm: boolean
  /** Asked every few thousand steps; true ends it all. */
  isOver: () => boolean
  onSteps: (steps: number) => void
}

/**
 * Annealing in runs of growing length, each from the best plan so far, between heats around those at which earlier runs froze. A
 * level that a run has given away too much of weighs more in the next; as long as none is, all weigh a little less, so that the
 * search passes through plans that repeat or break something on its way to better ones (strategic oscillation, Glover 1989).
 */
export function runAll(best: Best, dice: Dice, { effort, isWarm, isOver, onSteps }: Course): void {
  const { tally } = best
  const emphasis = [1, ...tally.model.instance.objective.map(() => 1)]
  let left = effort
  let length = Math.max(fewestSteps, effort * shortest)
  let freezing = 0
  for (let run = 0; left > 0 && !isOver(); run++) {
    const steps = Math.round(left < length * 1.5 ? left : length)
    const scale = scaleOf(tally.model, emphasis)
    const floor = new Floor(tally, pricesOf(tally.model, tally.ladders, tally.places, scale.weights))
    floor.load(best.seating)
    const known = freezing > 0 ? freezing * reheats[run % reheats.length]! : scale.hot * (isWarm ? warmHeat : 1)
    const from = best.levels[0]! > 0 ? hardHeat * scale.weights.broken : known
    const to = freezing > 0 ? Math.min(from / 4, freezing / frozen) : coldest * from
    const frost = new Frost(tally, from, (to / from) ** (stretch / steps))
    const done = anneal(floor, best, dice, { from, to, steps }, () => frost.isFrozen() || isOver())
    if (done === 0) return
    onSteps(done)
    left -= done
    freezing = freezing > 0 ? Math.sqrt(freezing * frost.since) : frost.since
    length = Math.min(length * growth, Math.max(fewestSteps, effort * longest))
    rebalance(emphasis, best.firstLevelGiven())
  }
}

/** Watches a run for the heat since which its levels are what they are. */
class Frost {
  since: number
  private heat: number
  private levels: number[]

  constructor(
    private readonly tally: Tally,
    from: number,
    private readonly cooling: number,
  ) {
    this.since = this.heat = from
    this.levels = levelsOf(tally)
  }

  /** Asked once every stretch. */
  isFrozen(): boolean {
    const now = levelsOf(this.tally)
    if (now.some((value, i) => value !== this.levels[i])) this.since = this.heat
    this.levels = now
    this.heat *= this.cooling
    return this.heat * frozen < this.since
  }
}

/** Hard rules and empty seats share the first number. */
function rebalance(emphasis: number[], given: number): void {
  if (given >= 0) {
    emphasis[Math.max(0, given - 1)]! *= 2
    return
  }
  for (let level = 0; level < emphasis.length - 1; level++) emphasis[level] = Math.max(0.1, emphasis[level]! * 0.7)
}
