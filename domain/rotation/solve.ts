import { type Bounds, boundsOf } from './bounds/bounds'
import type { Model, Seating } from './model'
import { meetsBounds, type ProofLine, proofOf } from './proof'
import { Dice } from './random'
import { anneal } from './search/anneal'
import { Best } from './search/best'
import { fillSeats } from './search/fill'
import { Floor } from './search/floor'
import { pricesOf } from './search/prices'
import { validStart } from './search/start'
import { tallyOf } from './search/tally'
import { weightsOf } from './search/weights'
import { type Terms, termsOf } from './terms'

export type Solution = {
  seating: Seating
  terms: Terms
  bounds: Bounds
  proof: ProofLine[]
  /** `bound`: nothing is left to gain. `effort`: the proposals are used up. `seconds`: it was told to stop. */
  stopped: 'bound' | 'effort' | 'seconds'
  proposals: number
}
/** `vector` is [broken, empty seats, …the objective's terms]. */
export type Improvement = { vector: number[]; terms: Terms; seating: Seating; proposals: number }
export type SolveOptions = {
  seed?: number
  /** Proposals; `effortFor(model)` when absent. */
  effort?: number
  /** Asked often; true ends the search with what it has. */
  stop?: () => boolean
  onImprovement?: (found: Improvement) => void
  /** Begin here: a warm start. The baseline of a repair when absent. */
  start?: Seating
  bounds?: Bounds
}

export function solve(model: Model, options: SolveOptions = {}): Solution {
  const { seed = 1, effort = effortFor(model), stop, onImprovement } = options
  const bounds = options.bounds ?? boundsOf(model)
  const dice = new Dice(seed)
  const tally = tallyOf(model, validStart(model, options.start ?? model.baseline))
  const prices = pricesOf(model, tally.ladders, tally.places, weightsOf(model))
  const floor = new Floor(tally, prices)
  fillSeats(floor)
  const best = new Best(tally)
  let proposals = 0
  let told: number[] = []
  let stopped: Solution['stopped'] = 'effort'
  const tell = () => {
    const vector = [...best.levels]
    if (told.length > 0 && vector.every((value, i) => value === told[i])) return
    told = vector
    onImprovement?.({ vector, terms: termsOf(model, best.seating), seating: copyOf(best.seating), proposals })
  }
  const isOver = () => {
    if (onImprovement) tell()
    if (meetsBounds(bounds, [...best.levels])) stopped = 'bound'
    else if (stop?.()) stopped = 'seconds'
    return stopped !== 'effort'
  }
  for (let length = 100_000; !isOver() && proposals < effort; length = Math.round(length * 1.5)) {
    const steps = Math.min(length, effort - proposals)
    const done = anneal(floor, best, dice, { from: 40, to: 0.2, steps }, isOver)
    if (done === 0) break
    proposals += done
    floor.load(best.seating)
  }
  const terms = termsOf(model, best.seating)
  return { seating: best.seating, terms, bounds, proof: proofOf(bounds, terms), stopped, proposals }
}

const copyOf = ({ team, role }: Seating): Seating => ({ team: team.slice(), role: role.slice() })

/** Proposals that take about 8 s on one core of a laptop; from the instance's shape, never from a clock. */
export function effortFor(_model: Model): number {
  return 20_000_000
}
