import { canTake, isPresent, type RotationInput } from '../input'
import { type Breach, breachesOf } from '../outlook/breaches'
import type { Pin, Plan } from '../plan'
import type { PlacedWish } from '../wishes'
import { type Counts, countsOf, listPast, listRepeats, type PastMeeting, type Repeat } from './meetings'
import { findTeam, listSeats, peopleIn, type RoomNote, roomKey, type SeatPlace } from './places'
import { isShaped, lacksLanguage, problemsOf, type Rules, rulesOf } from './rules'
import { findShortages, type Shortage } from './shortage'

/** `gone`: no longer on the roster (or without a craft); `twice`: has another seat on the same night. */
export type Misplaced = SeatPlace & { memberId: string; problem: 'gone' | 'absent' | 'craft' | 'twice' }
/** `spare`: who is there, has the craft and no seat on that night. None: see the night's shortages. */
export type EmptySeat = SeatPlace & { spare: string[] }
export type Misshapen = RoomNote & { problem: 'missing' | 'surplus' | 'seats' }
export type Unkept = PlacedWish & { breaches: Breach[] }

/** What is to be said of a plan. Nothing here is an error: an organiser may publish with all of it but `gone`, `twice` and `surplus`. */
export type PlanReview = {
  repeats: Repeat[]
  empty: EmptySeat[]
  /** Of the nights that have an empty seat. */
  shortages: Shortage[]
  misplaced: Misplaced[]
  /** Rooms with two people or more who have no language that all of them speak. */
  withoutLanguage: RoomNote[]
  /** Rooms the camp wants and the plan lacks, has and the camp doesn't want, or whose seats are others. */
  misshapen: Misshapen[]
  /** Wishes that this plan doesn't keep, and where; those about earlier camps are in `past`. */
  unkept: Unkept[]
  past: PastMeeting[]
  /** Pins whose person sits elsewhere. */
  loosePins: Pin[]
}

/** A room may have the camp's seats or one of the alternatives; a closed one should have nobody in it. */
export function reviewPlan(plan: Plan, input: RotationInput, pins: Pin[] = []): PlanReview {
  return reviewBy(rulesOf(input), plan, pins)
}

export function reviewBy(rules: Rules, plan: Plan, pins: Pin[] = [], counts: Counts = countsOf(plan)): PlanReview {
  const seats = listSeats(plan)
  const empty = listEmpty(plan, seats, rules)
  return {
    repeats: listRepeats(counts, rules),
    empty,
    shortages: listShortages(plan, rules, new Set(empty.map(({ night }) => night))),
    misplaced: listMisplaced(seats, rules),
    withoutLanguage: plan.nights.flatMap(({ night, teams }) =>
      teams.flatMap((team) => (lacksLanguage(rules, peopleIn(team)) ? [{ night, room: team.room }] : [])),
    ),
    misshapen: listMisshapen(plan, rules),
    unkept: listUnkept(plan, rules),
    past: listPast(counts, rules),
    loosePins: listLoosePins(plan, pins),
  }
}

/** Who is there on a night, has a craft that rooms may want, and no seat. */
export function listBench(plan: Plan, { input, crafts }: Rules, night: number): string[] {
  const seated = seatedOn(plan, night)
  return input.people.flatMap((person) =>
    isPresent(person, night) && !seated.has(person.memberId) && crafts.some((craft) => canTake(person, craft))
      ? [person.memberId]
      : [],
  )
}

/** How much is left to mend, for "2 things to look at". */
export const countProblems = ({ repeats, empty, misplaced, misshapen, unkept, loosePins }: PlanReview) =>
  repeats.length + empty.length + misplaced.length + misshapen.length + unkept.length + loosePins.length

/** Nights together beyond the first, over all pairs. */
export const countRepeats = ({ repeats }: Pick<PlanReview, 'repeats'>) =>
  repeats.reduce((sum, { nights }) => sum + nights.length - 1, 0)

const seatedOn = (plan: Plan, night: number) =>
  new Set(plan.nights.find((each) => each.night === night)?.teams.flatMap(peopleIn))

const isWanted = ({ closed, input }: Rules, { night, room }: RoomNote) =>
  input.nights.includes(night) && input.rooms.includes(room) && !closed.has(roomKey(night, room))

function listEmpty(plan: Plan, seats: ReturnType<typeof listSeats>, rules: Rules): EmptySeat[] {
  return seats
    .filter((seat) => seat.memberId === null && isWanted(rules, seat))
    .map(({ memberId: _, ...place }) => {
      const seated = seatedOn(plan, place.night)
      const spare = rules.input.people.filter(
        (person) => isPresent(person, place.night) && canTake(person, place.craft) && !seated.has(person.memberId),
      )
      return { ...place, spare: spare.map((person) => person.memberId) }
    })
}

function listShortages(plan: Plan, rules: Rules, nights: Set<number>): Shortage[] {
  return plan.nights.flatMap(({ night, teams }) => {
    if (!nights.has(night)) return []
    const open = teams.filter(({ room }) => isWanted(rules, { night, room }))
    return findShortages(
      rules.input,
      night,
      open.flatMap(({ seats }) => seats.map(({ craft }) => craft)),
    )
  })
}

function listMisplaced(seats: ReturnType<typeof listSeats>, rules: Rules): Misplaced[] {
  const seen = new Set<string>()
  return seats.flatMap(({ night, room, seat, craft, memberId }) => {
    if (memberId === null) return []
    const once = `${night} ${memberId}`
    const problems: Misplaced['problem'][] = problemsOf(rules, memberId, night, craft)
    if (seen.has(once)) problems.push('twice')
    seen.add(once)
    return problems.map((problem) => ({ night, room, seat, craft, memberId, problem }))
  })
}

function listMisshapen(plan: Plan, rules: Rules): Misshapen[] {
  const { nights, rooms } = rules.input
  const there = new Map(
    plan.nights.flatMap(({ night, teams }) =>
      teams.map((team) => [roomKey(night, team.room), { night, team }] as const),
    ),
  )
  const missing = nights.flatMap((night) =>
    rooms.flatMap((room) =>
      there.has(roomKey(night, room)) || !isWanted(rules, { night, room })
        ? []
        : [{ night, room, problem: 'missing' as const }],
    ),
  )
  const others = [...there.values()].flatMap<Misshapen>(({ night, team: { room, seats } }) => {
    if (!nights.includes(night) || !rooms.includes(room))
      return seats.length > 0 ? [{ night, room, problem: 'surplus' }] : []
    return !isWanted(rules, { night, room }) || isShaped(rules, seats) ? [] : [{ night, room, problem: 'seats' }]
  })
  return [...missing, ...others]
}

function listUnkept(plan: Plan, { input, wishes }: Rules): Unkept[] {
  return wishes.flatMap(({ id, wish }) => {
    const breaches = breachesOf(wish, plan, input)
    return breaches.length > 0 ? [{ id, wish, breaches }] : []
  })
}

const listLoosePins = (plan: Plan, pins: Pin[]): Pin[] =>
  pins.filter(({ memberId, night, room }) => {
    const team = findTeam(plan, night, room)
    return !team || !peopleIn(team).includes(memberId)
  })
