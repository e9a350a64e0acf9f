import type { Instance } from '../../instance'

/** A night that can't change any more breaks a rule as it stands. */
export type FrozenContradiction = {
  kind: 'frozen'
  rule: 'twice' | 'absent' | 'craft' | 'seats' | 'pin' | 'together' | 'require'
  night: number
  team: string | null
  people: string[]
  tag: string | null
}

type Seat = { person: string; role: string; team: string }

export function findFrozenContradictions(instance: Instance): FrozenContradiction[] {
  const { baseline } = instance
  if (!baseline) return []
  return [...new Set(baseline.frozenNights)]
    .sort((a, b) => a - b)
    .flatMap((night) => onNight(instance, night, seatsOn(instance, night)))
}

const seatsOn = ({ teams, baseline }: Instance, night: number): Seat[] =>
  teams.flatMap((team) =>
    team.night !== night
      ? []
      : Object.entries(baseline!.plan.teams[team.id] ?? {}).flatMap(([role, ids]) =>
          ids.map((person) => ({ person, role, team: team.id })),
        ),
  )

function onNight(instance: Instance, night: number, seats: Seat[]): FrozenContradiction[] {
  const tell = (
    rule: FrozenContradiction['rule'],
    team: string | null,
    people: string[],
    tag: string | null = null,
  ) => [{ kind: 'frozen' as const, rule, night, team, people, tag }]
  const personOf = (id: string) => instance.people.find((person) => person.id === id)!
  const teamOf = (id: string) => seats.find(({ person }) => person === id)?.team
  const ofSeats = seats.flatMap(({ person, role, team }, i) => {
    const { present, roles } = personOf(person)
    if (seats.findIndex((other) => other.person === person) < i) return tell('twice', team, [person])
    if (present && !present.includes(night)) return tell('absent', team, [person])
    return roles.some((own) => own.role === role) ? [] : tell('craft', team, [person])
  })
  const ofTeams = instance.teams.flatMap((team) => {
    if (team.night !== night) return []
    const here = seats.filter((seat) => seat.team === team.id)
    const people = here.map(({ person }) => person)
    const fits = team.templates.some((template) =>
      [...new Set([...Object.keys(template), ...here.map(({ role }) => role)])].every(
        (role) => (template[role] ?? 0) === here.filter((seat) => seat.role === role).length,
      ),
    )
    return [
      ...(fits ? [] : tell('seats', team.id, people)),
      ...team.require.flatMap(({ tag, min }) =>
        people.filter((person) => personOf(person).tags.includes(tag)).length < min
          ? tell('require', team.id, people, tag)
          : [],
      ),
    ]
  })
  const ofPins = instance.pins.flatMap(({ person, team, role }) =>
    instance.teams.find(({ id }) => id === team)!.night !== night ||
    seats.some((seat) => seat.person === person && seat.team === team && (role == null || seat.role === role))
      ? []
      : tell('pin', team, [person]),
  )
  const ofPairs = instance.keepTogether.flatMap(({ pair: [a, b], nights }) =>
    a === b || !nights.includes(night) || (teamOf(a) !== undefined && teamOf(a) === teamOf(b))
      ? []
      : tell('together', null, [a, b]),
  )
  return [...ofSeats, ...ofTeams, ...ofPins, ...ofPairs]
}
