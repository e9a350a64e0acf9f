import type { Model } from '../../model'
import { canSit, everyone, isThere, liveNights, namesOf, seatedAtOnce, shiftsDone, teamName } from '../fit'
import { networkOf } from '../flow'

/** Tags that rooms need and that too few people bring. */
export type TagContradiction =
  /** These rooms need the tag `needed` times in all; `carriers` are all who have it and could sit in one of them. */
  | { kind: 'tag-short'; tag: string; night: number; teams: string[]; needed: number; carriers: string[] }
  /** The room has seats for at most `seats` people with the tag, of all who are there. */
  | { kind: 'tag-seats'; tag: string; team: string; night: number; min: number; seats: number }
  /** Over these nights the tag is needed `needed` times, and those who have it may work only `shifts` nights in all. */
  | { kind: 'tag-nights'; tag: string; nights: number[]; needed: number; shifts: number; carriers: string[] }

export function findTagContradictions(model: Model): TagContradiction[] {
  const live = liveNights(model)
  return [...new Set(model.require.flatMap((needs) => needs.map(({ tag }) => tag)))].flatMap((tag) => {
    const found = live.flatMap((night) => onNight(model, tag, night))
    return found.length > 0 ? found : overall(model, tag, live)
  })
}

/** How often a room needs the tag; its rules don't add up, the highest counts. */
const minOf = (model: Model, team: number, tag: string) =>
  Math.max(0, ...model.require[team]!.map((need) => (need.tag === tag ? need.min : 0)))

const carriersOf = (model: Model, tag: string) =>
  everyone(model).filter((person) => model.instance.people[person]!.tags.includes(tag))

function onNight(model: Model, tag: string, night: number): TagContradiction[] {
  const teams = model.teamsByNight[night]!.filter((team) => minOf(model, team, tag) > 0)
  const carriers = carriersOf(model, tag).filter((person) => isThere(model, person, night))
  const narrow = teams.flatMap((team): TagContradiction[] => {
    const min = minOf(model, team, tag)
    const seats = seatedAtOnce(
      model,
      team,
      carriers.map((person) => ({ person, role: -1 })),
    )
    return seats < min && seats < carriers.length
      ? [{ kind: 'tag-seats', tag, team: teamName(model, team), night, min, seats }]
      : []
  })
  if (narrow.length > 0) return narrow
  return shortfall(model, tag, night, teams, carriers)
}

/** A flow from rooms to the people who can bring the tag there; whoever is pinned elsewhere can't. */
function shortfall(model: Model, tag: string, night: number, teams: number[], carriers: number[]): TagContradiction[] {
  const pinOf = (person: number) =>
    model.pins.find((pin) => pin.person === person && model.nightOf[pin.team] === night)?.team
  const brings = (person: number, team: number) => canSit(model, person, team) && (pinOf(person) ?? team) === team
  const [source, sink] = [teams.length + carriers.length, teams.length + carriers.length + 1]
  const network = networkOf(sink + 1)
  const arcs = teams.map((team, t) => network.arc(source, t, minOf(model, team, tag)))
  carriers.forEach((person, c) => {
    network.arc(teams.length + c, sink, 1)
    teams.forEach((team, t) => {
      if (brings(person, team)) network.arc(t, teams.length + c, 1)
    })
  })
  network.push(source, sink)
  const short = teams.findIndex((team, t) => network.flowOf(arcs[t]!) < minOf(model, team, tag))
  if (short < 0) return []
  const reached = network.reach(short, source)
  const needing = teams.filter((_, t) => reached[t])
  return [
    {
      ...{ kind: 'tag-short', tag, night, teams: needing.map((team) => teamName(model, team)) },
      needed: needing.reduce((sum, team) => sum + minOf(model, team, tag), 0),
      carriers: namesOf(
        model,
        carriers.filter((person) => needing.some((team) => brings(person, team))),
      ),
    },
  ]
}

function overall(model: Model, tag: string, live: number[]): TagContradiction[] {
  const nights = live.filter((night) => model.teamsByNight[night]!.some((team) => minOf(model, team, tag) > 0))
  const needed = nights.reduce(
    (sum, night) => sum + model.teamsByNight[night]!.reduce((all, team) => all + minOf(model, team, tag), 0),
    0,
  )
  const carriers = carriersOf(model, tag)
  const shifts = carriers.reduce((sum, person) => {
    const there = nights.filter((night) => isThere(model, person, night)).length
    return sum + Math.min(there, Math.max(0, model.maxNights[person]! - shiftsDone(model, person)))
  }, 0)
  return needed > shifts
    ? [{ kind: 'tag-nights', tag, nights, needed, shifts, carriers: namesOf(model, carriers) }]
    : []
}
