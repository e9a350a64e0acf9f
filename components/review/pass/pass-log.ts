import type { DeclineReason } from '@/domain/refinement/review/states'

export type PassStep = { id: string; outcome: 'accepted' | 'edited' | 'declined' | 'left'; code?: DeclineReason }

/** What came of a pass; one that was left and then decided counts as decided. */
export function summaryOf(steps: readonly PassStep[]) {
  const last = new Map(steps.map((step) => [step.id, step]))
  const count = (outcome: PassStep['outcome']) => [...last.values()].filter((step) => step.outcome === outcome).length
  const reasons = new Map<DeclineReason, number>()
  for (const { code } of last.values()) if (code) reasons.set(code, (reasons.get(code) ?? 0) + 1)
  return {
    ...{ accepted: count('accepted'), edited: count('edited'), declined: count('declined'), left: count('left') },
    reasons: [...reasons].sort(([, a], [, b]) => b - a),
  }
}
