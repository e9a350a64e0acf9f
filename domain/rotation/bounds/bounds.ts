import type { Term } from '../instance'
import type { Model } from '../model'
import { chancesOf } from './chances'
import type { Reason } from './reason'
import { repeatsBound } from './repeats'
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
  const chances = chancesOf(model, settled)
  const { broken, misfits, empty: frozenEmpty } = settled.terms
  const always = model.instance.objective.map((term): { term: Term; always: Bound } => {
    if (term === 'repeats') return { term, always: repeatsBound(model, settled, chances) }
    return { term, always: { value: 0, because: { kind: 'none' } } }
  })
  return {
    levels: always.map((level) => ({ ...level, ...level.always, given: false })),
    ...{ broken, empty: Math.max(empty, frozenEmpty), hard: broken + misfits },
  }
}
