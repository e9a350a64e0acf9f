import type { Pin, Plan, Team } from '../plan'
import { peopleIn, type RoomNote } from './places'

export type Arrangement = { plan: Plan; pins: Pin[] }
/** Rooms in which both changed the same seat, or into which both brought the same person. */
export type Merged = { clashes: RoomNote[] } | { clashes: null; arrangement: Arrangement }

export const sameArrangement = (a: Arrangement, b: Arrangement) =>
  a === b ||
  (JSON.stringify(a.plan) === JSON.stringify(b.plan) &&
    JSON.stringify(sorted(a.pins)) === JSON.stringify(sorted(b.pins)))

/**
 * Two organisers began from `base`: everything that either of them changed, seat by seat, where they changed different seats. A
 * seat that both gave to the same person is no clash; a person who would have two seats on one night is.
 */
export function mergeArrangements(base: Arrangement, mine: Arrangement, theirs: Arrangement): Merged {
  const clashes: RoomNote[] = []
  const clash = (night: number, room: number) => {
    if (!clashes.some((each) => each.night === night && each.room === room)) clashes.push({ night, room })
  }
  const nights = [...new Set([...theirs.plan.nights, ...mine.plan.nights].map(({ night }) => night))].sort(
    (a, b) => a - b,
  )
  const plan: Plan = {
    nights: nights.map((night) => {
      const [old, own, other] = [base, mine, theirs].map((each) => teamsOn(each.plan, night)) as [Rooms, Rooms, Rooms]
      const rooms = [...new Set([...other.keys(), ...own.keys()])].sort((a, b) => a - b)
      const teams = rooms.flatMap((room) => {
        const merged = mergeTeam(old.get(room), own.get(room), other.get(room))
        if (merged === 'clash') clash(night, room)
        return merged === 'clash' || merged === undefined ? [] : [merged]
      })
      for (const room of seatedTwice(teams)) clash(night, room)
      return { night, teams }
    }),
  }
  const pins = mergePins(base.pins, mine.pins, theirs.pins)
  for (const { night, room } of pins.clashes) clash(night, room)
  return clashes.length > 0 ? { clashes } : { clashes: null, arrangement: { plan, pins: pins.pins } }
}

type Rooms = Map<number, Team>

const teamsOn = (plan: Plan, night: number): Rooms =>
  new Map(plan.nights.find((each) => each.night === night)?.teams.map((team) => [team.room, team]))

function mergeTeam(old: Team | undefined, own: Team | undefined, other: Team | undefined): Team | undefined | 'clash' {
  if (isSame(own, old)) return other
  if (isSame(other, old) || isSame(own, other)) return own
  if (!old || !own || !other || shapeOf(own) !== shapeOf(old) || shapeOf(other) !== shapeOf(old)) return 'clash'
  const seats = other.seats.map((seat, i) => {
    const [before, here, there] = [old.seats[i]!.memberId, own.seats[i]!.memberId, seat.memberId]
    if (here === before || here === there) return seat
    return there === before ? own.seats[i]! : undefined
  })
  return seats.every((seat) => seat !== undefined) ? { room: own.room, seats } : 'clash'
}

const isSame = (a: Team | undefined, b: Team | undefined) => JSON.stringify(a?.seats) === JSON.stringify(b?.seats)

const shapeOf = ({ seats }: Team) => seats.map(({ craft }) => craft).join('\n')

/** Rooms of whoever has two seats. */
function seatedTwice(teams: Team[]): number[] {
  const roomOf = new Map<string, number>()
  return teams.flatMap((team) =>
    peopleIn(team).flatMap((memberId) => {
      const first = roomOf.get(memberId)
      roomOf.set(memberId, team.room)
      return first === undefined ? [] : [first, team.room]
    }),
  )
}

function mergePins(base: Pin[], mine: Pin[], theirs: Pin[]): { pins: Pin[]; clashes: Pin[] } {
  const [old, own, other] = [base, mine, theirs].map(
    (pins) => new Map(pins.map((pin) => [`${pin.night} ${pin.memberId}`, pin])),
  ) as [Map<string, Pin>, Map<string, Pin>, Map<string, Pin>]
  const clashes: Pin[] = []
  const pins = [...new Set([...other.keys(), ...own.keys()])].flatMap((key) => {
    const [before, here, there] = [old.get(key), own.get(key), other.get(key)]
    if (here?.room === before?.room || here?.room === there?.room) return there ?? []
    if (there?.room === before?.room) return here ?? []
    clashes.push((here ?? there)!)
    return []
  })
  return { pins, clashes }
}

const sorted = (pins: Pin[]) =>
  [...pins].sort((a, b) => a.night - b.night || a.room - b.room || (a.memberId < b.memberId ? -1 : 1))
