type Tie = { parent: string; child: string }

/** Rows of keys, eldest first: each song stands below the youngest of its parents. */
export function generationsOf(keys: readonly string[], ties: readonly Tie[]): string[][] {
  const depth = new Map(keys.map((key) => [key, 0]))
  // A family has no circles; should a broken one have any, this ends all the same.
  for (let round = 0; round < keys.length; round++) {
    let changed = false
    for (const { parent, child } of ties) {
      const below = (depth.get(parent) ?? 0) + 1
      if (below <= (depth.get(child) ?? 0) || below > keys.length) continue
      depth.set(child, below)
      changed = true
    }
    if (!changed) break
  }
  const rows: string[][] = []
  for (const [key, row] of depth) {
    rows[row] ??= []
    rows[row].push(key)
  }
  return untangled(rows.filter(Boolean), ties)
}

/** Each song as near as can be below its parents, so that few lines cross. */
function untangled(rows: string[][], ties: readonly Tie[]): string[][] {
  const at = new Map<string, number>()
  return rows.map((row) => {
    const middle = (key: string) => {
      const above = ties.flatMap(({ parent, child }) => (child === key ? [at.get(parent) ?? 0] : []))
      return above.length === 0 ? row.indexOf(key) / row.length : above.reduce((sum, x) => sum + x, 0) / above.length
    }
    const sorted = row.toSorted((a, b) => middle(a) - middle(b))
    for (const [i, key] of sorted.entries()) at.set(key, (i + 0.5) / sorted.length)
    return sorted
  })
}
