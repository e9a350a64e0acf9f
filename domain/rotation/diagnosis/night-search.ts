import type { Model } from '../model'
import { canSit, canTake, everyone, isThere, liveNights, nameOf, shiftsDone, teamName } from './fit'
import type { HardWish } from './hard-wish'

export type Verdict = 'possible' | 'impossible' | 'unknown'

/**
 * Whether one night by itself can be seated by all its rules: rooms are filled one after another, seat by seat, and every way is
 * gone through (depth first, people and rooms without a difference once) until one works or `steps` are used up.
 */
export function searchNight(model: Model, night: number, steps: number): Verdict {
  const puzzle = puzzleOf(model, night)
  let left = steps
  const taken = new Uint8Array(model.people)
  const counts = puzzle.classes.map(({ people }) => people.length)

  const nextRoom = (index: number, before: Choice | undefined): Verdict => {
    const room = puzzle.rooms[index]
    if (!room) return puzzle.mustWork.every((person) => taken[person]) ? 'possible' : 'impossible'
    const twin = room.twin ? before : undefined
    let verdict: Verdict = 'impossible'
    for (let template = twin?.template ?? 0; template < room.templates.length; template++) {
      const least = twin?.template === template ? twin.first : 0
      const seats = room.templates[template]!
      const found = nextSeat(index, { template, first: -1, seats, members: [] }, 0, 0, least)
      if (found === 'possible') return found
      if (found === 'unknown') verdict = found
    }
    return verdict
  }

  const nextSeat = (index: number, choice: Choice, seat: number, from: number, least: number): Verdict => {
    if (left-- <= 0) return 'unknown'
    const { seats, members } = choice
    if (seat === seats.length)
      return isComplete(puzzle, index, members, taken) && enoughLeft(puzzle, index + 1, counts)
        ? nextRoom(index + 1, choice)
        : 'impossible'
    const start = seat > 0 && seats[seat - 1] === seats[seat] ? from : 0
    let verdict: Verdict = 'impossible'
    for (let c = Math.max(start, seat === 0 ? least : 0); c < puzzle.classes.length; c++) {
      if (counts[c] === 0 || !mayJoin(puzzle, index, members, c, seats[seat]!)) continue
      const person = puzzle.classes[c]!.people[counts[c]! - 1]!
      counts[c]!--
      taken[person] = 1
      members.push(person)
      if (seat === 0) choice.first = c
      const found = nextSeat(index, choice, seat + 1, c, least)
      members.pop()
      taken[person] = 0
      counts[c]!++
      if (found === 'possible') return found
      if (found === 'unknown') verdict = found
      if (left <= 0) return 'unknown'
    }
    return verdict
  }

  if (!enoughLeft(puzzle, 0, counts)) return 'impossible'
  return nextRoom(0, undefined)
}

/** `first`: the class in the room's first seat. */
type Choice = { template: number; first: number; seats: number[]; members: number[] }
type Room = { team: number; templates: number[][]; twin: boolean }
type Puzzle = {
  model: Model
  rooms: Room[]
  classes: { people: number[]; pin: { team: number; role: number } | undefined }[]
  partners: number[][]
  mustWork: number[]
  /** Per room onwards: the fewest seats per role still to fill. */
  demand: Int32Array[]
}

