import type { Term } from '../instance'
import type { Seating } from '../model'
import type { Tally } from './tally'

/** [broken, empty seats, …the objective's terms], in whose order plans are compared. */
export function levelsOf(tally: Tally): number[] {
  const terms = tally.terms()
  return [terms.broken, terms.empty, ...tally.model.instance.objective.map((term) => terms[term])]
}

/** The best seating met so far: fewer at the first level that differs. */
export class Best {
  readonly seating: Seating
  readonly levels: Float64Array
  private readonly terms: Term[]
  private readonly soft: Float64Array

  constructor(readonly tally: Tally) {
    const { objective, softWeights } = tally.model.instance
    this.terms = objective
    this.soft = Float64Array.from(
      ['past', 'sitoutSq', 'role', 'brief', 'language'] as const,
      (term) => softWeights[term] ?? 0,
    )
    this.seating = { team: tally.seating.team.slice(), role: tally.seating.role.slice() }
    this.levels = Float64Array.from(levelsOf(tally))
  }

  /** Keeps what the tally has now if it's better, and says whether it is. */
  look(): boolean {
    const { levels, tally } = this
    let gain = levels[0]! - tally.broken
    if (gain === 0) gain = levels[1]! - tally.empty
    for (let i = 0; gain < tiny && gain > -tiny && i < this.terms.length; i++)
      gain = levels[i + 2]! - this.valueOf(this.terms[i]!)
    if (gain < tiny) return false
    this.keep()
    return true
  }

  /** The first level at which the tally, as it stands, is worse than the best; −1 when it's as good or better. */
  firstLevelGiven(): number {
    const now = levelsOf(this.tally)
    const level = now.findIndex((value, i) => Math.abs(value - this.levels[i]!) > tiny)
    return level >= 0 && level < now.length - 1 && now[level]! > this.levels[level]! ? level : -1
  }

  private keep(): void {
    const { levels, tally, seating } = this
    seating.team.set(tally.seating.team)
    seating.role.set(tally.seating.role)
    levels[0] = tally.broken
    levels[1] = tally.empty
    for (let i = 0; i < this.terms.length; i++) levels[i + 2] = this.valueOf(this.terms[i]!)
  }

  private valueOf(term: Term): number {
    const { tally, soft } = this
    if (term !== 'soft') return tally[term]
    return (
      soft[0]! * tally.past +
      soft[1]! * tally.sitoutSq +
      soft[2]! * tally.role +
      soft[3]! * tally.brief +
      soft[4]! * tally.language
    )
  }
}

/** Weights may be fractions, whose sums differ in the last bits by the way they came about. */
const tiny = 1e-7
