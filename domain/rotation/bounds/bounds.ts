import type { Term } from '../instance'
import type { Model } from '../model'
import { levelsOf } from './levels'
import type { Reason } from './reason'
import { settledOf } from './settled'

/** No plan that keeps the hard rules has less than `value`. */
export type Bound = { value: number; because: Reason }
/** `given`: holds only while all earlier levels are at their bounds; `always` holds in any case. */
export type LevelBound = Bound & { term: Term; given: boolean; always: Bound }
/**
 * Per objective term, in the instance's order. They hold for plans that leave the frozen nights as they are, break `broken` rules
 * and have at most `empty` empty seats: what those nights have of both already, or more when asked for.
 */
export type Bounds = { levels: LevelBound[]; broken: number; empty: number; hard: number }

/** Lower bounds with their reasons; `empty`: for plans with so many seats that nobody takes. */
export function boundsOf(model: Model, { empty = 0 }: { empty?: number } = {}): Bounds {
  const settled = settledOf(model, empty)
  const boundOf = levelsOf(model, settled)
  const { broken, misfits, empty: frozenEmpty } = settled.terms
  return {
    levels: model.instance.objective.map((term) => {
      const always = boundOf(term)
      return { ...always, term, given: false, always }
    }),
    ...{ broken, empty: Math.max(empty, frozenEmpty), hard: broken + misfits },
  }
}
