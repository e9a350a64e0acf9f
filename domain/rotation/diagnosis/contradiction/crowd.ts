import type { Model } from '../../model'
import { canTake, everyone, isClosed, isThere, liveNights, namesOf } from '../fit'
import { networkOf } from '../flow'
import { fewestSeats } from '../shortage'

/**
 * All of `crowd` are to be kept apart from each other, so that at most one sits in each of `rooms` rooms; with that, only `able` of
 * the people who can take these crafts may sit at once, and there are `seats` seats.
 */
export type CrowdContradiction = {
  kind: 'apart-crowd'
  night: number
  crowd: string[]
  rooms: number
  crafts: string[]
  seats: number
  able: number
}

/** Nights that could be filled but for a crowd of people of whom no two may sit in one room. */
export const findCrowdContradictions = (model: Model): CrowdContradiction[] =>
  liveNights(model).flatMap((night) => {
    const rooms = model.teamsByNight[night]!.filter((team) => !isClosed(model, team)).length
    const demands = fewestSeats(model, night)
    if (demands?.length !== 1) return []
    for (const crowd of crowdsOf(model, night)) {
      const found = crowd.length > rooms ? gapWith(model, night, demands[0]!, crowd, rooms) : undefined
      if (found) return [found]
    }
    return []
  })

/** Sets of people on this night who are all apart from each other, grown from each of them by whoever is apart from most. */
function crowdsOf(model: Model, night: number): number[][] {
  const apart = (a: number, b: number) => a !== b && model.apart[a * model.people + b] === 1
  const there = everyone(model).filter((person) => isThere(model, person, night))
  const degree = new Map(there.map((person) => [person, there.filter((other) => apart(person, other)).length]))
  const ranked = there
    .filter((person) => degree.get(person)! > 0)
    .sort((a, b) => degree.get(b)! - degree.get(a)! || a - b)
  const seen = new Set<string>()
  return ranked.flatMap((first) => {
    const crowd = [first]
    for (const other of ranked) if (crowd.every((member) => apart(member, other))) crowd.push(other)
    crowd.sort((a, b) => a - b)
    return seen.has(`${crowd}`) || !seen.add(`${crowd}`) ? [] : [crowd]
  })
}

function gapWith(model: Model, night: number, demand: Int32Array, crowd: number[], rooms: number) {
  const { people, roles } = model
  const [source, sink, door] = [roles + people, roles + people + 1, roles + people + 2]
  const network = networkOf(door + 1)
  const filled = Array.from(demand, (wanted, role) => network.arc(source, role, wanted))
  network.arc(door, sink, rooms)
  for (const person of everyone(model)) {
    if (!isThere(model, person, night)) continue
    network.arc(roles + person, crowd.includes(person) ? door : sink, 1)
    for (let role = 0; role < roles; role++) if (canTake(model, person, role)) network.arc(role, roles + person, 1)
  }
  network.push(source, sink)
  const short = demand.findIndex((wanted, role) => network.flowOf(filled[role]!) < wanted)
  if (short < 0) return undefined
  const reached = network.reach(short, source)
  if (!reached[door]) return undefined
  const wanting = [...demand.keys()].filter((role) => reached[role] && demand[role]! > 0)
  return {
    ...{ kind: 'apart-crowd' as const, night, crowd: namesOf(model, crowd), rooms },
    crafts: wanting.map((role) => model.instance.roles[role]!),
    seats: wanting.reduce((sum, role) => sum + demand[role]!, 0),
    able: wanting.reduce((sum, role) => sum + network.flowOf(filled[role]!), 0),
  }
}
