import { emptySeating, type Model } from '@/domain/rotation/model'
import { Dice } from '@/domain/rotation/random'
import type { Found } from '../rival'
import { costOfPair, costOfPerson, costOfRoom, costOfWishes, weightsOf } from './costs'
import { furnish, openRooms, type Place, type Rooms, refurnish, seatingOfRooms } from './rooms'

type Options = { seconds: number; seed: number; found: Found; isDone: () => boolean }

/**
 * Annealing as in the textbook (Kirkpatrick, Gelatt and Vecchi 1983): one weighted sum, two places of a night change their people,
 * geometric cooling over the time there is. No algebra, no bounds, no restarts.
 */
export function runAnnealing(model: Model, { seconds, seed, found, isDone }: Options): number {
  const dice = new Dice(seed)
  const rooms = openRooms(model, dice)
  const state = stateOf(model, rooms)
  const open = rooms.ofNight.flatMap((places, night) => (places.length > 0 ? [night] : []))
  const choices = model.templates.flatMap((templates, team) =>
    templates.length > 1 && open.includes(model.nightOf[team]!) ? [team] : [],
  )
  if (open.length === 0) return 0
  const [hot, cold, ends] = [weightsOf(model).broken / 3, 0.15, performance.now() + seconds * 1000]
  let [cost, best, heat, proposals] = [0, Number.POSITIVE_INFINITY, hot, 0]
  const accepts = (delta: number) => delta <= 0 || dice.fraction() < Math.exp(-delta / heat)
  while (!isDone()) {
    const left = (ends - performance.now()) / (seconds * 1000)
    if (left <= 0) break
    heat = cold * (hot / cold) ** left
    for (let i = 0; i < 1000; i++, proposals++) {
      const isRefurnished = choices.length > 0 && dice.below(50) === 0
      const delta = isRefurnished
        ? tryTemplate(model, rooms, state, dice, choices[dice.below(choices.length)]!, accepts)
        : trySwap(model, state, dice, rooms.ofNight[open[dice.below(open.length)]!]!, accepts)
      cost += delta
    }
    if (cost < best - 1e-6) {
      best = cost
      found(seatingOfRooms(model, rooms))
    }
  }
  return proposals
}

type Accepts = (delta: number) => boolean

function trySwap(model: Model, state: State, dice: Dice, places: Place[], accepts: Accepts): number {
  const a = places[dice.below(places.length)]!
  const b = partnerOf(model, dice, places, a)
  if (!b) return 0
  const swap = () => {
    state.leave(a)
    state.leave(b)
    ;[a.person, b.person] = [b.person, a.person]
    state.enter(a)
    state.enter(b)
  }
  const [teams, people] = [
    [a.team, b.team],
    [a.person, b.person],
  ]
  const before = state.costOf(teams, people)
  swap()
  const delta = state.costOf(teams, people) - before
  if (accepts(delta)) return delta
  swap()
  return 0
}

function tryTemplate(model: Model, rooms: Rooms, state: State, dice: Dice, team: number, accepts: Accepts): number {
  const templates = model.templates[team]!
  const places = rooms.ofTeam[team]!
  const people = places.map(({ person }) => person)
  const before = state.costOf([team], people)
  const change = (act: () => void) => {
    for (const place of rooms.ofTeam[team]!) state.leave(place)
    act()
    for (const place of rooms.ofTeam[team]!) state.enter(place)
  }
  const kept = places.map((place) => ({ ...place }))
  change(() => refurnish(model, rooms, team, templates[dice.below(templates.length)]!))
  const delta = state.costOf([team], people) - before
  if (accepts(delta)) return delta
  change(() => furnish(model, rooms, team, kept))
  return 0
}

/** Another place whose person could sit here, and the other way round; a few are looked at. */
function partnerOf(model: Model, dice: Dice, places: Place[], a: Place): Place | undefined {
  for (let tries = 0; tries < 8; tries++) {
    const b = places[dice.below(places.length)]!
    const isOther = a.person !== b.person && (a.team !== b.team || (a.team >= 0 && a.role !== b.role))
    if (isOther && canSit(model, a.person, b.role) && canSit(model, b.person, a.role)) return b
  }
  return undefined
}

const canSit = (model: Model, person: number, role: number) =>
  person < 0 || role < 0 || model.cost[person * model.roles + role]! >= 0

type State = ReturnType<typeof stateOf>

/** Who is where and who has met how often; what pairs cost is added up along the way, the rest counted when asked. */
function stateOf(model: Model, rooms: Rooms) {
  const { people: P } = model
  const weights = weightsOf(model)
  const { team, role } = emptySeating(model)
  const meet = new Int32Array(P * P)
  let pairs = 0
  const meetAll = (place: Place, step: 1 | -1) => {
    const p = place.person
    for (const other of rooms.ofTeam[place.team]!) {
      const q = other.person
      if (q < 0 || q === p || team[place.night * P + q] !== place.team) continue
      const times = meet[p * P + q]!
      pairs += costOfPair(model, weights, p, q, times + step) - costOfPair(model, weights, p, q, times)
      meet[p * P + q] = times + step
      meet[q * P + p] = times + step
    }
  }
  const leave = (place: Place) => {
    if (place.person < 0 || place.team < 0) return
    meetAll(place, -1)
    team[place.night * P + place.person] = -1
    role[place.night * P + place.person] = -1
  }
  const enter = (place: Place) => {
    if (place.person < 0 || place.team < 0) return
    meetAll(place, 1)
    team[place.night * P + place.person] = place.team
    role[place.night * P + place.person] = place.role
  }
  /** Of these rooms and people, and of all pairs and wishes. */
  const costOf = (teams: number[], people: number[]) => {
    let cost = pairs + costOfWishes(model, weights, team)
    teams.forEach((t, i) => {
      if (t >= 0 && teams.indexOf(t) === i) cost += costOfRoom(model, weights, rooms.ofTeam[t]!)
    })
    for (const p of people) if (p >= 0) cost += costOfPerson(model, weights, p, team, role)
    return cost
  }
  for (const place of rooms.ofTeam.flat()) enter(place)
  return { leave, enter, costOf }
}
