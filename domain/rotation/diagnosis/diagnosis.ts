import type { Model } from '../model'
import { type Conflict, hasPlan, minimalConflict, type Oracle, usualEffort } from './conflict'
import { type Proof, proofsAgainst } from './proofs'

/** `proven`: no plan can be. `probable`: none was found, and this is why as far as short searches can tell. */
export type Diagnosis = { certainty: 'proven'; cause: Proof | Conflict } | { certainty: 'probable'; cause: Conflict }

export type DiagnosisOptions = Oracle & {
  /** A search with more effort has already found nothing, so that none is made first. */
  failed?: boolean
}

/**
 * Why no plan keeps every hard rule and fills every seat. Proofs first, and when there is one nothing is searched; else, when no
 * plan is found, the wishes to blame. Empty when nothing stands in the way.
 */
export function diagnose(model: Model, { failed = false, ...oracle }: DiagnosisOptions = {}): Diagnosis[] {
  const proofs = proofsAgainst(model)
  if (proofs.length > 0) return proofs.map((cause) => ({ certainty: 'proven', cause }))
  const { effort = usualEffort } = oracle
  if (!failed && hasPlan(model, { ...oracle, effort: effort / 2 })) return []
  const cause = minimalConflict(model, failed ? oracle : { ...oracle, effort: effort / 2 })
  return [{ certainty: cause.proven ? 'proven' : 'probable', cause }]
}
