import type { Model } from '../model'
import type { Bound } from './bound'
import type { Chances } from './chances'
import { countCraftPairs, countPairs } from './counting'
import { crowdedNights } from './crowding'
import type { PinnedPair } from './reason'
import type { Settled } from './settled'
import { latinBound, scheduleBound } from './theorems'

/** The best proven bound on repeats: by counting, by crafts, night by night, by theorem or by pins; what is frozen comes on top. */
export function repeatsBound(model: Model, settled: Settled, chances: Chances): Bound {
  const frozen = settled.terms.repeats
  const all = countPairs(model, settled, chances)
  const crafts = countCraftPairs(model, settled, chances)
  const nights = crowdedNights(model, settled, chances)
  const pairs = pinnedPairs(model, settled, chances)
  const found: Bound[] = [{ value: 0, because: frozen > 0 ? { kind: 'frozen', frozen } : { kind: 'none' } }]
  found.push({ value: pairs.reduce((sum, pair) => sum + pair.repeats, 0), because: { kind: 'pinned', pairs, frozen } })
  if (crafts) {
    const value = crafts.crafts.reduce((sum, { pairs, distinct }) => sum + pairs - distinct, 0) - crafts.lost
    found.push({ value, because: { kind: 'craft-pairs', crafts: crafts.crafts, frozen } })
  }
  found.push({ value: all.pairs - all.distinct, because: { kind: 'counting', ...all, frozen } })
  const crowded = nights.reduce((sum, { repeats }) => sum + repeats, 0)
  found.push({ value: crowded, because: { kind: 'crowded-rooms', nights, frozen } })
  for (const bound of [latinBound(model, settled), scheduleBound(model, settled)])
    if (bound) found.push({ value: bound.value, because: { ...bound.because, frozen } as Bound['because'] })
  const best = found.reduce((top, bound) => (bound.value > top.value ? bound : top))
  return { value: best.value + frozen, because: best.because }
}

function pinnedPairs(model: Model, { live, team }: Settled, { sure, fresh }: Chances): PinnedPair[] {
  const { people: P, exempt, instance } = model
  const pairs: PinnedPair[] = []
  for (let p = 0; p < P; p++)
    for (let q = p + 1; q < P; q++) {
      const repeats = sure[p * P + q]! - fresh[p * P + q]!
      if (exempt[p * P + q] || repeats <= 0) continue
      const nights = live.filter((n) => team[n * P + p]! >= 0 && team[n * P + p] === team[n * P + q])
      pairs.push({ people: [instance.people[p]!.id, instance.people[q]!.id], nights, repeats })
    }
  return pairs
}
