import type { Model } from '../model'

/**
 * Every pair of people stands on a ladder, as many rungs up as they meet. Pairs for whom a meeting counts alike share a ladder, so
 * that a meeting more or less is one step in tables small enough to stay near the processor.
 */
export type Ladders = {
  /** [person × person]: the rung of those who never meet. */
  ground: Int32Array
  /** What the step up from each rung adds. */
  broken: Int32Array
  repeats: Int32Array
  repeatPairs: Int32Array
  spread: Int32Array
  past: Float64Array
}

export function laddersOf({ people: P, nights, apart, exempt, past }: Model): Ladders {
  const height = nights + 1
  const kinds: { apart: number; exempt: number; past: number }[] = []
  const kindOf = new Map<string, number>()
  const ground = new Int32Array(P * P)
  for (let pair = 0; pair < P * P; pair++) {
    const kind = { apart: apart[pair]!, exempt: exempt[pair]!, past: past[pair]! }
    const name = `${kind.apart} ${kind.exempt} ${kind.past}`
    if (!kindOf.has(name)) kindOf.set(name, kinds.push(kind) - 1)
    ground[pair] = kindOf.get(name)! * height
  }
  const step = (value: (kind: (typeof kinds)[number], met: number) => number) =>
    Array.from({ length: kinds.length * height }, (_, rung) => value(kinds[Math.floor(rung / height)]!, rung % height))
  const counted = (value: (met: number) => number) =>
    Int32Array.from(step((kind, met) => (kind.exempt ? 0 : value(met))))
  return {
    ground,
    broken: Int32Array.from(step((kind, met) => (met === 0 ? kind.apart : 0))),
    repeats: counted((met) => Number(met > 0)),
    repeatPairs: counted((met) => Number(met === 1)),
    spread: counted((met) => met),
    past: Float64Array.from(step((kind) => kind.past)),
  }
}
