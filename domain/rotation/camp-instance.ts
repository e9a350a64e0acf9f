import type { Craft, Seat } from '../camp/seats'
import { isClosed, type RotationInput, seatCrafts } from './input'
import { type Instance, instanceSchema, type Teams, type Term } from './instance'
import type { Pin, Plan, Team } from './plan'
import type { Preferences, Strength, Wish } from './wishes'

type Extra = {
  pins?: Pin[]
  /** The published plan, to stay near to; nothing of the frozen nights (numbers from 1) may change. */
  baseline?: { plan: Plan; frozen: number[] }
  /** Instead of the order that the preferences ask for. */
  objective?: Term[]
}

export const teamId = (night: number, room: number) => `${night}.${room}`

/** A camp as the engine takes it: people are member ids, teams "night.room". Wishes about people who are gone are left out. */
export function instanceOf(input: RotationInput, { pins = [], baseline, objective }: Extra = {}): Instance {
  const { nights, rooms, people, preferences } = input
  const wishes = input.wishes.map(({ wish }) => wish)
  const index = (night: number) => nights.indexOf(night)
  const known = new Set(people.map(({ memberId }) => memberId))
  const there = (...ids: string[]) => ids.every((id) => known.has(id))
  const spoken = [...new Set(people.flatMap(({ languages }) => languages))]
  const limits = limitsOf(wishes)
  const templates = [input.seats, ...preferences.alternatives].map(countSeats)
  const roles = [...new Set(templates.flatMap((seats) => Object.keys(seats)))]
  const isOpen = (night: number, room: number) => nights.includes(night) && rooms.includes(room)
  const frozen = new Set(baseline?.frozen)
  const before = baseline ? teamsOfPlan(baseline.plan, (night, room, id) => isOpen(night, room) && there(id)) : {}
  const metAlready = (a: string, b: string) =>
    nights.some((night) => frozen.has(night) && rooms.some((room) => sitTogether(before[teamId(night, room)], a, b)))
  const apart = ofKind(wishes, 'apart').flatMap(({ people: pair }) => (there(...pair) ? [pair] : []))
  return instanceSchema.parse({
    format: 'rotation-instance/1',
    id: 'camp',
    roles,
    nights: nights.length,
    people: people.map(({ memberId, main, others, nights: present, languages, tags }) => ({
      id: memberId,
      roles: [main, ...others].flatMap((role, i) => (roles.includes(role) ? [{ role, cost: i === 0 ? 0 : 1 }] : [])),
      ...(present && { present: present.map(index).filter((night) => night >= 0) }),
      tags: [...tags.map((name) => tagOf('tag', name)), ...languages.map((name) => tagOf('language', name))],
      // People whose languages nobody has entered say nothing about a room.
      languages: languages.length > 0 ? languages : ['unknown', ...spoken],
      minNights: limits.get(memberId)?.min,
      maxNights: limits.get(memberId)?.max,
    })),
    teams: nights.flatMap((night) =>
      rooms.map((room) => {
        const place = { id: teamId(night, room), night: index(night), room: String(room) }
        if (frozen.has(night)) return { ...place, templates: [countTeam(before[place.id] ?? {})] }
        const closed = isClosed(input, night, room)
        return {
          ...place,
          templates: closed ? [{}] : templates,
          require: closed ? [] : requirementsOf(wishes, night, room),
        }
      }),
    ),
    keepApart: apart.filter(([a, b]) => !metAlready(a, b)),
    keepTogether: ofKind(wishes, 'together').flatMap(({ people: pair, nights: wanted }) =>
      there(...pair)
        ? [
            {
              pair,
              nights: (wanted ?? nights)
                .filter((night) => !frozen.has(night))
                .map(index)
                .filter((night) => night >= 0),
            },
          ]
        : [],
    ),
    pins: pins.flatMap(({ memberId, night, room }) =>
      there(memberId) && isOpen(night, room) && !frozen.has(night)
        ? [{ person: memberId, team: teamId(night, room) }]
        : [],
    ),
    past: [
      ...ofKind(wishes, 'past').flatMap(({ pairs }) => pairs.flatMap((pair) => (there(...pair) ? [{ pair }] : []))),
      // What has been can't be undone; that it shouldn't be once more can only be wished.
      ...apart.flatMap((pair) => (metAlready(...pair) ? [{ pair, weight: 50 }] : [])),
    ],
    baseline: baseline && {
      plan: { teams: before },
      frozenNights: baseline.frozen.map(index).filter((night) => night >= 0),
      publishedNights: nights.map((_, i) => i),
    },
    objective: objective ?? objectiveOf(preferences),
    softWeights: {
      past: weights[preferences.past],
      sitoutSq: weights[preferences.fairness],
      role: 2 * weights[preferences.ownCraft],
    },
  })
}

