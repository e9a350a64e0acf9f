import { type Breach, breachesOf } from '../outlook/breaches'
import type { Plan, Team } from '../plan'
import type { PlacedWish } from '../wishes'
import { type Counts, type PastMeeting, pairsIn, type Repeat, repeatOf } from './meetings'
import { peopleIn, type RoomNote, roomKey, type SeatPlace } from './places'
import type { Misplaced } from './review'
import { lacksLanguage, problemsOf, type Rules } from './rules'

export type WishEffect = PlacedWish & { breach: Breach }

/** What a change would do: only what gets better or worse by it. */
export type PlanEffect = {
  /** Pairs that would be together once more, with all their nights afterwards. */
  newRepeats: Repeat[]
  /** Pairs that would be together once less, with their nights as they are now. */
  lostRepeats: Repeat[]
  newMisplaced: Misplaced[]
  lostMisplaced: Misplaced[]
  emptied: SeatPlace[]
  filled: SeatPlace[]
  /** Rooms that would lose, or get, a common language. */
  losesLanguage: RoomNote[]
  gainsLanguage: RoomNote[]
  broken: WishEffect[]
  kept: WishEffect[]
  newPast: PastMeeting[]
  lostPast: PastMeeting[]
}

/**
 * Of a change on one night. Looks at the teams that differ (as objects) and at nothing else, so it can be asked for every place
 * somebody is carried over. `counts` are those of `before`.
 */
export function effectOf(rules: Rules, counts: Counts, before: Plan, after: Plan): PlanEffect {
  const n = after.nights.findIndex((each, i) => each !== before.nights[i])
  const old = before.nights[n]?.teams ?? []
  const changed = (after.nights[n]?.teams ?? []).flatMap((team, t) =>
    team === old[t] || !old[t] ? [] : [{ from: old[t], to: team }],
  )
  return effectOnNight(rules, counts, after.nights[n]?.night ?? 0, changed)
}

type Change = { from: Team; to: Team }

function effectOnNight(rules: Rules, counts: Counts, night: number, changed: Change[]): PlanEffect {
  const [old, next] = [changed.map(({ from }) => from), changed.map(({ to }) => to)]
  const met = new Set(old.flatMap((team) => pairsIn(peopleIn(team))))
  const meet = new Set(next.flatMap((team) => pairsIn(peopleIn(team))))
  const gained = [...meet].filter((key) => !met.has(key))
  const lost = [...met].filter((key) => !meet.has(key))
  const nightsOf = (key: string) => counts.together.get(key) ?? []
  const nightsThen = (key: string) => [...nightsOf(key), night].sort((a, b) => a - b)
  const counted = (key: string) => !rules.exempt.has(key)
  const misplaced = misplacedOf(rules, night, old, next)
  const [wasEmpty, isEmpty] = [emptyOf(rules, night, old), emptyOf(rules, night, next)]
  const [was, is] = [wishesOf(rules, night, old), wishesOf(rules, night, next)]
  const limits = limitsOf(rules, counts, old, next)
  const past = (keys: string[], nights: (key: string) => number[]) =>
    keys.flatMap((key) => {
      const camp = rules.past.get(key)
      return camp ? [{ ...repeatOf(key, nights(key)), ...camp }] : []
    })
  const wordless = (teams: Team[]) => teams.filter((team) => lacksLanguage(rules, peopleIn(team)))
  const roomsOf = (teams: Team[], others: Team[]) =>
    teams.filter(({ room }) => !others.some((team) => team.room === room)).map(({ room }) => ({ night, room }))
  return {
    newRepeats: gained
      .filter((key) => nightsOf(key).length > 0 && counted(key))
      .map((key) => repeatOf(key, nightsThen(key))),
    lostRepeats: lost
      .filter((key) => nightsOf(key).length > 1 && counted(key))
      .map((key) => repeatOf(key, nightsOf(key))),
    newMisplaced: misplaced.more,
    lostMisplaced: misplaced.less,
    emptied: missingFrom(wasEmpty, isEmpty),
    filled: missingFrom(isEmpty, wasEmpty),
    losesLanguage: roomsOf(wordless(next), wordless(old)),
    gainsLanguage: roomsOf(wordless(old), wordless(next)),
    broken: [...missingFrom(was, is, breachKey), ...limits.broken],
    kept: [...missingFrom(is, was, breachKey), ...limits.kept],
    newPast: past(gained, nightsThen),
    lostPast: past(lost, nightsOf),
  }
}

