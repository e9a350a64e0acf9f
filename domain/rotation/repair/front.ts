import type { Model, Seating } from '../model'
import { Dice } from '../random'
import { anneal } from '../search/anneal'
import { Best } from '../search/best'
import { Floor } from '../search/floor'
import { pricesOf } from '../search/prices'
import { type Tally, tallyOf } from '../search/tally'
import { type Around, weightsFor } from './around'

export type FrontOptions = Around & {
  seed: number
  /** Proposals. */
  steps: number
  /** How many changes a repeat is worth while searching. */
  worth: number
  /** In changes: how many more are still accepted now and then. */
  heat: number
  stop?: (() => boolean) | undefined
}

/**
 * Plans near `start` that trade repeats for changes: for each number of repeats met the one with the fewest changes, none of them
 * worse than `start` in what comes before both. Annealing from low heat, so that most people stay where they were.
 */
export function findTrades(model: Model, start: Seating, options: FrontOptions): Seating[] {
  const { seed, steps, worth, heat, stop, head, tail } = options
  const tally = tallyOf(model, start)
  const floor = new Floor(tally, pricesOf(model, tally.ladders, tally.places, weightsFor(worth, { head, tail })))
  const front = new Front(tally, { head, tail })
  anneal(floor, front, new Dice(seed), { from: heat, to: 0.15, steps }, () => stop?.() ?? false)
  return front.seatings()
}

type Found = { seating: Seating; changes: number; rest: number }

class Front extends Best {
  private readonly found: (Found | undefined)[] = []
  private readonly before: number[]

  constructor(
    tally: Tally,
    private readonly around: Around,
  ) {
    super(tally)
    this.before = this.beforeNow()
    this.look()
  }

  override look(): boolean {
    const { tally, found } = this
    const known = found[tally.repeats]
    if (known && known.changes < tally.changes) return false
    if (tally.broken > this.before[0]! || tally.empty > this.before[1]!) return false
    if (this.around.head.length > 0 && this.beforeNow().some((value, i) => value > this.before[i]!)) return false
    const rest = this.restNow()
    if (known && known.changes === tally.changes && known.rest <= rest) return false
    const { team, role } = tally.seating
    found[tally.repeats] = { seating: { team: team.slice(), role: role.slice() }, changes: tally.changes, rest }
    return true
  }

  seatings(): Seating[] {
    let fewest = Number.POSITIVE_INFINITY
    return this.found.flatMap((each) => {
      if (!each || each.changes >= fewest) return []
      fewest = each.changes
      return [each.seating]
    })
  }

  private beforeNow(): number[] {
    const terms = this.tally.terms()
    return [terms.broken, terms.empty, ...this.around.head.map((term) => terms[term])]
  }

  private restNow(): number {
    const terms = this.tally.terms()
    return this.around.tail.reduceRight((sum, term) => terms[term] + sum / 1000, 0)
  }
}
