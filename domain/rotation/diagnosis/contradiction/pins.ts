import type { Model } from '../../model'
import { canSit, canTake, isClosed, isFrozen, isThere, nameOf, namesOf, seatedAtOnce, teamName } from '../fit'

type Place = { person: string; team: string; night: number }
/** Pins that can't be kept, alone or beside each other. */
export type PinContradiction =
  | ({ kind: 'pin-absent' } & Place)
  | ({ kind: 'pin-closed' } & Place)
  /** They have none of the crafts the room has seats for, or not the one they are pinned to (`craft`). */
  | ({ kind: 'pin-craft'; craft: string | null } & Place)
  /** The room never has a seat for that craft. */
  | ({ kind: 'pin-not-offered'; craft: string } & Place)
  | { kind: 'pin-two-rooms'; person: string; teams: string[]; night: number }
  | ({ kind: 'pin-two-crafts'; crafts: string[] } & Place)
  /** Only `seats` of these people fit in the room at once. */
  | { kind: 'pins-crowded'; team: string; night: number; people: string[]; seats: number }
  | { kind: 'pins-apart'; team: string; night: number; people: [string, string] }

type Pin = Model['pins'][number]

export function findPinContradictions(model: Model): PinContradiction[] {
  const live = model.pins.filter(({ team }) => !isFrozen(model, model.nightOf[team]!))
  const alone = live.flatMap((pin) => alonePin(model, pin))
  const broken = new Set(alone.map(({ person, team }) => `${person} ${team}`))
  const sound = live.filter(({ person, team }) => !broken.has(`${nameOf(model, person)} ${teamName(model, team)}`))
  return [...alone, ...twice(model, live), ...crowded(model, sound), ...apart(model, live)]
}

function alonePin(model: Model, { person, team, role }: Pin): Extract<PinContradiction, Place>[] {
  const night = model.nightOf[team]!
  const place = { person: nameOf(model, person), team: teamName(model, team), night }
  if (!isThere(model, person, night)) return [{ kind: 'pin-absent', ...place }]
  if (isClosed(model, team)) return [{ kind: 'pin-closed', ...place }]
  if (role < 0) return canSit(model, person, team) ? [] : [{ kind: 'pin-craft', ...place, craft: null }]
  const craft = model.instance.roles[role]!
  if (!canTake(model, person, role)) return [{ kind: 'pin-craft', ...place, craft }]
  return model.templates[team]!.some((seats) => seats[role]! > 0) ? [] : [{ kind: 'pin-not-offered', ...place, craft }]
}

function twice(model: Model, pins: Pin[]): PinContradiction[] {
  const found: PinContradiction[] = []
  for (let night = 0; night < model.nights; night++)
    for (const [person, own] of groupBy(
      pins.filter(({ team }) => model.nightOf[team] === night),
      (pin) => pin.person,
    )) {
      const [teams, roles] = [
        new Set(own.map(({ team }) => team)),
        new Set(own.flatMap(({ role }) => (role < 0 ? [] : [role]))),
      ]
      const who = { person: nameOf(model, person), night }
      if (teams.size > 1)
        found.push({ kind: 'pin-two-rooms', ...who, teams: [...teams].map((team) => teamName(model, team)) })
      else if (roles.size > 1)
        found.push({
          ...{ kind: 'pin-two-crafts', ...who, team: teamName(model, own[0]!.team) },
          crafts: [...roles].map((role) => model.instance.roles[role]!),
        })
    }
  return found
}

function crowded(model: Model, pins: Pin[]): PinContradiction[] {
  return [...groupBy(pins, ({ team }) => team)].flatMap(([team, own]) => {
    const guests = [...groupBy(own, ({ person }) => person).values()].map(
      (same) => same.find(({ role }) => role >= 0) ?? same[0]!,
    )
    const seats = seatedAtOnce(model, team, guests)
    if (seats === guests.length) return []
    const people = namesOf(
      model,
      guests.map(({ person }) => person),
    )
    return [{ kind: 'pins-crowded', team: teamName(model, team), night: model.nightOf[team]!, people, seats }]
  })
}

const apart = (model: Model, pins: Pin[]): PinContradiction[] =>
  [...groupBy(pins, ({ team }) => team)].flatMap(([team, own]) => {
    const people = [...new Set(own.map(({ person }) => person))]
    return people.flatMap((a, i) =>
      people.slice(i + 1).flatMap((b): PinContradiction[] =>
        model.apart[a * model.people + b]
          ? [
              {
                ...{ kind: 'pins-apart', team: teamName(model, team), night: model.nightOf[team]! },
                people: [nameOf(model, a), nameOf(model, b)],
              },
            ]
          : [],
      ),
    )
  })

export function groupBy<T>(items: T[], keyOf: (item: T) => number): Map<number, T[]> {
  const groups = new Map<number, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}
