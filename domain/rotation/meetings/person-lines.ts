import type { Craft } from '../../camp/seats'
import { canTake, isPresent, type RotationInput, type RotationPerson } from '../input'
import type { Plan } from '../plan'
import { pairKey } from '../review/places'

/** Where two people share a team. */
export type Meeting = { night: number; room: number }

/** For each pair that meets (key: both ids in order, a space between), where, in order of night. */
export function meetingsOf(plan: Plan): Map<string, Meeting[]> {
  const meetings = new Map<string, Meeting[]>()
  for (const { night, teams } of plan.nights)
    for (const { room, seats } of teams) {
      const ids = [...new Set(seats.flatMap(({ memberId }) => memberId ?? []))]
      ids.forEach((a, i) => {
        for (const b of ids.slice(i + 1)) {
          const key = pairKey(a, b)
          meetings.set(key, [...(meetings.get(key) ?? []), { night, room }])
        }
      })
    }
  return meetings
}

export type PersonLine = {
  memberId: string
  craft: Craft
  met: string[]
  /** Whom they could share a team with and don't, in this plan. */
  notYet: string[]
  /** Night numbers. */
  worked: number[]
  sitOuts: number[]
  inOtherCraft: number[]
}

/** Everybody with a craft, those of one craft together in the camp's order: whom they meet, and what they have of the nights. */
export function personLines(plan: Plan, input: RotationInput): PersonLine[] {
  const meetings = meetingsOf(plan)
  const seatOf = new Map(
    plan.nights.flatMap(({ night, teams }) =>
      teams.flatMap(({ seats }) =>
        seats.flatMap(({ craft, memberId }) => (memberId === null ? [] : [[`${night} ${memberId}`, craft] as const])),
      ),
    ),
  )
  const people = byCraft(input)
  const mayMeet = matchmaker(input)
  return people.map((person) => {
    const { memberId } = person
    const others = people.filter((other) => other !== person)
    const hasMet = (other: RotationPerson) => meetings.has(pairKey(memberId, other.memberId))
    const there = input.nights.filter((night) => isPresent(person, night))
    const worked = input.nights.filter((night) => seatOf.has(`${night} ${memberId}`))
    return {
      ...{ memberId, craft: person.main, worked },
      met: others.filter(hasMet).map((other) => other.memberId),
      notYet: others.filter((other) => !hasMet(other) && mayMeet(person, other)).map((other) => other.memberId),
      sitOuts: there.filter((night) => !worked.includes(night)),
      inOtherCraft: worked.filter((night) => seatOf.get(`${night} ${memberId}`) !== person.main),
    }
  })
}

function byCraft({ people, seats }: RotationInput): RotationPerson[] {
  const order = seats.map(({ craft }) => craft)
  const rank = ({ main }: RotationPerson) => (order.includes(main) ? order.indexOf(main) : order.length)
  return people.map((person) => person).sort((a, b) => rank(a) - rank(b))
}

/** Whether two people could share a team: both there on some night, in seats that one room has, and not kept apart. */
function matchmaker({ nights, seats, preferences, wishes }: RotationInput) {
  const shapes = [seats, ...preferences.alternatives]
  const apart = new Set(wishes.flatMap(({ wish }) => (wish.kind === 'apart' ? [pairKey(...wish.people)] : [])))
  return (a: RotationPerson, b: RotationPerson): boolean => {
    if (apart.has(pairKey(a.memberId, b.memberId))) return false
    if (!nights.some((night) => isPresent(a, night) && isPresent(b, night))) return false
    return shapes.some((shape) =>
      shape.some(
        (mine) =>
          canTake(a, mine.craft) &&
          shape.some((theirs) => canTake(b, theirs.craft) && (theirs !== mine || mine.count > 1)),
      ),
    )
  }
}

/** How evenly the nights lie: the most and the fewest nights worked by those who are there throughout, and who sits out most. */
export function fairnessOf(lines: PersonLine[]) {
  const sitOuts = lines.map((line) => line.sitOuts.length)
  const most = Math.max(0, ...sitOuts)
  return {
    nights: [...new Set(lines.map(({ worked }) => worked.length))].sort((a, b) => a - b),
    sitOuts: sitOuts.reduce((sum, count) => sum + count, 0),
    most,
    who: most > 0 ? lines.filter((line) => line.sitOuts.length === most).map(({ memberId }) => memberId) : [],
    next: Math.max(0, ...sitOuts.filter((count) => count < most)),
    inOtherCraft: lines.reduce((sum, line) => sum + line.inOtherCraft.length, 0),
  }
}
