import { type Bounds, boundsOf } from './bounds/bounds'
import type { Model, Seating } from './model'
import { meetsBounds, type ProofLine, proofOf } from './proof'
import { Dice } from './random'
import { runAll } from './search/runs'
import { startOf } from './search/start'
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

/**
 * The best plan it finds: algebra or the published plan as the start, empty seats filled by matching, then annealing, only while
 * some level is above its proven bound. Equal model, seed and effort give equal seatings. Hard rules come first: one is broken, or
 * a seat left empty, only when nothing better was met.
 */
export function solve(model: Model, options: SolveOptions = {}): Solution {
  const { seed = 1, effort = effortFor(model), stop, onImprovement } = options
  const { best, isWarm, fewestEmpty } = startOf(model, options.start)
  const bounds = boundsFor(model, options.bounds, fewestEmpty)
  let proposals = 0
  let told = ''
  let stopped: Solution['stopped'] = 'effort'
  const tell = () => {
    const vector = [...best.levels]
    if (told === vector.join()) return
    told = vector.join()
    const { team, role } = best.seating
    const seating = { team: team.slice(), role: role.slice() }
    onImprovement?.({ vector, terms: termsOf(model, seating), seating, proposals })
  }
  const isOver = () => {
    if (onImprovement) tell()
    if (meetsBounds(bounds, [...best.levels])) stopped = 'bound'
    else if (stop?.()) stopped = 'seconds'
    return stopped !== 'effort'
  }
  const onSteps = (steps: number) => {
    proposals += steps
  }
  runAll(best, new Dice(seed), { effort, isWarm, isOver, onSteps })
  const terms = termsOf(model, best.seating)
  const proven = boundsFor(model, bounds, terms.empty)
  return { seating: best.seating, terms, bounds: proven, proof: proofOf(proven, terms), stopped, proposals }
}

/** For plans with as many empty seats as can't be filled. */
function boundsFor(model: Model, given: Bounds | undefined, fewestEmpty = 0): Bounds {
  if (given && given.empty >= fewestEmpty) return given
  return boundsOf(model, { empty: fewestEmpty })
}

/** Proposals that take about 8 s on one core of a laptop; from the instance's shape, never from a clock. */
export function effortFor({ people, templates, instance: { objective, softWeights } }: Model): number {
  const size = Math.max(3, ...templates.flatMap((each) => each.map((seats) => seats.reduce((sum, n) => sum + n, 0))))
  const hears = objective.includes('language') || (softWeights.language ?? 0) > 0
  // Measured: what people, levels, larger teams and languages add to one proposal.
  const microseconds =
    0.2 + 0.0015 * people + 0.12 * Math.max(0, objective.length - 1) + 0.04 * (size - 3) + (hears ? 0.1 : 0)
  return Math.round(7 / microseconds) * 1_000_000
}
