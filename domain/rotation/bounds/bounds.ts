import type { Term } from '../instance'
import type { Model } from '../model'
import type { Reason } from './reason'

/** No plan that keeps the hard rules has less than `value`. */
export type Bound = { value: number; because: Reason }
/** `given`: holds only while all earlier levels are at their bounds; `always` holds in any case. */
export type LevelBound = Bound & { term: Term; given: boolean; always: Bound }
/**
 * Per objective term, in the instance's order. They hold for plans that break `broken` rules and have at most `empty` empty
 * seats, both of which are 0 unless nights that may not change have them already (or more were asked for).
 */
export type Bounds = { levels: LevelBound[]; broken: number; empty: number; hard: number }

const nothing: Bound = { value: 0, because: { kind: 'none' } }

/** Lower bounds with their reasons; `empty`: for plans with so many seats that nobody takes. */
export function boundsOf(model: Model, { empty = 0 }: { empty?: number } = {}): Bounds {
  return {
    levels: model.instance.objective.map((term) => ({ ...nothing, term, given: false, always: nothing })),
    ...{ broken: 0, empty, hard: 0 },
  }
}
