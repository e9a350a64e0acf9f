import { kindOf } from '../text/lines'
import { profile, similarity } from '../text/similarity'
import { align, anchor, type Pair } from './align'

const maxExactCells = 160_000
const maxSimilarCells = 10_000
const alike = 0.4

/** Which line of the old text stands where in the new one; null where a line was taken out or put in. In order on both sides. */
export type LinePair =
  | { before: number; after: number }
  | { before: number; after: null }
  | { before: null; after: number }

export function pairLines(before: readonly string[], after: readonly string[]): LinePair[] {
  const equal = pairEqual(before, after)
  const similar = gaps(equal, before.length, after.length).flatMap((gap) => pairSimilar(before, after, gap))
  const close = inOrder([...equal, ...similar])
  const bySlot = gaps(close, before.length, after.length).flatMap((gap) => pairBySlot(before, after, gap))
  return withUnpaired(inOrder([...close, ...bySlot]), before.length, after.length)
}

/** Half-open: lines `from` up to but without `to`, on both sides. */
type Gap = { from: Pair; to: Pair }

function pairEqual(before: readonly string[], after: readonly string[]): Pair[] {
  const pairs: Pair[] = []
  const waiting: Gap[] = [{ from: [0, 0], to: [before.length, after.length] }]
  for (let gap = waiting.pop(); gap; gap = waiting.pop()) {
    let [[i, j], [iEnd, jEnd]] = [gap.from, gap.to]
    while (i < iEnd && j < jEnd && before[i] === after[j]) pairs.push([i++, j++])
    while (i < iEnd && j < jEnd && before[iEnd - 1] === after[jEnd - 1]) pairs.push([--iEnd, --jEnd])
    const [left, right] = [before.slice(i, iEnd), after.slice(j, jEnd)]
    const anchors = anchor(left, right).map(([a, b]): Pair => [a + i, b + j])
    if (anchors.length > 0) {
      pairs.push(...anchors)
      waiting.push(...gaps(anchors, iEnd, jEnd, [i, j]))
    } else {
      const weight = (a: number, b: number) => (left[a] === right[b] ? (kindOf(left[a]!) === 'blank' ? 1 : 4) : 0)
      pairs.push(...align(left.length, right.length, weight, maxExactCells).map(([a, b]): Pair => [a + i, b + j]))
    }
  }
  return inOrder(pairs)
}

function pairSimilar(
  before: readonly string[],
  after: readonly string[],
  { from: [i, j], to: [iEnd, jEnd] }: Gap,
): Pair[] {
  if ((iEnd - i) * (jEnd - j) > maxSimilarCells) return []
  const left = before.slice(i, iEnd).map((line) => ({ kind: kindOf(line), ...profile(line) }))
  const right = after.slice(j, jEnd).map((line) => ({ kind: kindOf(line), ...profile(line) }))
  const weight = (a: number, b: number) => {
    if (left[a]!.kind !== right[b]!.kind) return 0
    const score = left[a]!.kind === 'blank' ? 0.1 : similarity(left[a]!, right[b]!)
    return score >= alike || left[a]!.kind === 'blank' ? score : 0
  }
  return align(left.length, right.length, weight, maxSimilarCells).map(([a, b]): Pair => [a + i, b + j])
}

/** A line sung in the same place is the same line, whatever became of its words. */
function pairBySlot(
  before: readonly string[],
  after: readonly string[],
  { from: [i, j], to: [iEnd, jEnd] }: Gap,
): Pair[] {
  if (iEnd - i !== jEnd - j) return []
  const slots = Array.from({ length: iEnd - i }, (_, slot): Pair => [i + slot, j + slot])
  return slots.filter(([a, b]) => kindOf(before[a]!) === kindOf(after[b]!))
}

function gaps(pairs: Pair[], iEnd: number, jEnd: number, start: Pair = [0, 0]): Gap[] {
  let from = start
  const found: Gap[] = []
  for (const to of [...pairs, [iEnd, jEnd] as Pair]) {
    if (from[0] < to[0] && from[1] < to[1]) found.push({ from, to })
    from = [to[0] + 1, to[1] + 1]
  }
  return found
}

function withUnpaired(pairs: Pair[], iEnd: number, jEnd: number): LinePair[] {
  const all: LinePair[] = []
  let [i, j] = [0, 0]
  for (const [a, b] of [...pairs, [iEnd, jEnd] as Pair]) {
    for (; i < a; i++) all.push({ before: i, after: null })
    for (; j < b; j++) all.push({ before: null, after: j })
    if (a < iEnd) all.push({ before: a, after: b })
    ;[i, j] = [a + 1, b + 1]
  }
  return all
}

const inOrder = (pairs: Pair[]) => pairs.sort((a, b) => a[0] - b[0])
