import type { Instance, Teams } from './instance'

/** An instance in numbers: people, nights, teams and roles are indices in the instance's own order. Never changed once made. */
export type Model = {
  instance: Instance
  people: number
  nights: number
  teams: number
  roles: number
  nightOf: Int32Array
  teamsByNight: number[][]
  /** Per team its templates, each the seats wanted per role. */
  templates: Int32Array[][]
  /** [night × person]: 1 when there. */
  present: Uint8Array
  /** [person × role]: -1 when they can't. */
  cost: Float64Array
  minNights: Int32Array
  maxNights: Int32Array
  /** [person × person]. */
  apart: Uint8Array
  /** [person × person]: wished together on some night, so their repeats don't count. */
  exempt: Uint8Array
  /** [person × person]: what one more meeting costs. */
  past: Float64Array
  together: { a: number; b: number; night: number }[]
  /** `role` is -1 when any will do. */
  pins: { person: number; team: number; role: number }[]
  /** Per team; `carries[person]` is 1 when they have the tag. */
  require: { tag: string; min: number; carries: Uint8Array }[][]
  /** Per person the languages as bits, 31 to a word. */
  speaks: Uint32Array[]
  /** [team × person]: 1 when they share no genre with the team's brief. */
  offBrief: Uint8Array
  /** Per night: 1 when it may not change. */
  frozen: Uint8Array
  /** Per night: 1 when changes count there. */
  published: Uint8Array
  /** Undefined without a baseline. */
  baseline: Seating | undefined
}

/** Who is where: [night × person] → team, and the role taken there; -1 for nowhere. One seat a night is all it can say. */
export type Seating = { team: Int16Array; role: Int8Array }

export const emptySeating = ({ people, nights }: Pick<Model, 'people' | 'nights'>): Seating => ({
  team: new Int16Array(nights * people).fill(-1),
  role: new Int8Array(nights * people).fill(-1),
})

export function modelOf(instance: Instance): Model {
  const { people, teams, roles, nights } = instance
  const [P, T, R] = [people.length, teams.length, roles.length]
  const personAt = indexOf(people.map(({ id }) => id))
  const teamAt = indexOf(teams.map(({ id }) => id))
  const roleAt = indexOf(roles)
  const model: Model = {
    ...{ instance, people: P, nights, teams: T, roles: R },
    nightOf: Int32Array.from(teams, ({ night }) => night),
    teamsByNight: Array.from({ length: nights }, (_, night) =>
      teams.flatMap((team, t) => (team.night === night ? [t] : [])),
    ),
    templates: teams.map(({ templates }) =>
      templates.map((seats) => Int32Array.from(roles, (role) => seats[role] ?? 0)),
    ),
    present: new Uint8Array(nights * P),
    cost: new Float64Array(P * R).fill(-1),
    minNights: Int32Array.from(people, ({ minNights }) => minNights ?? 0),
    maxNights: Int32Array.from(people, ({ maxNights }) => maxNights ?? nights),
    ...{ apart: new Uint8Array(P * P), exempt: new Uint8Array(P * P), past: new Float64Array(P * P) },
    together: onceEach(
      instance.keepTogether.flatMap(({ pair, nights: wanted }) =>
        wanted.map((night) => ({ a: personAt(pair[0]), b: personAt(pair[1]), night })),
      ),
    ),
    pins: instance.pins.map((pin) => ({
      person: personAt(pin.person),
      team: teamAt(pin.team),
      role: pin.role == null ? -1 : roleAt(pin.role),
    })),
    require: teams.map(({ require }) =>
      require.map(({ tag, min }) => ({
        tag,
        min,
        carries: Uint8Array.from(people, ({ tags }) => Number(tags.includes(tag))),
      })),
    ),
    speaks: bitsOf(people.map(({ languages }) => languages)),
    offBrief: new Uint8Array(T * P),
    frozen: new Uint8Array(nights),
    published: new Uint8Array(nights),
    baseline: undefined,
  }
  const both = <A extends { [i: number]: number }>(
    table: A,
    [a, b]: [string, string],
    value: (old: number) => number,
  ) => {
    const [i, j] = [personAt(a), personAt(b)]
    table[i * P + j] = value(table[i * P + j]!)
    if (i !== j) table[j * P + i] = table[i * P + j]!
  }
  for (const pair of instance.keepApart) both(model.apart, pair, () => 1)
  for (const { pair } of instance.keepTogether) both(model.exempt, pair, () => 1)
  for (const { pair, weight } of instance.past) both(model.past, pair, (old) => old + weight)
  people.forEach((person, p) => {
    for (let night = 0; night < nights; night++)
      model.present[night * P + p] = Number(person.present === undefined || person.present.includes(night))
    // The first entry for a role counts, as it does for whoever reads the file.
    for (const { role, cost } of [...person.roles].reverse()) model.cost[p * R + roleAt(role)] = cost
    teams.forEach(({ brief }, t) => {
      model.offBrief[t * P + p] = Number(brief != null && !person.genres.some((genre) => brief.genres.includes(genre)))
    })
  })
  const { baseline } = instance
  if (baseline) {
    for (const night of baseline.frozenNights) model.frozen[night] = 1
    for (const night of baseline.publishedNights) model.published[night] = 1
    model.baseline = seatingOf(model, baseline.plan.teams)
  }
  return model
}

