export type Pair = [before: number, after: number]

/** Half-open on both sides: `from` up to but without `to`. */
export type Gap = { from: Pair; to: Pair }

/**
 * The pairs (i, j), rising in both, whose weights add up to the most. A weight of 0 means "not a pair", and one below `least` may
 * be said to be 0: it couldn't be used. Quadratic in time and memory: the caller sees to it that n · m stays small.
 */
export function align(n: number, m: number, weight: (i: number, j: number, least: number) => number): Pair[] {
  if (n === 0 || m === 0) return []
  const width = m + 1
  const [best, weights] = tables((n + 1) * width)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const rest = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!)
      const behind = best[(i + 1) * width + j + 1]!
      const w = weight(i, j, rest - behind)
      weights[i * m + j] = w
      best[i * width + j] = w > 0 ? Math.max(rest, w + behind) : rest
    }
  const pairs: Pair[] = []
  for (let i = 0, j = 0; i < n && j < m; ) {
    const here = best[i * width + j]!
    const w = weights[i * m + j]!
    if (w > 0 && here === w + best[(i + 1) * width + j + 1]!) pairs.push([i++, j++])
    else if (here === best[(i + 1) * width + j]!) i++
    else j++
  }
  return pairs
}

const kept = [new Float64Array(16_384), new Float64Array(16_384)] as const

/** Two tables of noughts. Those of songs are kept: to allocate them takes as long as to fill them. */
function tables(cells: number): readonly [Float64Array, Float64Array] {
  if (cells > kept[0].length) return [new Float64Array(cells), new Float64Array(cells)]
  for (const table of kept) table.fill(0, 0, cells)
  return kept
}

/** The heaviest of the pairs that rise on both sides; `pairs` rise strictly in `before` (Fredman's method with a Fenwick tree). */
export function heaviestRise(pairs: readonly Pair[], weight: (at: number) => number): Pair[] {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const [, j] of pairs) {
    least = Math.min(least, j)
    most = Math.max(most, j)
  }
  const best = new Float64Array(pairs.length)
  const previous = new Int32Array(pairs.length)
  const tree = new Int32Array(pairs.length === 0 ? 0 : most - least + 2).fill(-1)
  let last = -1
  for (let at = 0; at < pairs.length; at++) {
    const j = pairs[at]![1]
    const rank = j - least + 1
    let before = -1
    for (let node = rank - 1; node > 0; node -= node & -node) {
      const known = tree[node]!
      if (known >= 0 && (before < 0 || best[known]! > best[before]!)) before = known
    }
    previous[at] = before
    best[at] = weight(at) + (before < 0 ? 0 : best[before]!)
    for (let node = rank; node < tree.length; node += node & -node) {
      const known = tree[node]!
      if (known < 0 || best[at]! > best[known]!) tree[node] = at
    }
    if (last < 0 || best[at]! > best[last]!) last = at
  }
  const rise: Pair[] = []
  for (let at = last; at >= 0; at = previous[at]!) rise.push(pairs[at]!)
  return rise.reverse()
}
