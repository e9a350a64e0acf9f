import type { Model } from '../../model'
import { type FewSeats, type FewShifts, findCapacityGaps } from '../capacity'
import { type CrowdContradiction, findCrowdContradictions } from './crowd'
import { type FrozenContradiction, findFrozenContradictions } from './frozen'
import { findNightsContradictions, type NightsContradiction } from './nights'
import { findPairContradictions, type PairContradiction } from './pairs'
import { findPinContradictions, type PinContradiction } from './pins'
import { findTagContradictions, type TagContradiction } from './tags'

export type Contradiction =
  | FrozenContradiction
  | PinContradiction
  | PairContradiction
  | CrowdContradiction
  | TagContradiction
  | NightsContradiction
  | FewShifts
  | FewSeats

/** Wishes and facts that no plan can keep together: each is a proof by itself. Nights and names as the instance has them. */
export function findContradictions(model: Model): Contradiction[] {
  const ofNights = findNightsContradictions(model)
  const gaps = findCapacityGaps(model)
  return [
    ...findFrozenContradictions(model.instance),
    ...findPinContradictions(model),
    ...findPairContradictions(model),
    ...findCrowdContradictions(model),
    ...findTagContradictions(model),
    ...ofNights,
    // Somebody who can't come to their nights is the reason why seats don't suffice.
    ...gaps.filter(({ kind }) => kind !== 'few-seats' || ofNights.every((other) => other.kind !== 'min-nights')),
  ]
}
