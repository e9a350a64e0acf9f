import type { Model } from '../model'
import { canTake, everyone, isThere, liveNights, namesOf } from './fit'
import { networkOf } from './flow'

/**
 * Proof that a night can't be filled (Hall's theorem): `seats` seats in `rooms` rooms want one of `crafts`, and only `people` are
 * there who can take any of them. `atLeast`: the rooms have a choice of seats, and want no fewer whatever they choose.
 */
export type Shortage = {
  kind: 'shortage'
  night: number
  crafts: string[]
  seats: number
  rooms: number
  people: string[]
  atLeast: boolean
}
/** Proof likewise, one shortage for each choice of seats that the rooms have. */
export type ShortageEitherWay = { kind: 'shortage-either-way'; night: number; choices: Shortage[] }

/** What keeps nights that may still change from being full by seats and people alone; nights and names as the instance has them. */
export const findShortages = (model: Model): (Shortage | ShortageEitherWay)[] =>
  liveNights(model).flatMap((night) => shortagesOf(model, night))

function shortagesOf(model: Model, night: number): (Shortage | ShortageEitherWay)[] {
  const demands = fewestSeats(model, night)
  if (demands === undefined || demands.length === 0) return []
  const each = demands.map((demand) => deficientCrafts(model, night, demand))
  if (each.some((found) => found.length === 0)) return []
  const tell = (roles: number[], seats: number): Shortage => ({
    ...{ kind: 'shortage', night, seats, atLeast: mayWantMore(model, night, roles) },
    crafts: roles.map((role) => model.instance.roles[role]!),
    rooms: model.teamsByNight[night]!.filter((team) =>
      model.templates[team]!.every((template) => roles.some((role) => template[role]! > 0)),
    ).length,
    people: namesOf(model, takersOf(model, night, roles)),
  })
  const wanted = (demand: Int32Array, roles: number[]) => roles.reduce((sum, role) => sum + demand[role]!, 0)
  const common = each.flat().flatMap((roles) => {
    const seats = Math.min(...demands.map((demand) => wanted(demand, roles)))
    return seats > takersOf(model, night, roles).length ? [tell(roles, seats)] : []
  })
  if (common.length > 0) return distinct(common)
  const choices = each.map((found, i) => ({ ...tell(found[0]!, wanted(demands[i]!, found[0]!)), atLeast: false }))
  return [{ kind: 'shortage-either-way', night, choices: distinct(choices) }]
}

/** Whether some room chooses between templates with more and fewer seats for these roles. */
const mayWantMore = (model: Model, night: number, roles: number[]) =>
  model.teamsByNight[night]!.some((team) => {
    const sums = model.templates[team]!.map((seats) => roles.reduce((sum, role) => sum + seats[role]!, 0))
    return sums.some((sum) => sum !== sums[0])
  })

const mostChoices = 2000

/**
 * The seats per role that a night's rooms can want altogether, without those that want more than another choice does; undefined
 * when there are too many choices to look at.
 */
export function fewestSeats(model: Model, night: number): Int32Array[] | undefined {
  let sums = [new Int32Array(model.roles)]
  for (const team of model.teamsByNight[night]!) {
    const templates = model.templates[team]!
    if (sums.length * templates.length > mostChoices) return undefined
    sums = leastOf(sums.flatMap((sum) => templates.map((seats) => sum.map((wanted, role) => wanted + seats[role]!))))
  }
  return sums
}

function leastOf(demands: Int32Array<ArrayBuffer>[]): Int32Array<ArrayBuffer>[] {
  const kept: Int32Array<ArrayBuffer>[] = []
  const size = (demand: Int32Array) => demand.reduce((sum, wanted) => sum + wanted, 0)
  for (const demand of [...demands].sort((a, b) => size(a) - size(b)))
    if (!kept.some((less) => less.every((wanted, role) => wanted <= demand[role]!))) kept.push(demand)
  return kept
}

/** How many seats of a night stay empty at least, by seats and people alone; 0 when the rooms have too much choice to tell. */
export function seatsShort(model: Model, night: number): number {
  const short = (demand: Int32Array) => {
    const { network, source, sink } = seatNetwork(model, night, demand)
    return demand.reduce((sum, wanted) => sum + wanted, 0) - network.push(source, sink)
  }
  return Math.min(Number.POSITIVE_INFINITY, ...(fewestSeats(model, night) ?? [new Int32Array(model.roles)]).map(short))
}

/** Sets of roles that want more seats than there are people who can take one of them; none when all can be filled. */
function deficientCrafts(model: Model, night: number, demand: Int32Array): number[][] {
  const { network, source, sink, filled } = seatNetwork(model, night, demand)
  network.push(source, sink)
  const found: number[][] = []
  demand.forEach((wanted, role) => {
    if (network.flowOf(filled[role]!) === wanted || found.some((roles) => roles.includes(role))) return
    const reached = network.reach(role, source)
    found.push(Array.from(demand.keys()).filter((other) => reached[other] && demand[other]! > 0))
  })
  return found
}

/** Roles that want seats filled, and the people of a night who can. */
function seatNetwork(model: Model, night: number, demand: Int32Array) {
  const { people, roles } = model
  const [source, sink] = [roles + people, roles + people + 1]
  const network = networkOf(sink + 1)
  const filled = Array.from(demand, (wanted, role) => network.arc(source, role, wanted))
  for (let person = 0; person < people; person++) {
    if (!isThere(model, person, night)) continue
    network.arc(roles + person, sink, 1)
    for (let role = 0; role < roles; role++) if (canTake(model, person, role)) network.arc(role, roles + person, 1)
  }
  return { network, source, sink, filled }
}

const takersOf = (model: Model, night: number, roles: number[]) =>
  everyone(model).filter(
    (person) => isThere(model, person, night) && roles.some((role) => canTake(model, person, role)),
  )

function distinct(shortages: Shortage[]): Shortage[] {
  const known = new Set<string>()
  return shortages.filter(({ crafts, seats }) => {
    const key = JSON.stringify([crafts, seats])
    return !known.has(key) && known.add(key)
  })
}
