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
  return rows.filter(Boolean)
}
