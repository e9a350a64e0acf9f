import { isFrozen } from '../diagnosis/fit'
import type { Term } from '../instance'
import type { Model, Seating } from '../model'
import { Dice } from '../random'
import { type Tally, tallyOf } from '../search/tally'
import type { Terms } from '../terms'

/** A repeat is worth two changes: nobody minds one more move as much as writing with the same person twice. */
export const mixed = ({ repeats, changes }: Pick<Terms, 'repeats' | 'changes'>) => 2 * repeats + changes

export type MixOptions = { seed: number; steps: number; stop?: (() => boolean) | undefined; head: Term[]; tail: Term[] }

/**
 * A plan between the two extremes: simulated annealing (Kirkpatrick, Gelatt and Vecchi 1983) from `start` by exchanges of two
 * people on a night, on repeats and changes as one number; `head` terms weigh more than that, `tail` terms next to nothing.
 */
export function mixedPlan(model: Model, start: Seating, { seed, steps, stop, head, tail }: MixOptions): Seating {
  const tally = tallyOf(model, start)
  const dice = new Dice(seed)
  const { people: P, nightOf } = model
  const teams = Array.from(nightOf.keys()).filter((team) => !isFrozen(model, nightOf[team]!))
  const weigh = () => weightOf(tally, head, tail)
  const best = { seating: copyOf(tally.seating), weight: weigh() }
  let now = best.weight
  const cooling = 0.05 ** (1 / Math.max(1, steps))
  let heat = 3
  for (let step = 0; step < steps && teams.length > 0; step++) {
    if (step % 4096 === 0 && stop?.()) break
    heat *= cooling
    const team = teams[dice.below(teams.length)]!
    if (tally.sizes[team] === 0) continue
    const person = tally.members[team * tally.room + dice.below(tally.sizes[team]!)]!
    const other = dice.below(P)
    if (!exchange(tally, nightOf[team]!, person, other)) continue
    const then = weigh()
    if (then > now && dice.fraction() >= Math.exp((now - then) / heat)) exchange(tally, nightOf[team]!, person, other)
    else now = then
    if (now < best.weight - 1e-9) Object.assign(best, { seating: copyOf(tally.seating), weight: now })
  }
  return best.seating
}

function weightOf(tally: Tally, head: Term[], tail: Term[]): number {
  const terms = tally.terms()
  const before = head.reduce((sum, term) => 30 * sum + terms[term], 0)
  const after = tail.reduceRight((sum, term) => (terms[term] + sum) / 1000, 0)
  return 10_000 * (3 * terms.broken + 2 * terms.empty) + 100 * before + mixed(terms) + after
}

/** They change places if each can take the other's; false when not. */
function exchange(tally: Tally, night: number, p: number, q: number): boolean {
  const { model, seating } = tally
  const { people: P, roles: R } = model
  const [a, b] = [night * P + p, night * P + q]
  const [mine, theirs] = [
    { team: seating.team[a]!, role: seating.role[a]! },
    { team: seating.team[b]!, role: seating.role[b]! },
  ]
  if (p === q || mine.team === theirs.team) return false
  const can = (person: number, at: number, seat: typeof mine) =>
    seat.team < 0 || (model.present[at] === 1 && model.cost[person * R + seat.role]! >= 0)
  if (!can(p, a, theirs) || !can(q, b, mine)) return false
  if (mine.team >= 0) tally.unseat(night, p)
  if (theirs.team >= 0) tally.unseat(night, q)
  if (theirs.team >= 0) tally.seat(p, theirs.team, theirs.role)
  if (mine.team >= 0) tally.seat(q, mine.team, mine.role)
  return true
}

const copyOf = ({ team, role }: Seating): Seating => ({ team: team.slice(), role: role.slice() })
