/** A number in [0, 1). */
export type Random = () => number

/** Chris Doty-Humphrey's sfc32: small, fast, and the same numbers from the same seed on every machine. */
export class Dice {
  private a = 0x9e3779b9 | 0
  private b = 0x243f6a88
  private c: number
  private counter = 1

  constructor(seed: number) {
    this.c = seed | 0
    for (let i = 0; i < 15; i++) this.roll()
  }

  /** A whole number from 0 to 2³² − 1. */
  roll(): number {
    const sum = (((this.a + this.b) | 0) + this.counter) | 0
    this.counter = (this.counter + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + sum) | 0
    return sum >>> 0
  }

  /** A number in [0, 1). */
  fraction(): number {
    return this.roll() / 4_294_967_296
  }

  /** A whole number from 0 to `sides` − 1. */
  below(sides: number): number {
    return Math.floor((this.roll() / 4_294_967_296) * sides)
  }

  shuffle<A extends { [i: number]: number; length: number }>(items: A): A {
    for (let i = items.length - 1; i > 0; i--) {
      const j = this.below(i + 1)
      const item = items[i]!
      items[i] = items[j]!
      items[j] = item
    }
    return items
  }
}

export function randomFrom(seed: number): Random {
  const dice = new Dice(seed)
  return () => dice.fraction()
}
