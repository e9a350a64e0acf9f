const windowMs = 10_000

type Mark = { at: number; bytes: number }

/**
 * How fast a file goes, over its last ten seconds. `at` in milliseconds of any steady clock; `bytes` counts from the start of the
 * file, and may fall when something has to be sent again.
 */
export class Pace {
  private marks: Mark[] = []

  add(at: number, bytes: number): void {
    const last = this.marks.at(-1)
    if (last && bytes < last.bytes) this.marks = []
    this.marks.push({ at, bytes })
    while (this.marks.length > 2 && this.marks[1]!.at <= at - windowMs) this.marks.shift()
  }

  /** Begins anew: what lay between says nothing about what comes. */
  pause(): void {
    this.marks = []
  }

  /** Bytes a second; null while there is too little to tell. */
  speed(): number | null {
    const [first, last] = [this.marks[0], this.marks.at(-1)]
    if (!first || !last || last.at - first.at < 500) return null
    return ((last.bytes - first.bytes) * 1_000) / (last.at - first.at)
  }

  /** Seconds until `size` bytes are there; null while there is too little to tell. */
  secondsLeft(size: number): number | null {
    const speed = this.speed()
    const last = this.marks.at(-1)
    return speed && last ? Math.ceil(Math.max(0, size - last.bytes) / speed) : null
  }
}
