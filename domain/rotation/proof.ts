import type { Bound } from './bounds/bound'
import type { Bounds } from './bounds/bounds'
import type { Reason } from './bounds/reason'
import { sayReason } from './bounds/say'
import type { Term } from './instance'
import type { Terms } from './terms'

/** `optimal`: nothing is lost. `forced`: above 0, and equal to the proven bound. `within`: at most `gap` above it. */
export type ProofLine = {
  term: Term
  value: number
  bound: number
  status: 'optimal' | 'forced' | 'within'
  gap: number
  because: Reason
}

/** What is proven about a plan with these terms, per objective level. Nothing but 0 is claimed for a plan that breaks rules. */
export function proofOf(bounds: Bounds, terms: Terms): ProofLine[] {
  const holds = terms.broken === bounds.broken && terms.empty <= bounds.empty
  let settled = holds
  return bounds.levels.map(({ term, ...level }) => {
    const bound: Bound = settled ? level : holds ? level.always : { value: 0, because: { kind: 'none' } }
    const value = terms[term]
    const gap = Math.max(0, value - bound.value)
    settled &&= gap < tiny
    return {
      ...{ term, value, bound: bound.value, gap: gap < tiny ? 0 : gap },
      status: gap >= tiny ? 'within' : value < tiny ? 'optimal' : 'forced',
      because: bound.because,
    }
  })
}

/**
 * Whether nothing is left to gain: `vector` is [broken + misfits, …terms] as `vectorOf` gives it, or [broken, empty, …terms].
 */
export function meetsBounds({ levels, broken, empty, hard }: Bounds, vector: readonly number[]): boolean {
  const before = vector.slice(0, vector.length - levels.length)
  const kept = before.length === 1 ? before[0]! <= hard : before[0]! <= broken && before[1]! <= empty
  return kept && levels.every(({ value }, i) => vector[before.length + i]! < value + tiny)
}

/** Weights may be fractions; sums of them differ in the last bits. */
const tiny = 1e-6

/** One English sentence for the command line. */
export function sayProof({ term, value, bound, status, gap, because }: ProofLine): string {
  const what = `${round(value)} ${nameOf(term, value)}`
  if (status === 'optimal') return `${what}: optimal`
  const reason = sayReason(because)
  if (status === 'forced') return `${what}: forced${reason ? `, because ${reason}` : ''}`
  const more = round(gap) > 0 ? `at most ${round(gap)}` : 'less than 0.001'
  return `${what}: ${more} above the proven bound of ${round(bound)}${reason ? ` (${reason})` : ''}`
}

const round = (value: number) => Math.round(value * 1000) / 1000

const names: Record<Term, [string, string]> = {
  repeats: ['repeat', 'repeats'],
  spread: ['point of spread', 'points of spread'],
  repeatPairs: ['pair who meet again', 'pairs who meet again'],
  changes: ['change', 'changes'],
  sitouts: ['sit-out', 'sit-outs'],
  past: ['meeting from earlier camps', 'meetings from earlier camps'],
  sitoutSq: ['point of sit-outs (squared)', 'points of sit-outs (squared)'],
  role: ['point of second crafts', 'points of second crafts'],
  brief: ['seat off its brief', 'seats off their brief'],
  language: ['room without a common language', 'rooms without a common language'],
  soft: ['point of soft wishes', 'points of soft wishes'],
}
const nameOf = (term: Term, value: number) => names[term][value === 1 ? 0 : 1]
