import type { Model } from '@/domain/rotation/model'
import type { Program, Sum } from './program'

/** One truth per person, room and craft they can have there; `sits` is the sum over the crafts. */
export type Seats = {
  seats: { person: number; team: number; role: number; variable: number }[]
  sits: (person: number, team: number) => Sum
  /** Per team and template: whether it is the one that is filled; empty where there is no choice. */
  chosen: Sum[]
}

export function addSeats(program: Program, model: Model): Seats {
  const seats: Seats['seats'] = []
  const places = new Map<number, Sum>()
  const chosen: Sum[] = []
  for (let t = 0; t < model.teams; t++) {
    const templates = model.templates[t]!
    const choice: Sum = templates.length > 1 ? templates.map(() => [program.truth(), 1]) : []
    chosen.push(choice)
    if (choice.length > 0) program.equal(choice, 1)
    for (let r = 0; r < model.roles; r++) {
      const filled: Sum = []
      for (let p = 0; p < model.people; p++) {
        const wanted = templates.some((template) => template[r]! > 0)
        if (!wanted || !model.present[model.nightOf[t]! * model.people + p] || model.cost[p * model.roles + r]! < 0)
          continue
        const variable = program.truth()
        seats.push({ person: p, team: t, role: r, variable })
        filled.push([variable, 1])
        const key = t * model.people + p
        places.set(key, [...(places.get(key) ?? []), [variable, 1]])
      }
      const wants: Sum = choice.map(([variable], k) => [variable, -templates[k]![r]!])
      program.equal([...filled, ...wants], choice.length > 0 ? 0 : templates[0]![r]!)
    }
  }
  const sits = (person: number, team: number) => places.get(team * model.people + person) ?? []
  for (let p = 0; p < model.people; p++)
    for (const teams of model.teamsByNight) {
      const night = teams.flatMap((t) => sits(p, t))
      if (night.length > 1) program.atMost(night, 1)
    }
  return { seats, sits, chosen }
}

/** Nights worked, apart, together, pins, tags and nights that may not change. */
export function addRules(program: Program, model: Model, { seats, sits }: Seats) {
  const { people: P, pins, together, baseline } = model
  for (let p = 0; p < P; p++) {
    const worked = seats.flatMap(({ person, variable }): Sum => (person === p ? [[variable, 1]] : []))
    program.between(worked, model.minNights[p]!, model.maxNights[p]!)
    for (let q = p + 1; q < P; q++)
      if (model.apart[p * P + q])
        for (let t = 0; t < model.teams; t++) program.atMost([...sits(p, t), ...sits(q, t)], 1)
  }
  for (const { a, b, night } of together) {
    program.equal(
      model.teamsByNight[night]!.flatMap((t) => sits(a, t)),
      1,
    )
    for (const t of model.teamsByNight[night]!)
      program.equal([...sits(a, t), ...sits(b, t).map(([variable]): [number, number] => [variable, -1])], 0)
  }
  for (const pin of pins)
    program.equal(
      seats.flatMap(
        ({ person, team, role, variable }): Sum =>
          person === pin.person && team === pin.team && (pin.role < 0 || pin.role === role) ? [[variable, 1]] : [],
      ),
      1,
    )
  model.require.forEach((wishes, t) => {
    for (const { min, carries } of wishes) {
      const carriers = [...Array(P).keys()].filter((p) => carries[p]).flatMap((p) => sits(p, t))
      program.atLeast(carriers, min)
    }
  })
  if (!baseline) return
  for (const { person, team, role, variable } of seats) {
    const at = model.nightOf[team]! * P + person
    if (model.frozen[model.nightOf[team]!])
      program.equal([[variable, 1]], Number(baseline.team[at] === team && baseline.role[at] === role))
  }
}

/**
 * Rooms of a night that are alike can change places without a difference, and so can people. Where one craft has one person per
 * room, who does nothing else, they are told which room is theirs; where that is so of all crafts and nobody is special, everybody
 * is told for the first night. A courtesy to the solver, which then has less to try.
 */
export function tellRoomsApart(program: Program, model: Model, { sits }: Seats) {
  const { instance, people: P, roles: R } = model
  if (instance.pins.length > 0 || instance.baseline) return
  const upTo = (n: number) => [...Array(n).keys()]
  const crews = upTo(R)
    .map((role) => upTo(P).filter((p) => model.cost[p * R + role]! >= 0))
    .filter((people) => people.every((p) => upTo(R).filter((r) => model.cost[p * R + r]! >= 0).length === 1))
  const areAlike = new Set(instance.people.map(({ id, ...rest }) => JSON.stringify(rest))).size === R
  const isPlain =
    areAlike && [instance.keepApart, instance.keepTogether, instance.past].every(({ length }) => length === 0)
  model.teamsByNight.forEach((teams, night) => {
    const [first] = teams
    if (first === undefined || new Set(teams.map((t) => likenessOf(model, t))).size > 1) return
    if (model.templates[first]!.length > 1 || Math.max(...model.templates[first]![0]!) > 1) return
    const told = crews
      .map((crew) => crew.filter((p) => model.present[night * P + p]))
      .filter((there) => there.length === teams.length && sits(there[0]!, first).length === 1)
    for (const there of isPlain && night === 0 ? told : told.slice(0, 1))
      for (const [i, p] of there.entries()) program.equal(sits(p, teams[i]!), 1)
  })
}

function likenessOf({ instance }: Model, t: number): string {
  const { templates, brief, require } = instance.teams[t]!
  return JSON.stringify([templates, brief?.genres, require])
}
