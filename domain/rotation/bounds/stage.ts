import type { Lineups } from './lineups'

/** One kind of room on one night, with the line-ups that may be its cheapest just now. */
export type Stage = Lineups & {
  near: { size: number; people: Int16Array; pairs: Int32Array; cost: Float64Array; value: Float64Array; many: number }[]
}

export const stageOf = (lineups: Lineups): Stage => ({
  ...lineups,
  near: lineups.bySize.map(({ size, people, pairs, cost }) => ({
    size,
    people: new Int16Array(people.length),
    pairs: new Int32Array(pairs.length),
    ...{ cost: new Float64Array(cost.length), value: new Float64Array(cost.length), many: 0 },
  })),
})

/** The cheapest line-up's price, exact; keeps those at hand that may be the cheapest within the next turns. */
export function cheapest(
  { night, bySize, near }: Stage,
  P: number,
  wage: Float64Array,
  fee: Float64Array,
  haze: number,
): number {
  let best = Infinity
  for (let s = 0; s < bySize.length; s++) {
    const { value } = near[s]!
    const { size, people, pairs, cost } = bySize[s]!
    price(size, cost.length, people, pairs, cost, night * P, wage, fee, value)
    for (let i = 0; i < cost.length; i++) if (value[i]! < best) best = value[i]!
  }
  const reach = best + 2 * softness * haze
  for (let s = 0; s < bySize.length; s++) {
    const kept = near[s]!
    const { size, people, pairs, cost } = bySize[s]!
    const m = (size * (size - 1)) / 2
    kept.many = 0
    for (let i = 0; i < cost.length; i++) {
      if (kept.value[i]! >= reach) continue
      for (let k = 0; k < size; k++) kept.people[kept.many * size + k] = people[i * size + k]!
      for (let k = 0; k < m; k++) kept.pairs[kept.many * m + k] = pairs[i * m + k]!
      kept.cost[kept.many++] = cost[i]!
    }
  }
  return best
}

function price(
  size: number,
  many: number,
  people: Int16Array,
  pairs: Int32Array,
  cost: Float64Array,
  at: number,
  wage: Float64Array,
  fee: Float64Array,
  value: Float64Array,
) {
  const m = (size * (size - 1)) / 2
  for (let i = 0; i < many; i++) {
    let sum = cost[i]!
    for (let k = i * size; k < (i + 1) * size; k++) sum -= wage[at + people[k]!]!
    for (let k = i * m; k < (i + 1) * m; k++) sum += fee[pairs[k]!]!
    value[i] = sum
  }
}

/** Beyond this many hazes a line-up counts nothing; (1 - x/8)^8 stands for e^-x. */
const softness = 8

export function spread(
  { night, count, near }: Stage,
  P: number,
  wage: Float64Array,
  fee: Float64Array,
  haze: number,
  works: Float64Array,
  meets: Float64Array,
) {
  let best = Infinity
  for (const { size, many, people, pairs, cost, value } of near) {
    price(size, many, people, pairs, cost, night * P, wage, fee, value)
    for (let i = 0; i < many; i++) if (value[i]! < best) best = value[i]!
  }
  let all = 0
  for (const { many, value } of near)
    for (let i = 0; i < many; i++) {
      const far = 1 - (value[i]! - best) / (softness * haze)
      const share = far > 0 ? far ** 2 : 0
      value[i] = share * share * (share * share)
      all += value[i]!
    }
  for (const { size, many, people, pairs, value } of near) {
    const m = (size * (size - 1)) / 2
    for (let i = 0; i < many; i++) {
      if (value[i] === 0) continue
      const share = (count * value[i]!) / all
      for (let k = i * size; k < (i + 1) * size; k++) works[night * P + people[k]!]! -= share
      for (let k = i * m; k < (i + 1) * m; k++) meets[pairs[k]!]! += share
    }
  }
}
