import type { Ladders } from '../search/ladders'

/** The ladders with one of its own for a pair of people who break a rule when they meet more than `most` times. */
export function capMeetings(
  ladders: Ladders,
  size: { people: number; nights: number },
  pair: [number, number],
  most: number,
) {
  const [a, b] = pair
  const height = size.nights + 1
  const from = ladders.ground[a * size.people + b]!
  const rungs = ladders.broken.length
  const longer = <A extends Int32Array | Float64Array>(steps: A, make: (length: number) => A): A => {
    const table = make(rungs + height)
    table.set(steps)
    table.set(steps.subarray(from, from + height), rungs)
    return table
  }
  const counts = (steps: Int32Array) => longer(steps, (length) => new Int32Array(length))
  const ground = ladders.ground.slice()
  ground[a * size.people + b] = ground[b * size.people + a] = rungs
  const broken = counts(ladders.broken)
  broken[rungs + most] = 1
  return {
    ...{ ground, broken, repeats: counts(ladders.repeats), repeatPairs: counts(ladders.repeatPairs) },
    ...{ spread: counts(ladders.spread), past: longer(ladders.past, (length) => new Float64Array(length)) },
  } satisfies Ladders
}