/** A plan's teams as a seating; whoever sits twice in a night counts where they come last. Unknown names are left out. */
export function seatingOf(model: Model, teams: Teams): Seating {
  const { instance, people: P, nightOf } = model
  const [personAt, teamAt, roleAt] = [
    indexOf(instance.people.map(({ id }) => id)),
    indexOf(instance.teams.map(({ id }) => id)),
    indexOf(instance.roles),
  ]
  const seating = emptySeating(model)
  for (const [team, seats] of Object.entries(teams))
    for (const [role, ids] of Object.entries(seats))
      for (const id of ids) {
        const [t, p] = [teamAt(team), personAt(id)]
        if (t < 0 || p < 0) continue
        seating.team[nightOf[t]! * P + p] = t
        seating.role[nightOf[t]! * P + p] = roleAt(role)
      }
  return seating
}

/** Teams in the instance's order, roles and people likewise, so that equal seatings give equal bytes. */
export function teamsOf({ instance, people: P, nightOf }: Model, { team, role }: Seating): Teams {
  return Object.fromEntries(
    instance.teams.map(({ id }, t) => {
      const here = instance.people.flatMap((person, p) => {
        const at = nightOf[t]! * P + p
        return team[at] === t ? [{ id: person.id, role: role[at]! }] : []
      })
      const seats = instance.roles.flatMap((name, r) => {
        const ids = here.flatMap((member) => (member.role === r ? [member.id] : []))
        return ids.length > 0 ? [[name, ids] as const] : []
      })
      return [id, Object.fromEntries(seats)]
    }),
  )
}

/** Two wishes may say the same of a pair, whoever of them is named first. */
const onceEach = (together: Model['together']): Model['together'] => [
  ...new Map(together.map((one) => [`${Math.min(one.a, one.b)} ${Math.max(one.a, one.b)} ${one.night}`, one])).values(),
]

function indexOf(names: string[]): (name: string) => number {
  const places = new Map(names.map((name, i) => [name, i]))
  return (name) => places.get(name) ?? -1
}

function bitsOf(sets: string[][]): Uint32Array[] {
  const names = indexOf([...new Set(sets.flat())])
  const words = Math.ceil(new Set(sets.flat()).size / 31)
  return sets.map((set) => {
    const bits = new Uint32Array(words)
    for (const name of set) bits[Math.floor(names(name) / 31)]! |= 1 << (names(name) % 31)
    return bits
  })
}
