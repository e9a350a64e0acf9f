import type { Craft } from '../camp/seats'
import { canTake, isPresent, type RotationInput, seatCrafts } from './input'
import type { FilledSeat, Plan, Team } from './plan'
import { nightsTogether } from './score'
import { findShortages, type Shortage } from './shortage'

export type Repeat = { a: string; b: string; nights: number[] }
export type SeatPlace = { night: number; room: number; seat: number; craft: Craft }
/** `gone`: no longer on the roster (or without a craft); `twice`: has another seat on the same night. */
export type Misplaced = SeatPlace & { memberId: string; problem: 'gone' | 'absent' | 'craft' | 'twice' }
/** `spare`: who is there, has the craft and no seat on that night. None: see the night's shortages. */
export type EmptySeat = SeatPlace & { spare: string[] }
export type RoomNote = { night: number; room: number }
export type Misshapen = RoomNote & { problem: 'missing' | 'surplus' | 'seats' }

/** What is to be said of a plan. Nothing here is an error: an organiser may publish with all of it but `gone` and `twice`. */
export type PlanReview = {
  repeats: Repeat[]
  empty: EmptySeat[]
  shortages: Shortage[]
  misplaced: Misplaced[]
  /** Rooms with two people or more who have no language that all of them speak. */
  withoutLanguage: RoomNote[]
  /** Rooms the camp wants and the plan lacks, has and the camp doesn't want, or whose seats are others. */
  misshapen: Misshapen[]
}

export function reviewPlan(plan: Plan, input: RotationInput): PlanReview {
  const seats = reviewSeats(plan, input)
  const nightsWithEmpty = input.nights.filter((night) => seats.empty.some((seat) => seat.night === night))
  return { ...seats, shortages: nightsWithEmpty.flatMap((night) => findShortages(input, night)) }
}

/** All but the shortages, which don't depend on who sits where: quick enough to ask before every move. */
export function reviewSeats(plan: Plan, input: RotationInput): Omit<PlanReview, 'shortages'> {
  return {
    repeats: listRepeats(plan),
    empty: listEmpty(plan, input),
    misplaced: listMisplaced(plan, input),
    withoutLanguage: listWithoutLanguage(plan, input),
    misshapen: listMisshapen(plan, input),
  }
}

/** Who is there on a night, has a craft that the rooms want, and no seat. */
export function listBench(plan: Plan, input: RotationInput, night: number): string[] {
  const seated = new Set(listSeats(plan).flatMap((seat) => (seat.night === night ? (seat.memberId ?? []) : [])))
  return input.people.flatMap((person) => {
    const wanted = input.seats.some(({ craft }) => canTake(person, craft))
    return wanted && isPresent(person, night) && !seated.has(person.memberId) ? [person.memberId] : []
  })
}

/** How much is left to mend, for "2 things to look at". */
export const countProblems = ({ repeats, empty, misplaced, misshapen }: PlanReview) =>
  repeats.length + empty.length + misplaced.length + misshapen.length

function listRepeats(plan: Plan): Repeat[] {
  return [...nightsTogether(plan)].flatMap(([key, nights]) => {
    const [a, b] = key.split(' ')
    return nights.length > 1 ? [{ a: a!, b: b!, nights }] : []
  })
}

function listSeats(plan: Plan): (SeatPlace & { memberId: string | null })[] {
  return plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) => seats.map((filled, seat) => ({ night, room, seat, ...filled }))),
  )
}

function listEmpty(plan: Plan, input: RotationInput): EmptySeat[] {
  const seats = listSeats(plan)
  const seated = new Set(seats.map(({ night, memberId }) => `${night} ${memberId}`))
  return seats.flatMap(({ memberId, ...place }) => {
    if (memberId !== null) return []
    const spare = input.people.filter(
      (person) =>
        isPresent(person, place.night) &&
        canTake(person, place.craft) &&
        !seated.has(`${place.night} ${person.memberId}`),
    )
    return [{ ...place, spare: spare.map((person) => person.memberId) }]
  })
}

function listMisplaced(plan: Plan, input: RotationInput): Misplaced[] {
  const people = new Map(input.people.map((person) => [person.memberId, person]))
  const seen = new Set<string>()
  return listSeats(plan).flatMap(({ memberId, ...place }) => {
    if (memberId === null) return []
    const person = people.get(memberId)
    const once = `${place.night} ${memberId}`
    const problems: Misplaced['problem'][] = []
    if (!person) problems.push('gone')
    else {
      if (!isPresent(person, place.night)) problems.push('absent')
      if (!canTake(person, place.craft)) problems.push('craft')
    }
    if (seen.has(once)) problems.push('twice')
    seen.add(once)
    return problems.map((problem) => ({ ...place, memberId, problem }))
  })
}

function listWithoutLanguage(plan: Plan, input: RotationInput): RoomNote[] {
  const spoken = new Map(input.people.map(({ memberId, languages }) => [memberId, languages]))
  return plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) => {
      // People whose languages nobody has entered say nothing about the room.
      const known = seats.flatMap(({ memberId }) => {
        const languages = memberId === null ? undefined : spoken.get(memberId)
        return languages && languages.length > 0 ? [languages] : []
      })
      const shared = known[0]?.filter((language) => known.every((languages) => languages.includes(language)))
      return known.length > 1 && shared?.length === 0 ? [{ night, room }] : []
    }),
  )
}

function listMisshapen(plan: Plan, input: RotationInput): Misshapen[] {
  const wanted = seatCrafts(input).join('\n')
  const teams = new Map<string, { night: number; team: Team }>()
  for (const { night, teams: rooms } of plan.nights)
    for (const team of rooms) teams.set(`${night} ${team.room}`, { night, team })
  const missing = input.nights.flatMap((night) =>
    input.rooms.flatMap((room) =>
      teams.has(`${night} ${room}`) ? [] : [{ night, room, problem: 'missing' as const }],
    ),
  )
  const others = [...teams.values()].flatMap<Misshapen>(({ night, team: { room, seats } }) => {
    if (!input.nights.includes(night) || !input.rooms.includes(room)) return [{ night, room, problem: 'surplus' }]
    return craftsOf(seats) === wanted ? [] : [{ night, room, problem: 'seats' }]
  })
  return [...missing, ...others]
}

const craftsOf = (seats: FilledSeat[]) => seats.map(({ craft }) => craft).join('\n')
