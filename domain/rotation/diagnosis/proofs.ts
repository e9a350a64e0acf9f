import type { Model } from '../model'
import { type Contradiction, findContradictions } from './contradiction/contradiction'
import { liveNights } from './fit'
import { findNightConflicts, type NightConflict } from './night-conflict'
import { findShortages, type Shortage, type ShortageEitherWay } from './shortage'

/** Why no plan can keep every hard rule and fill every seat: a proof by itself. Nights and names as the instance has them. */
export type Proof = Shortage | ShortageEitherWay | Contradiction | NightConflict

/** What can be proven in milliseconds; empty proves nothing. The simplest come first, and a night explained by them isn't searched. */
export function proofsAgainst(model: Model): Proof[] {
  const shortages = findShortages(model)
  const contradictions = findContradictions(model).filter(({ kind }) => kind !== 'few-shifts' || shortages.length === 0)
  const simple = [...shortages, ...contradictions]
  const explained = new Set(simple.flatMap((proof) => ('night' in proof ? [proof.night] : [])))
  const open = liveNights(model).filter((night) => !explained.has(night))
  return [...simple, ...findNightConflicts(model, open)]
}