/** Whoever is on both sides of a change with the same fault has neither gained nor lost it, wherever they sit. */
function misplacedOf(rules: Rules, night: number, old: Team[], next: Team[]) {
  const list = (teams: Team[]): Misplaced[] => {
    const seen = new Set<string>()
    return teams.flatMap(({ room, seats }) =>
      seats.flatMap(({ craft, memberId }, seat) => {
        if (memberId === null) return []
        const problems: Misplaced['problem'][] = problemsOf(rules, memberId, night, craft)
        if (seen.has(memberId)) problems.push('twice')
        seen.add(memberId)
        return problems.map((problem) => ({ night, room, seat, craft, memberId, problem }))
      }),
    )
  }
  const keyOf = ({ memberId, problem, craft }: Misplaced) =>
    `${memberId} ${problem} ${problem === 'craft' ? craft : ''}`
  const [was, is] = [list(old), list(next)]
  return { more: missingFrom(was, is, keyOf), less: missingFrom(is, was, keyOf) }
}

const emptyOf = ({ closed }: Rules, night: number, teams: Team[]): SeatPlace[] =>
  teams.flatMap(({ room, seats }) =>
    closed.has(roomKey(night, room))
      ? []
      : seats.flatMap(({ craft, memberId }, seat) => (memberId === null ? [{ night, room, seat, craft }] : [])),
  )

/** Of the wishes about who shares a room: what these teams break. Others, on the same night, break the same before and after. */
function wishesOf({ wishes, input }: Rules, night: number, teams: Team[]): WishEffect[] {
  const plan = { nights: [{ night, teams }] }
  const alone = { ...input, nights: [night] }
  return wishes.flatMap(({ id, wish }) =>
    wish.kind === 'nights' ? [] : breachesOf(wish, plan, alone).map((breach) => ({ id, wish, breach })),
  )
}

function breachKey({ id, breach }: WishEffect): string {
  return breach.kind === 'require' ? `${id} ${breach.night} ${breach.room}` : `${id} ${breach.kind}`
}

function limitsOf({ wishes }: Rules, { worked }: Counts, old: Team[], next: Team[]) {
  const effect = { broken: [] as WishEffect[], kept: [] as WishEffect[] }
  const [was, is] = [new Set(old.flatMap(peopleIn)), new Set(next.flatMap(peopleIn))]
  for (const { id, wish } of wishes) {
    if (wish.kind !== 'nights' || was.has(wish.memberId) === is.has(wish.memberId)) continue
    const nights = worked.get(wish.memberId) ?? 0
    const then = nights + (is.has(wish.memberId) ? 1 : -1)
    const off = (count: number) => count < (wish.min ?? 0) || count > (wish.max ?? count)
    const more =
      off(then) && (!off(nights) || Math.abs(then - nearest(wish, then)) > Math.abs(nights - nearest(wish, nights)))
    if (more) effect.broken.push({ id, wish, breach: { kind: 'nights', worked: then } })
    else if (off(nights)) effect.kept.push({ id, wish, breach: { kind: 'nights', worked: then } })
  }
  return effect
}

const nearest = ({ min, max }: { min: number | null; max: number | null }, count: number) =>
  Math.min(Math.max(count, min ?? 0), max ?? count)

function missingFrom<T>(there: T[], here: T[], keyOf: (item: T) => string = (item) => JSON.stringify(item)): T[] {
  const known = new Set(there.map(keyOf))
  return here.filter((item) => !known.has(keyOf(item)))
}
