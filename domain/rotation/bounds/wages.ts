import type { Model } from '../model'
import type { Settled } from './settled'

/** What sitting out costs: per night, and per squared night of a person. */
type SitoutPrices = { sitouts: number; sitoutSq: number }
/** The live nights somebody is there (as night × people + person), how many they are there and may work. */
type Nights = { open: number[]; there: number; least: number; most: number }

export function staffOf({ people: P, nights: N, present, minNights }: Model, { live, left, worked }: Settled) {
  return Array.from({ length: P }, (_, p): Nights => {
    const open = live.map((night) => night * P + p).filter((at) => present[at])
    let there = -worked[p]!
    for (let night = 0; night < N; night++) there += present[night * P + p]!
    const most = Math.min(open.length, left[p]!)
    return { open, there, least: Math.min(most, Math.max(0, minNights[p]! - worked[p]!)), most }
  })
}

/** What a person's nights cost when they take those that pay best; exact. */
export function dearest(
  { open, there, least, most }: Nights,
  { sitouts, sitoutSq }: SitoutPrices,
  wage: Float64Array,
): number {
  const pay = open.map((at) => wage[at]!).sort((a, b) => a - b)
  let [paid, best] = [0, Infinity]
  for (let w = 0; w <= most; w++) {
    if (w > 0) paid += pay[w - 1]!
    if (w < least) continue
    best = Math.min(best, paid + sitouts * (there - w) + sitoutSq * (there - w) ** 2)
  }
  return best
}

/**
 * How much a person works each night when near misses count in part. Each further night is worth less to them; `worth` is where
 * as much is offered as is wanted, found by halving.
 */
export function offer(nights: Nights, task: SitoutPrices, wage: Float64Array, haze: number, works: Float64Array) {
  const { open, there, least, most } = nights
  if (least === open.length) {
    for (const at of open) works[at]! += 1
    return
  }
  const soft = (more: number) => {
    const x = more / haze
    return 0.5 + (0.5 * x) / Math.sqrt(1 + x * x)
  }
  const gainOf = (w: number) => task.sitouts + task.sitoutSq * (2 * (there - w) + 1)
  let [low, high] = [Math.min(0, gainOf(most)), Math.max(0, gainOf(least + 1))]
  for (const at of open) {
    low = Math.min(low, wage[at]!)
    high = Math.max(high, wage[at]!)
  }
  low -= 32 * haze
  high += 32 * haze
  for (let halving = 0; halving < 20; halving++) {
    const worth = (low + high) / 2
    let wanted = -least
    for (const at of open) wanted += soft(worth - wage[at]!)
    for (let w = least + 1; w <= most; w++) wanted -= soft(gainOf(w) - worth)
    if (wanted < 0) low = worth
    else high = worth
  }
  for (const at of open) works[at]! += soft((low + high) / 2 - wage[at]!)
}
