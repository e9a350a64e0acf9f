import type { Model } from '../model'
import { canTake, everyone, isThere, liveNights, namesOf, shiftsDone } from './fit'
import { type Network, networkOf } from './flow'

/** Proof that the nights together have `seats` seats for these crafts, and that those who can take them may fill only `shifts`. */
export type FewShifts = {
  kind: 'few-shifts'
  crafts: string[]
  nights: number[]
  seats: number
  shifts: number
  people: string[]
}
/** Proof that these people's fewest nights add up to `shifts` (those not yet worked), and that there are `seats` seats for them. */
export type FewSeats = { kind: 'few-seats'; people: string[]; shifts: number; seats: number }

/**
 * Two flows between people and the seats of all nights that may still change: one fills the seats that rooms want whatever they
 * choose, one gives everybody their fewest nights in the most seats that rooms may have. What a flow can't do, no plan can.
 */
export const findCapacityGaps = (model: Model): (FewShifts | FewSeats)[] => [
  ...findFewShifts(model),
  ...findFewSeats(model),
]

function findFewShifts(model: Model): FewShifts[] {
  const most = everyone(model).map((person) => Math.max(0, model.maxNights[person]! - shiftsDone(model, person)))
  const nights = liveNights(model)
  if (most.every((limit, person) => limit >= nights.filter((night) => isThere(model, person, night)).length)) return []
  const { network, source, sink, cellAt, shiftAt, personAt } = nodesOf(model)
  const cells = cellsOf(model, nights, Math.min).map((cell) => ({
    ...cell,
    arc: network.arc(source, cellAt(cell.night, cell.role), cell.seats),
  }))
  for (const person of everyone(model)) network.arc(personAt(person), sink, most[person]!)
  for (const { person, night, role } of shiftsOf(model, nights, network, (person, night) => [
    shiftAt(person, night),
    personAt(person),
  ]))
    network.arc(cellAt(night, role), shiftAt(person, night), 1)
  network.push(source, sink)
  const short = cells.find(({ arc, seats }) => network.flowOf(arc) < seats)
  if (!short) return []
  const reached = network.reach(cellAt(short.night, short.role), source)
  const wanting = cells.filter(({ night, role, seats }) => seats > 0 && reached[cellAt(night, role)])
  return [
    {
      kind: 'few-shifts',
      crafts: model.instance.roles.filter((_, role) => wanting.some((cell) => cell.role === role)),
      nights: nights.filter((night) => wanting.some((cell) => cell.night === night)),
      seats: wanting.reduce((sum, { seats }) => sum + seats, 0),
      shifts: wanting.reduce((sum, { arc }) => sum + network.flowOf(arc), 0),
      people: namesOf(
        model,
        everyone(model).filter((person) =>
          wanting.some(({ night, role }) => isThere(model, person, night) && canTake(model, person, role)),
        ),
      ),
    },
  ]
}

function findFewSeats(model: Model): FewSeats[] {
  const fewest = everyone(model).map((person) => Math.max(0, model.minNights[person]! - shiftsDone(model, person)))
  if (fewest.every((wanted) => wanted === 0)) return []
  const nights = liveNights(model)
  const { network, source, sink, cellAt, shiftAt, personAt, nightAt } = nodesOf(model)
  const given = fewest.map((wanted, person) => network.arc(source, personAt(person), wanted))
  for (const { night, role, seats } of cellsOf(model, nights, Math.max))
    network.arc(cellAt(night, role), nightAt(night), seats)
  for (const night of nights) network.arc(nightAt(night), sink, mostSeats(model, night))
  for (const { person, night, role } of shiftsOf(model, nights, network, (person, night) => [
    personAt(person),
    shiftAt(person, night),
  ]))
    network.arc(shiftAt(person, night), cellAt(night, role), 1)
  network.push(source, sink)
  const short = everyone(model).find((person) => network.flowOf(given[person]!) < fewest[person]!)
  if (short === undefined) return []
  const reached = network.reach(personAt(short), source)
  const people = everyone(model).filter((person) => reached[personAt(person)] && fewest[person]! > 0)
  return [
    {
      kind: 'few-seats',
      people: namesOf(model, people),
      shifts: people.reduce((sum, person) => sum + fewest[person]!, 0),
      seats: people.reduce((sum, person) => sum + network.flowOf(given[person]!), 0),
    },
  ]
}

function nodesOf({ people, nights, roles }: Model) {
  const [shifts, cells] = [people, people + people * nights]
  const atNights = cells + nights * roles
  return {
    network: networkOf(atNights + nights + 2),
    source: atNights + nights,
    sink: atNights + nights + 1,
    personAt: (person: number) => person,
    shiftAt: (person: number, night: number) => shifts + night * people + person,
    cellAt: (night: number, role: number) => cells + night * roles + role,
    nightAt: (night: number) => atNights + night,
  }
}

/** Per night and role the seats of all rooms, each room with the fewest or the most of its templates. */
const cellsOf = (model: Model, nights: number[], choose: (...seats: number[]) => number) =>
  nights.flatMap((night) =>
    model.instance.roles.map((_, role) => ({
      ...{ night, role },
      seats: model.teamsByNight[night]!.reduce(
        (sum, team) => sum + choose(...model.templates[team]!.map((seats) => seats[role]!)),
        0,
      ),
    })),
  )

const mostSeats = (model: Model, night: number) =>
  model.teamsByNight[night]!.reduce(
    (sum, team) => sum + Math.max(...model.templates[team]!.map((seats) => seats.reduce((a, b) => a + b, 0))),
    0,
  )

/** Draws each person's nights as arcs of one, and lists what they could take there. */
function shiftsOf(
  model: Model,
  nights: number[],
  network: Network,
  ends: (person: number, night: number) => [number, number],
) {
  return nights.flatMap((night) =>
    everyone(model).flatMap((person) => {
      if (!isThere(model, person, night)) return []
      network.arc(...ends(person, night), 1)
      return model.instance.roles.flatMap((_, role) => (canTake(model, person, role) ? [{ person, night, role }] : []))
    }),
  )
}
