import type { Pair } from './align'
import type { Sheets } from './sheet'

/**
 * Some lines of one side are one line of the other: a split line has several in `after`, a joined one several in `before`. `cuts`
 * are where the one line is to be cut for the several, in UTF-16 units.
 */
export type Break = { before: number[]; after: number[]; cuts: number[] }

/** Which line became which. A line stands in at most one pair or break. */
export class Matching {
  readonly toAfter: Int32Array
  readonly toBefore: Int32Array
  readonly breaks: Break[] = []
  readonly #broken = new Set<number>()

  constructor({ old, now }: Sheets) {
    this.toAfter = new Int32Array(old.length).fill(-1)
    this.toBefore = new Int32Array(now.length).fill(-1)
  }

  pair(before: number, after: number) {
    this.toAfter[before] = after
    this.toBefore[after] = before
  }

  unpair(before: number) {
    this.toBefore[this.toAfter[before]!] = -1
    this.toAfter[before] = -1
  }

  /** Its lines point at the first line of the other side. */
  break(found: Break) {
    for (const i of found.before) {
      this.toAfter[i] = found.after[0]!
      this.#broken.add(i)
    }
    for (const j of found.after) this.toBefore[j] = found.before[0]!
    this.breaks.push(found)
  }

  isBroken(before: number): boolean {
    return this.#broken.has(before)
  }

  isFree(before: number | null, after: number | null): boolean {
    return (before === null || this.toAfter[before] === -1) && (after === null || this.toBefore[after] === -1)
  }

  /** One for each pair and each break, by its first lines, rising in `before`. */
  starts(): Pair[] {
    const pairs: Pair[] = []
    for (let i = 0; i < this.toAfter.length; i++) {
      const j = this.toAfter[i]!
      if (j >= 0 && this.toBefore[j] === i) pairs.push([i, j])
    }
    return pairs
  }

  freeBefore(): number[] {
    return placesOf(this.toAfter)
  }

  freeAfter(): number[] {
    return placesOf(this.toBefore)
  }
}

function placesOf(lines: Int32Array): number[] {
  const free: number[] = []
  for (let at = 0; at < lines.length; at++) if (lines[at] === -1) free.push(at)
  return free
}
