import { z } from 'zod'

/** What can stand in an instance's objective; `soft` is the weighted sum of the last five before it. */
export const termNames = [
  'repeats',
  'spread',
  'repeatPairs',
  'changes',
  'sitouts',
  'past',
  'sitoutSq',
  'role',
  'brief',
  'language',
  'soft',
] as const
export type Term = (typeof termNames)[number]

/** What is beyond these is a slip: a model's tables could not hold it. */
const most = {
  nights: 1_000,
  people: 2_000,
  teams: 10_000,
  roles: 100,
  places: 30_000_000,
  count: 1_000_000,
  weight: 1e12,
}

const id = z
  .string()
  .min(1)
  .refine((name) => name !== '__proto__', 'no name that JSON can hold safely')
const night = z.int().nonnegative()
const pair = z.tuple([id, id])
const weight = z.number().nonnegative().max(most.weight)
const count = z.int().nonnegative().max(most.count)
const seatsOfRoles = z.record(id, count)
const teamsSchema = z.record(z.string(), z.record(z.string(), z.array(z.string())))

const personSchema = z.object({
  id,
  roles: z.array(z.object({ role: id, cost: weight.default(0) })),
  present: z.array(night).optional(),
  tags: z.array(z.string()).default([]),
  languages: z.array(z.string()).default([]),
  genres: z.array(z.string()).default([]),
  maxNights: count.nullish(),
  minNights: count.nullish(),
})

const teamSchema = z.object({
  id,
  night,
  room: z.string(),
  templates: z.array(seatsOfRoles).min(1),
  brief: z.object({ id: z.string().default(''), genres: z.array(z.string()) }).nullish(),
  require: z.array(z.object({ tag: z.string(), min: count })).default([]),
})

const baselineSchema = z.object({
  plan: z.object({ teams: teamsSchema }),
  frozenNights: z.array(night).default([]),
  publishedNights: z.array(night).default([]),
})

/**
 * `rotation-instance/1`: people, the teams of all nights and the wishes. Nights count from 0. A team's filled seats must equal one
 * of its templates; `{}` is a closed room.
 */
export const instanceSchema = z
  .object({
    format: z.literal('rotation-instance/1'),
    id,
    title: z.string().default(''),
    notes: z.string().default(''),
    roles: z.array(id).min(1).max(most.roles),
    nights: z.int().positive().max(most.nights),
    people: z.array(personSchema).max(most.people),
    teams: z.array(teamSchema).max(most.teams),
    keepApart: z.array(pair).default([]),
    keepTogether: z.array(z.object({ pair, nights: z.array(night) })).default([]),
    pins: z.array(z.object({ person: id, team: id, role: id.nullish() })).default([]),
    past: z.array(z.object({ pair, weight: weight.default(1) })).default([]),
    baseline: baselineSchema.nullish(),
    objective: z.array(z.enum(termNames)).default(['repeats', 'soft']),
    softWeights: z
      .object({ past: weight, sitoutSq: weight, role: weight, brief: weight, language: weight })
      .partial()
      .default({}),
  })
  .superRefine((instance, context) => {
    const { people, teams, roles } = instance
    if (people.length * teams.length * roles.length > most.places)
      context.addIssue({ code: 'custom', path: [], message: 'so many people, teams and roles are too many together' })
    for (const { path, message } of danglingNames(instance)) context.addIssue({ code: 'custom', path, message })
  })
export type Instance = z.infer<typeof instanceSchema>
/** `{ teamId: { role: [personId, …] } }`: the plan of `rotation-plan/1`. */
export type Teams = z.infer<typeof teamsSchema>

type Named = Omit<Instance, 'format'>
type Fault = { path: (string | number)[]; message: string }

/** Names that nothing stands behind, twins, and nights there are none of. */
function danglingNames(instance: Named): Fault[] {
  const named = { role: instance.roles, person: namesOf(instance.people), team: namesOf(instance.teams) }
  const known = { role: new Set(named.role), person: new Set(named.person), team: new Set(named.team) }
  return [
    ...twins(named.role, 'roles'),
    ...twins(named.person, 'people'),
    ...twins(named.team, 'teams'),
    ...twins(instance.objective, 'objective'),
    ...mentionsOf(instance).flatMap(({ what, name, path }) =>
      known[what].has(name) ? [] : [{ path, message: `there is no ${what} "${name}"` }],
    ),
    ...instance.keepTogether.flatMap(({ pair: [a, b] }, i) =>
      a === b ? [{ path: ['keepTogether', i, 'pair'], message: `"${a}" is put together with nobody else` }] : [],
    ),
    ...nightsOf(instance).flatMap(({ night, path }) =>
      night < instance.nights
        ? []
        : [{ path, message: `there is no night ${night}: they are 0 to ${instance.nights - 1}` }],
    ),
  ]
}

const namesOf = (items: { id: string }[]) => items.map((item) => item.id)

function twins(names: string[], field: string): Fault[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) < i ? [{ path: [field, i], message: `"${name}" stands there twice` }] : [],
  )
}

function mentionsOf({ people, teams, keepApart, keepTogether, past, pins, baseline }: Named) {
  const mention = (what: 'role' | 'person' | 'team', name: string, ...path: Fault['path']) => ({ what, name, path })
  const ofPair = (names: string[], ...path: Fault['path']) =>
    names.map((name, j) => mention('person', name, ...path, j))
  return [
    ...people.flatMap(({ roles }, i) =>
      roles.map(({ role }, j) => mention('role', role, 'people', i, 'roles', j, 'role')),
    ),
    ...teams.flatMap(({ templates }, i) =>
      templates.flatMap((seats, j) =>
        Object.keys(seats).map((role) => mention('role', role, 'teams', i, 'templates', j, role)),
      ),
    ),
    ...keepApart.flatMap((names, i) => ofPair(names, 'keepApart', i)),
    ...keepTogether.flatMap(({ pair: names }, i) => ofPair(names, 'keepTogether', i, 'pair')),
    ...past.flatMap(({ pair: names }, i) => ofPair(names, 'past', i, 'pair')),
    ...pins.flatMap(({ person, team, role }, i) => [
      mention('person', person, 'pins', i, 'person'),
      mention('team', team, 'pins', i, 'team'),
      ...(role == null ? [] : [mention('role', role, 'pins', i, 'role')]),
    ]),
    ...Object.entries(baseline?.plan.teams ?? {}).flatMap(([team, seats]) => [
      mention('team', team, 'baseline', 'plan', 'teams', team),
      ...Object.values(seats).flatMap((ids) =>
        ids.map((name) => mention('person', name, 'baseline', 'plan', 'teams', team)),
      ),
    ]),
  ]
}

function nightsOf({ people, teams, keepTogether, baseline }: Named) {
  const each = (nights: number[], ...path: Fault['path']) => nights.map((night, j) => ({ night, path: [...path, j] }))
  return [
    ...people.flatMap(({ present }, i) => each(present ?? [], 'people', i, 'present')),
    ...teams.map((team, i) => ({ night: team.night, path: ['teams', i, 'night'] })),
    ...keepTogether.flatMap(({ nights }, i) => each(nights, 'keepTogether', i, 'nights')),
    ...each(baseline?.frozenNights ?? [], 'baseline', 'frozenNights'),
    ...each(baseline?.publishedNights ?? [], 'baseline', 'publishedNights'),
  ]
}
