import type { Model } from '../../model'
import { everyone, isFrozen, isThere, nameOf, namesOf, seatedAtOnce, teamName } from '../fit'

type Night = { night: number }
/** Wishes about two people that can't be kept. `chain` leads from one to the other by people who are kept together. */
export type PairContradiction =
  | ({ kind: 'together-absent'; people: [string, string]; absent: string[] } & Night)
  | ({ kind: 'together-apart'; people: [string, string]; chain: string[] } & Night)
  | ({ kind: 'together-pins'; people: [string, string]; teams: [string, string]; chain: string[] } & Night)
  /** These people are to sit in one room, and none has seats for all of them (with those who are pinned there). */
  | ({ kind: 'together-no-room'; people: string[] } & Night)
  | ({ kind: 'apart-met'; people: [string, string]; team: string } & Night)

/** Pairs of one person, which no room can part or bring together, are left out. */
export function findPairContradictions(model: Model): PairContradiction[] {
  const found: PairContradiction[] = []
  for (let night = 0; night < model.nights; night++) {
    if (isFrozen(model, night)) found.push(...metAlready(model, night))
    else for (const group of groupsOf(model, night)) found.push(...ofGroup(model, night, group))
  }
  return found
}

function metAlready(model: Model, night: number): PairContradiction[] {
  const at = (person: number) => model.baseline!.team[night * model.people + person]!
  return pairsOf(everyone(model)).flatMap(([a, b]) =>
    model.apart[a * model.people + b] && at(a) >= 0 && at(a) === at(b)
      ? [{ kind: 'apart-met', people: [nameOf(model, a), nameOf(model, b)], team: teamName(model, at(a)), night }]
      : [],
  )
}

/** Everybody who has to sit with somebody else, as groups that have to sit together whole. */
function groupsOf(model: Model, night: number): number[][] {
  const left = new Set(everyone(model).filter((person) => partnersOf(model, night, person).length > 0))
  const groups: number[][] = []
  for (const first of left) {
    const group = new Set([first])
    for (const person of group) for (const partner of partnersOf(model, night, person)) group.add(partner)
    for (const person of group) left.delete(person)
    groups.push([...group].sort((a, b) => a - b))
  }
  return groups
}

const partnersOf = (model: Model, night: number, person: number) =>
  model.together.flatMap(({ a, b, night: wanted }) =>
    wanted !== night || a === b ? [] : a === person ? [b] : b === person ? [a] : [],
  )

function ofGroup(model: Model, night: number, group: number[]): PairContradiction[] {
  const pinOf = (person: number) =>
    model.pins.find((pin) => pin.person === person && model.nightOf[pin.team] === night)?.team ?? -1
  const tell = (a: number, b: number) => ({
    people: [nameOf(model, a), nameOf(model, b)] as [string, string],
    chain: namesOf(model, chainOf(model, night, a, b)),
    night,
  })
  const absent = model.together.flatMap(({ a, b, night: wanted }): PairContradiction[] => {
    const away = [a, b].filter((person) => !isThere(model, person, night))
    if (wanted !== night || !group.includes(a) || a === b || away.length === 0) return []
    return [
      { kind: 'together-absent', people: [nameOf(model, a), nameOf(model, b)], night, absent: namesOf(model, away) },
    ]
  })
  const pairs = pairsOf(group).flatMap(([a, b]): PairContradiction[] => {
    const [mine, theirs] = [pinOf(a), pinOf(b)]
    return [
      ...(model.apart[a * model.people + b] ? [{ kind: 'together-apart' as const, ...tell(a, b) }] : []),
      ...(mine >= 0 && theirs >= 0 && mine !== theirs
        ? [
            {
              kind: 'together-pins' as const,
              ...tell(a, b),
              teams: [teamName(model, mine), teamName(model, theirs)] as [string, string],
            },
          ]
        : []),
    ]
  })
  if (absent.length + pairs.length > 0) return [...absent, ...pairs]
  const pinned = group.map(pinOf).find((team) => team >= 0)
  const rooms = pinned === undefined ? model.teamsByNight[night]! : [pinned]
  if (rooms.some((team) => holds(model, team, group))) return []
  return [{ kind: 'together-no-room', people: namesOf(model, group), night }]
}

/** Whether the group fits in this room beside those who are pinned there. */
function holds(model: Model, team: number, group: number[]): boolean {
  const pins = model.pins.filter((pin) => pin.team === team)
  const people = [...new Set([...group, ...pins.map(({ person }) => person)])]
  const guests = people.map((person) => ({
    person,
    role: pins.find((pin) => pin.person === person && pin.role >= 0)?.role ?? -1,
  }))
  return seatedAtOnce(model, team, guests) === guests.length
}

/** A shortest way from one to the other by people who are kept together that night. */
function chainOf(model: Model, night: number, from: number, to: number): number[] {
  const by = new Map<number, number>([[to, to]])
  for (const person of by.keys())
    for (const partner of partnersOf(model, night, person)) if (!by.has(partner)) by.set(partner, person)
  const chain = [from]
  while (chain.at(-1) !== to) chain.push(by.get(chain.at(-1)!)!)
  return chain
}

const pairsOf = (people: number[]) => people.flatMap((a, i) => people.slice(i + 1).map((b): [number, number] => [a, b]))
