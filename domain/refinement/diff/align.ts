export type Pair = [number, number]

/**
 * The pairs (i, j), rising in both, whose weights add up to the most. A weight of 0 means "not a pair". Quadratic in time and
 * memory: past `cap` cells nothing is paired.
 */
export function align(n: number, m: number, weight: (i: number, j: number) => number, cap: number): Pair[] {
  if (n === 0 || m === 0 || n * m > cap) return []
  const width = m + 1
  const best = new Float64Array((n + 1) * width)
  const weights = new Float64Array(n * m)
  for (let i = n - 1; i >= 0; i--)
    for (let j = m - 1; j >= 0; j--) {
      const w = weight(i, j)
      weights[i * m + j] = w
      const paired = w > 0 ? w + best[(i + 1) * width + j + 1]! : 0
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!)
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

/** Pairs of lines that occur exactly once on both sides, longest rising run (Cohen's patience diff). */
export function anchor(before: readonly string[], after: readonly string[]): Pair[] {
  const inAfter = once(after)
  const pairs = [...once(before)]
    .flatMap(([text, i]): Pair[] => (inAfter.has(text) ? [[i, inAfter.get(text)!]] : []))
    .sort((a, b) => a[0] - b[0])
  return longestRise(pairs)
}

function once(lines: readonly string[]): Map<string, number> {
  const seen = new Map<string, number>()
  for (const [i, line] of lines.entries()) seen.set(line, seen.has(line) ? -1 : i)
  return new Map([...seen].filter(([, i]) => i >= 0))
}

function longestRise(pairs: Pair[]): Pair[] {
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, [, j]] of pairs.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (pairs[ends[middle]!]![1] < j) low = middle + 1
      else high = middle
    }
    previous[at] = low > 0 ? ends[low - 1]! : -1
    ends[low] = at
  }
  const rise: Pair[] = []
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) rise.push(pairs[at]!)
  return rise.reverse()
}
