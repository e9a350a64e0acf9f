import { type Model, teamsOf } from '@/domain/rotation/model'
import { sayProof } from '@/domain/rotation/proof'
import type { Solution } from '@/domain/rotation/solve'
import { termsOf } from '@/domain/rotation/terms'

/** `rotation-plan/1` in one line: what was found, what it is worth, and what is proven about that. No times, so that equal work gives equal bytes. */
export function planFile(model: Model, seed: number, { seating, proof, stopped }: Solution): string {
  const { broken, misfits, repeats, changes, soft } = termsOf(model, seating)
  return `${JSON.stringify({
    format: 'rotation-plan/1',
    instance: model.instance.id,
    seed,
    stopped,
    plan: { teams: teamsOf(model, seating) },
    score: { hard: broken + misfits, repeats, changes, soft },
    bounds: Object.fromEntries(proof.map(({ term, bound }) => [term, bound])),
    proof: proof.map((line) => ({ term: line.term, status: line.status, gap: line.gap, text: sayProof(line) })),
  })}\n`
}
