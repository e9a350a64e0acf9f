import type { Reason } from './reason'

/** A reason as the end of an English sentence; empty when none is needed. */
export function sayReason(because: Reason): string {
  return because.kind === 'none' ? '' : because.kind
}
