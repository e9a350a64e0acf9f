import { type Gap, heaviestRise, type Pair } from './align'

/** Equal things of two sequences, found without comparing each with each. `heavy` places of the first decide before the others. */
type Sides<T> = { before: ArrayLike<T>; after: ArrayLike<T>; heavy: (before: number) => boolean }

/** Takes what is equal at both ends of a gap and says what is left between. */
export function trimEqual<T>({ before, after }: Sides<T>, { from, to }: Gap, pairs: Pair[]): Gap {
  let [[i, j], [iEnd, jEnd]] = [from, to]
  while (i < iEnd && j < jEnd && before[i] === after[j]) pairs.push([i++, j++])
  while (i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]) pairs.push([--iEnd, --jEnd])
  return { from: [i, j], to: [iEnd, jEnd] }
}

/**
 * Pairs to divide a gap at that is too large to be aligned: what occurs exactly once on both sides (Cohen's patience diff), and
 * where nothing does, the first with the first, the second with the second and so on; of these the most that rise on both sides.
 */
function anchorsIn<T>(sides: Sides<T>, gap: Gap): Pair[] {
  const before = placesIn(sides.before, gap.from[0], gap.to[0])
  const after = placesIn(sides.after, gap.from[1], gap.to[1])
  const unique: Pair[] = []
  const repeated: Pair[] = []
  for (const [thing, places] of before) {
    const others = after.get(thing) ?? []
    if (places.length === 1 && others.length === 1) unique.push([places[0]!, others[0]!])
    else for (let k = 0; k < Math.min(places.length, others.length); k++) repeated.push([places[k]!, others[k]!])
  }
  const pairs = (unique.length > 0 ? unique : repeated).sort((a, b) => a[0] - b[0])
  return heaviestRise(pairs, (at) => (sides.heavy(pairs[at]![0]) ? 1 : 0.01))
}

function placesIn<T>(things: ArrayLike<T>, from: number, to: number): Map<T, number[]> {
  const places = new Map<T, number[]>()
  for (let at = from; at < to; at++) {
    const known = places.get(things[at]!)
    if (known) known.push(at)
    else places.set(things[at]!, [at])
  }
  return places
}

/**
 * Aligns a gap of any size: equal ends, then `small` where it is small enough, else divided at anchors. What holds no anchor and
 * is too large stays unpaired.
 */
export function alignGap<T>(sides: Sides<T>, whole: Gap, cap: number, small: (gap: Gap) => Pair[]): Pair[] {
  const pairs: Pair[] = []
  const waiting = [whole]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const gap = trimEqual(sides, next, pairs)
    const [{ from, to }, [n, m]] = [gap, [gap.to[0] - gap.from[0], gap.to[1] - gap.from[1]]]
    if (n === 0 || m === 0) continue
    if (n * m <= cap) {
      pairs.push(...small(gap))
      continue
    }
    let start = from
    for (const end of [...anchorsIn(sides, gap), to]) {
      if (end !== to) pairs.push(end)
      else if (start === from) break
      if (start[0] < end[0] && start[1] < end[1]) waiting.push({ from: start, to: end })
      start = [end[0] + 1, end[1] + 1]
    }
  }
  return pairs.sort((a, b) => a[0] - b[0])
}
