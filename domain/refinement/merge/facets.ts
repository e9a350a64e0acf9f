/** `merged` has theirs (the head) at the conflicts. */
export type FacetMerge<T extends object> = { merged: T; conflicts: (keyof T & string)[] }

/** Facets merge singly; lists and objects count as one value. Both having made the same change is no conflict. */
export function mergeFacets<T extends object>(base: T, mine: T, theirs: T): FacetMerge<T> {
  const merged = { ...theirs }
  const conflicts: (keyof T & string)[] = []
  for (const facet of Object.keys({ ...base, ...mine, ...theirs }) as (keyof T & string)[]) {
    if (isEqual(mine[facet], base[facet]) || isEqual(mine[facet], theirs[facet])) continue
    if (!isEqual(theirs[facet], base[facet])) conflicts.push(facet)
    else if (mine[facet] === undefined) delete merged[facet]
    else merged[facet] = mine[facet]
  }
  return { merged, conflicts }
}

/** By value; the order of an object's keys doesn't matter, and a missing key is an undefined one. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  if (Array.isArray(a) && Array.isArray(b) && a.length !== b.length) return false
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return Object.keys({ ...left, ...right }).every((key) => isEqual(left[key], right[key]))
}