/** People who are alike in all that counts on this night form a class; whoever a wish names stands alone. */
function puzzleOf(model: Model, night: number): Puzzle {
  const teams = [...model.teamsByNight[night]!]
  const pinned = (team: number) => model.pins.filter((pin) => pin.team === team).length
  const looks = (team: number) =>
    JSON.stringify([
      model.templates[team]!.map((seats) => [...seats]),
      model.require[team]!.map(({ tag, min }) => [tag, min]),
      pinned(team) > 0 ? team : -1,
    ])
  teams.sort(
    (a, b) =>
      pinned(b) - pinned(a) ||
      model.require[b]!.length - model.require[a]!.length ||
      order(looks(a), looks(b)) ||
      a - b,
  )
  const rooms = teams.map((team, i) => ({
    team,
    templates: model.templates[team]!.map((seats) =>
      [...seats].flatMap((count, role) => Array<number>(count).fill(role)),
    ),
    twin: i > 0 && looks(team) === looks(teams[i - 1]!),
  }))
  const partners = everyone(model).map((person) =>
    model.together.flatMap(({ a, b, night: wanted }) =>
      wanted !== night || a === b ? [] : a === person ? [b] : b === person ? [a] : [],
    ),
  )
  const able = everyone(model).filter((person) => canWork(model, night, person))
  const mustWork = everyone(model).filter((person) => hasToWork(model, night, person) || partners[person]!.length > 0)
  const demand = rooms.map((_, first) => {
    const seats = new Int32Array(model.roles)
    for (const { team } of rooms.slice(first))
      for (let role = 0; role < model.roles; role++)
        seats[role]! += Math.min(...model.templates[team]!.map((template) => template[role]!))
    return seats
  })
  const classes = new Map<string, Puzzle['classes'][number]>()
  const tags = [...new Set(teams.flatMap((team) => model.require[team]!))]
  for (const person of able) {
    const pins = model.pins.filter((pin) => pin.person === person && model.nightOf[pin.team] === night)
    const named =
      pins.length > 0 ||
      mustWork.includes(person) ||
      able.some((other) => other !== person && model.apart[person * model.people + other])
    const roles = model.instance.roles.map((_, role) => Number(canTake(model, person, role)))
    const key = named ? `${person}` : JSON.stringify([roles, tags.map(({ carries }) => carries[person])])
    const known = classes.get(key)
    if (known) known.people.push(person)
    else classes.set(key, { people: [person], pin: pins.find(({ role }) => role >= 0) ?? pins[0] })
  }
  return { model, rooms, classes: [...classes.values()], partners, mustWork, demand }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const canWork = (model: Model, night: number, person: number) =>
  isThere(model, person, night) && shiftsDone(model, person) < model.maxNights[person]!

/** Without this night they can't come to their fewest nights. */
function hasToWork(model: Model, night: number, person: number): boolean {
  const possible = liveNights(model).filter((each) =>
    model.teamsByNight[each]!.some((team) => canSit(model, person, team)),
  )
  return (
    (possible.includes(night) && possible.length + shiftsDone(model, person) === model.minNights[person]!) ||
    model.pins.some((pin) => pin.person === person && model.nightOf[pin.team] === night)
  )
}

function mayJoin(
  { model, rooms, classes }: Puzzle,
  index: number,
  members: number[],
  c: number,
  role: number,
): boolean {
  const { people, pin } = classes[c]!
  const person = people[0]!
  if (!canTake(model, person, role)) return false
  if (pin && (pin.team !== rooms[index]!.team || (pin.role >= 0 && pin.role !== role))) return false
  return members.every((other) => !model.apart[person * model.people + other])
}

/** Tags, people pinned here and partners, once everybody sits in the room. */
function isComplete({ model, rooms, partners }: Puzzle, index: number, members: number[], taken: Uint8Array): boolean {
  const { team } = rooms[index]!
  return (
    model.require[team]!.every(({ min, carries }) => members.filter((person) => carries[person]).length >= min) &&
    members.every((person) => partners[person]!.every((other) => members.includes(other))) &&
    model.pins.every((pin) => pin.team !== team || taken[pin.person])
  )
}

/** Whether those without a seat could fill the rooms to come, one role at a time. */
function enoughLeft({ model, classes, demand }: Puzzle, index: number, counts: number[]): boolean {
  const seats = demand[index]
  if (!seats) return true
  return seats.every((wanted, role) => {
    let free = 0
    classes.forEach(({ people }, c) => {
      if (canTake(model, people[0]!, role)) free += counts[c]!
    })
    return free >= wanted
  })
}

/** What has been asked for on this night beyond presence, crafts and rooms. */
export function wishesOn(model: Model, night: number): HardWish[] {
  const name = (person: number) => nameOf(model, person)
  const there = everyone(model).filter((person) => isThere(model, person, night))
  return [
    ...model.pins
      .filter(({ team }) => model.nightOf[team] === night)
      .map(
        ({ person, team, role }): HardWish => ({
          ...{ kind: 'pin', person: name(person), team: teamName(model, team) },
          role: role < 0 ? null : model.instance.roles[role]!,
        }),
      ),
    ...model.together
      .filter((each) => each.night === night)
      .map(({ a, b }): HardWish => ({ kind: 'together', pair: [name(a), name(b)], night })),
    ...there.flatMap((a) =>
      there.flatMap((b): HardWish[] =>
        a < b && model.apart[a * model.people + b] ? [{ kind: 'apart', pair: [name(a), name(b)] }] : [],
      ),
    ),
    ...there.flatMap((person): HardWish[] => [
      ...(hasToWork(model, night, person) && model.minNights[person]! > 0
        ? [{ kind: 'min-nights' as const, person: name(person), nights: model.minNights[person]! }]
        : []),
      ...(canWork(model, night, person)
        ? []
        : [{ kind: 'max-nights' as const, person: name(person), nights: model.maxNights[person]! }]),
    ]),
    ...model.teamsByNight[night]!.flatMap((team) =>
      model.require[team]!.flatMap(({ tag, min }): HardWish[] =>
        min > 0 ? [{ kind: 'require', team: teamName(model, team), tag, min }] : [],
      ),
    ),
  ]
}
