/**
 * A part of `items` that still clashes and, as far as `clashes` can tell, none of whose items could be missed (a deletion filter,
 * Chinneck and Dravnieks 1991, that tries halves first). `clashes` is asked about parts, at most `most` times.
 */
export function minimalPart<T>(
  items: T[],
  clashes: (part: T[]) => boolean,
  most: number,
): { part: T[]; complete: boolean } {
  let [kept, asked] = [items, 0]
  const ask = (part: T[]) => asked++ < most && clashes(part)
  const thin = (from: number, to: number): void => {
    if (from >= to) return
    const rest = [...kept.slice(0, from), ...kept.slice(to)]
    if (ask(rest)) kept = rest
    else if (to - from > 1) {
      const middle = from + Math.ceil((to - from) / 2)
      thin(middle, to)
      thin(from, middle)
    }
  }
  thin(0, kept.length)
  return { part: kept, complete: asked <= most }
}