const weights: Record<Strength, number> = { off: 0, little: 1, much: 4 }

export function objectiveOf({ language }: Pick<Preferences, 'language'>): Term[] {
  if (language === 'off') return ['repeats', 'soft']
  return language === 'wished' ? ['repeats', 'language', 'soft'] : ['language', 'repeats', 'soft']
}

/** The engine's teams as a plan, every room of every night in it; the seats nobody fills are there and empty. */
export function planOf(input: RotationInput, teams: Teams): Plan {
  const shapes = [input.seats, ...input.preferences.alternatives].map((seats) => seatCrafts({ seats }))
  const closed = new Set(
    input.wishes.flatMap(({ wish }) => (wish.kind === 'closed' ? [teamId(wish.night, wish.room)] : [])),
  )
  return {
    nights: input.nights.map((night) => ({
      night,
      teams: input.rooms.map((room): Team => {
        const filled = teams[teamId(night, room)] ?? {}
        if (closed.has(teamId(night, room))) return { room, seats: [] }
        const shape = shapes.reduce((best, each) => (missing(each, filled) < missing(best, filled) ? each : best))
        const left = new Map(Object.entries(filled).map(([craft, ids]) => [craft, [...ids]]))
        return { room, seats: shape.map((craft) => ({ craft, memberId: left.get(craft)?.shift() ?? null })) }
      }),
    })),
  }
}

/** A plan as the engine's teams; `keeps` says who stays in. */
export function teamsOfPlan(
  plan: Plan,
  keeps: (night: number, room: number, memberId: string) => boolean = () => true,
): Teams {
  return Object.fromEntries(
    plan.nights.flatMap(({ night, teams }) =>
      teams.flatMap(({ room, seats }) => {
        const filled: Record<string, string[]> = {}
        for (const { craft, memberId } of seats)
          if (memberId !== null && keeps(night, room, memberId)) filled[craft] = [...(filled[craft] ?? []), memberId]
        return Object.keys(filled).length > 0 ? [[teamId(night, room), filled]] : []
      }),
    ),
  )
}

const tagOf = (of: 'language' | 'tag', name: string) => `${of}:${name}`

function requirementsOf(wishes: Wish[], night: number, room: number) {
  return ofKind(wishes, 'require').flatMap(({ of, name, min, rooms, nights }) =>
    (rooms?.includes(room) ?? true) && (nights?.includes(night) ?? true) ? [{ tag: tagOf(of, name), min }] : [],
  )
}

function ofKind<K extends Wish['kind']>(wishes: Wish[], kind: K) {
  return wishes.filter((wish): wish is Extract<Wish, { kind: K }> => wish.kind === kind)
}

/** Several wishes about one person hold together: the most of what is the least, the least of what is the most. */
function limitsOf(wishes: Wish[]): Map<string, { min: number | null; max: number | null }> {
  const tighter = (pick: typeof Math.max, a: number | null = null, b: number | null) =>
    a === null || b === null ? (a ?? b) : pick(a, b)
  const limits = new Map<string, { min: number | null; max: number | null }>()
  for (const { memberId, min, max } of ofKind(wishes, 'nights')) {
    const known = limits.get(memberId)
    limits.set(memberId, { min: tighter(Math.max, known?.min, min), max: tighter(Math.min, known?.max, max) })
  }
  return limits
}

const countTeam = (team: Teams[string]) =>
  Object.fromEntries(Object.entries(team).map(([craft, ids]) => [craft, ids.length]))

function sitTogether(team: Teams[string] | undefined, a: string, b: string): boolean {
  const ids = Object.values(team ?? {}).flat()
  return ids.includes(a) && ids.includes(b)
}

const countSeats = (seats: Seat[]) => Object.fromEntries(seats.map(({ craft, count }) => [craft, count]))

/** Seats of this shape that stay empty, and people it has no seat for. */
function missing(shape: Craft[], filled: Record<string, string[]>): number {
  const crafts = new Set([...shape, ...Object.keys(filled)])
  return [...crafts].reduce(
    (sum, craft) => sum + Math.abs(shape.filter((each) => each === craft).length - (filled[craft]?.length ?? 0)),
    0,
  )
}
