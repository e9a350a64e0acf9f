import type { Model, Seating } from '../model'
import { Dice } from '../random'
import { aroundOf, weightsFor } from '../repair/around'
import { anneal } from '../search/anneal'
import { Best } from '../search/best'
import { Floor } from '../search/floor'
import type { Ladders } from '../search/ladders'
import { pricesOf } from '../search/prices'
import { runAll } from '../search/runs'
import { Tally } from '../search/tally'

export type NearOptions = { seed: number; effort: number; stop?: (() => boolean) | undefined; ladders: Ladders }

/** The best plan by the model's objective that a short search from `start` finds: near it first, where most people stay, then further away. */
export function searchNear(model: Model, start: Seating, { seed, effort, stop, ladders }: NearOptions): Seating {
  const tally = new Tally(model, ladders)
  tally.load(start)
  const best = new Best(tally)
  const dice = new Dice(seed)
  const isOver = () => stop?.() ?? false
  const floor = new Floor(
    tally,
    pricesOf(model, ladders, tally.places, weightsFor(worth, aroundOf(model.instance.objective))),
  )
  anneal(floor, best, dice, { from: 0.8, to: 0.15, steps: Math.ceil(effort / 2) }, isOver)
  runAll(best, dice, { effort: Math.ceil(effort / 2), isWarm: true, isOver, onSteps: () => {} })
  return best.seating
}

/** How many people moved a repeat is worth near the start. */
const worth = 6
