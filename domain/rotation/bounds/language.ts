import type { Model } from '../model'
import type { Bound } from './bound'
import type { Chances } from './chances'
import { dutyOf } from './duty'
import type { MeetsAgain, ShortOfWords } from './reason'
import type { Settled } from './settled'

type Speaker = { p: number; nights: number; mates: { role: number; wanted: number; people: number[] }[] }

/**
 * Rooms without a common language. Each seat of a craft beside somebody must be held by one who shares a language with them; when
 * those can be met only so often, they cannot have such a room on more nights. People who never share a room add up.
 * `fresh`: nobody is met again.
 */
export function languageBound(model: Model, settled: Settled, chances: Chances, fresh: boolean): Bound | undefined {
  const { people: P, instance } = model
  const times = fresh ? chances.fresh : chances.nights
  const found = speakersOf(model, settled).flatMap(({ p, nights, mates }): { p: number; short: ShortOfWords }[] => {
    const limits = mates.map(({ role, wanted, people }) => {
      const meetings = people.reduce((sum, q) => sum + times[p * P + q]!, 0)
      return { role, people, together: Math.floor(meetings / wanted) }
    })
    const tightest = limits.reduce((a, b) => (b.together < a.together ? b : a))
    if (tightest.together >= nights) return []
    const names = tightest.people.filter((q) => times[p * P + q]! > 0).map((q) => instance.people[q]!.id)
    const craft = instance.roles[tightest.role]!
    const short = { person: instance.people[p]!.id, nights, together: tightest.together, craft, mates: names }
    return [{ p, short }]
  })
  const people = neverTogether(P, chances, found, ({ short }) => short.nights - short.together).map(
    ({ short }) => short,
  )
  const rooms = people.reduce((sum, { nights, together }) => sum + nights - together, 0)
  const frozen = settled.terms.language
  return rooms > 0 ? { value: rooms + frozen, because: { kind: 'language', people, fresh, frozen } } : undefined
}

/**
 * Repeats when every room has a common language: somebody with few to share one meets them again and again, and so do these
 * among themselves.
 */
export function languageRepeats(model: Model, settled: Settled, chances: Chances): Bound | undefined {
  const { people: P, instance } = model
  const { fresh } = chances
  const ids = (people: number[]) => people.map((p) => instance.people[p]!.id)
  const own = speakersOf(model, settled).flatMap((speaker) => {
    const { p, nights, mates } = speaker
    const sets = mates.filter(({ people }, i) => mates.every((other, j) => i <= j || !overlap(people, other.people)))
    const again = sets.flatMap(({ wanted, people }): MeetsAgain[] => {
      const pairs = people.reduce((sum, q) => sum + fresh[p * P + q]!, 0)
      return pairs < wanted * nights
        ? [{ one: ids([p]), other: ids(people), meetings: wanted * nights, fresh: pairs }]
        : []
    })
    return again.length > 0 ? [{ ...speaker, sets, again }] : []
  })
  const chosen = neverTogether(P, chances, own, ({ again }) => lostOf(again))
  if (chosen.length === 0) return undefined
  const listed = new Set(chosen.map(({ p }) => p))
  const among = chosen.map(({ sets, nights }) =>
    sets.flatMap((a, i) =>
      sets.slice(i + 1).flatMap((b): MeetsAgain[] => {
        if ([...a.people, ...b.people].some((q) => listed.has(q))) return []
        let pairs = 0
        for (const q of a.people) for (const r of b.people) pairs += fresh[q * P + r]!
        const meetings = a.wanted * b.wanted * nights
        return pairs < meetings ? [{ one: ids(a.people), other: ids(b.people), meetings, fresh: pairs }] : []
      }),
    ),
  )
  // Pairs among the mates of one person may be among another's too: only the best counts.
  const best = among.reduce((a, b) => (lostOf(b) > lostOf(a) ? b : a))
  const pairs = [...chosen.flatMap(({ again }) => again), ...best]
  const frozen = settled.terms.repeats
  return { value: lostOf(pairs) + frozen, because: { kind: 'language-repeats', pairs, frozen } }
}

const lostOf = (pairs: MeetsAgain[]) => pairs.reduce((sum, { meetings, fresh }) => sum + meetings - fresh, 0)
const overlap = (a: number[], b: number[]) => a.some((p) => b.includes(p))

function neverTogether<A extends { p: number }>(
  P: number,
  { nights }: Chances,
  all: A[],
  worth: (one: A) => number,
): A[] {
  const chosen: A[] = []
  for (const one of [...all].sort((a, b) => worth(b) - worth(a) || a.p - b.p))
    if (chosen.every((other) => nights[one.p * P + other.p] === 0)) chosen.push(one)
  return chosen
}

/** Everyone who must work some nights, with the crafts they always have beside them there and who of those shares a language. */
function speakersOf(model: Model, settled: Settled): Speaker[] {
  const { people: P, roles: R, present, cost, speaks, minNights, teamsByNight } = model
  const { live, templates, team, worked, left, empty } = settled
  if (empty > 0) return []
  const duty = dutyOf(model, settled)
  return Array.from({ length: P }, (_, p) => p).flatMap((p): Speaker[] => {
    const open = live.filter((night) => present[night * P + p])
    const must = open.filter((night) => duty[night * P + p])
    const least = Math.min(minNights[p]! - worked[p]!, open.length, left[p]!)
    const [nights, where] = least > must.length ? [least, open] : [must.length, must]
    if (nights <= 0) return []
    const wanted = new Int32Array(R).fill(P)
    for (const night of where) {
      const own = team[night * P + p]!
      for (const t of own >= 0 ? [own] : teamsByNight[night]!)
        for (const seats of templates[t]!)
          for (let r = 0; r < R; r++) {
            if (seats[r] === 0 || cost[p * R + r]! < 0) continue
            for (let a = 0; a < R; a++) wanted[a] = Math.min(wanted[a]!, seats[a]! - Number(r === a))
          }
    }
    const mates = Array.from(wanted).flatMap((seats, role) => {
      if (seats <= 0 || seats === P) return []
      const people = Array.from({ length: P }, (_, q) => q).filter(
        (q) => q !== p && cost[q * R + role]! >= 0 && speaks[p]!.some((word, w) => (word & speaks[q]![w]!) !== 0),
      )
      return [{ role, wanted: seats, people }]
    })
    return mates.length > 0 ? [{ p, nights, mates }] : []
  })
}
