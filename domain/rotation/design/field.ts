/** A finite field as tables: elements are 0 … order − 1, 0 and 1 the neutral ones. */
export type Field = { order: number; add: (a: number, b: number) => number; times: (a: number, b: number) => number }

/**
 * The field of this order, undefined unless it's a prime power p^e. Elements are polynomials over Z_p, written as base-p numbers;
 * products go through the powers of x modulo the first polynomial for which those run through everything but 0.
 */
export function fieldOf(order: number): Field | undefined {
  const p = smallestFactor(order)
  if (order < 2 || !isPowerOf(order, p)) return undefined
  for (let low = 1; low < order; low++) {
    const powers = powersOfX(order, p, low)
    if (!powers) continue
    const logs = new Int32Array(order)
    powers.forEach((element, i) => {
      logs[element] = i
    })
    const times = (a: number, b: number) => (a === 0 || b === 0 ? 0 : powers[(logs[a]! + logs[b]!) % (order - 1)]!)
    return { order, add: (a, b) => digitwise(a, b, 1, p), times }
  }
  return undefined
}

/** The smallest number above 1 that divides n; n itself for a prime, and for 1. */
export function smallestFactor(n: number): number {
  for (let d = 2; d * d <= n; d++) if (n % d === 0) return d
  return n
}

function isPowerOf(n: number, p: number): boolean {
  let rest = n
  while (rest % p === 0 && rest > 1) rest /= p
  return rest === 1
}

/** x⁰, x¹, … modulo x^e + low, undefined when 1 comes back before all non-zero elements have been met. */
function powersOfX(order: number, p: number, low: number): number[] | undefined {
  const powers = [1]
  for (;;) {
    const shifted = powers.at(-1)! * p
    const next = digitwise(shifted % order, low, p - Math.floor(shifted / order), p)
    if (next === 1) return powers.length === order - 1 ? powers : undefined
    if (next === 0 || powers.length >= order) return undefined
    powers.push(next)
  }
}

/** a + factor × b, digit by digit in base p. */
function digitwise(a: number, b: number, factor: number, p: number): number {
  let [sum, place, left, right] = [0, 1, a, b]
  while (left > 0 || right > 0) {
    sum += (((left % p) + factor * (right % p)) % p) * place
    place *= p
    left = Math.floor(left / p)
    right = Math.floor(right / p)
  }
  return sum
}
