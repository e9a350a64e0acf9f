import type { Pair } from './align'
import type { Matching } from './matching'
import type { Sheets } from './sheet'

/** A line sung in the same place is the same line, whatever became of its words. */
export function pairSlots({ old, now }: Sheets, matching: Matching, inPlace: readonly Pair[]) {
  let [i, j] = [0, 0]
  for (const [iEnd, jEnd] of [...inPlace, [old.length, now.length] as const]) {
    const left: number[] = []
    const right: number[] = []
    for (; i < iEnd; i++) if (matching.isFree(i, null) && old[i]!.kind !== 'blank') left.push(i)
    for (; j < jEnd; j++) if (matching.isFree(null, j) && now[j]!.kind !== 'blank') right.push(j)
    if (left.length === right.length)
      for (const [slot, a] of left.entries()) {
        const b = right[slot]!
        if (old[a]!.kind === now[b]!.kind) matching.pair(a, b)
      }
  }
}
