import type { Instance } from '../instance'

/** One rule of an instance that somebody asked for and could drop; ids and nights as the instance has them. */
export type HardWish =
  | { kind: 'pin'; person: string; team: string; role: string | null }
  | { kind: 'apart'; pair: [string, string] }
  | { kind: 'together'; pair: [string, string]; night: number }
  | { kind: 'require'; team: string; tag: string; min: number }
  | { kind: 'min-nights'; person: string; nights: number }
  | { kind: 'max-nights'; person: string; nights: number }

export const wishesOf = (instance: Instance): HardWish[] => [
  ...instance.pins.map(({ person, team, role }): HardWish => ({ kind: 'pin', person, team, role: role ?? null })),
  ...instance.keepTogether.flatMap(({ pair, nights }) =>
    nights.map((night): HardWish => ({ kind: 'together', pair, night })),
  ),
  ...instance.keepApart.map((pair): HardWish => ({ kind: 'apart', pair })),
  ...instance.people.flatMap(({ id, minNights, maxNights }) => [
    ...(minNights ? [{ kind: 'min-nights' as const, person: id, nights: minNights }] : []),
    ...(maxNights != null && maxNights < instance.nights
      ? [{ kind: 'max-nights' as const, person: id, nights: maxNights }]
      : []),
  ]),
  ...instance.teams.flatMap(({ id, require }) =>
    require.flatMap(({ tag, min }): HardWish[] => (min > 0 ? [{ kind: 'require', team: id, tag, min }] : [])),
  ),
]

/**
 * The instance with only these of its wishes. A pair that is kept together on fewer nights stays without count; one that isn't
 * kept together at all any more is counted like all others.
 */
export function withOnly(instance: Instance, wishes: HardWish[]): Instance {
  const kept = new Set(wishes.map(keyOf))
  const keeps = (wish: HardWish) => kept.has(keyOf(wish))
  return {
    ...instance,
    pins: instance.pins.filter(({ person, team, role }) => keeps({ kind: 'pin', person, team, role: role ?? null })),
    keepApart: instance.keepApart.filter((pair) => keeps({ kind: 'apart', pair })),
    keepTogether: instance.keepTogether.flatMap(({ pair, nights }) => {
      const left = nights.filter((night) => keeps({ kind: 'together', pair, night }))
      return left.length > 0 || nights.length === 0 ? [{ pair, nights: left }] : []
    }),
    people: instance.people.map((person) => ({
      ...person,
      minNights: keeps({ kind: 'min-nights', person: person.id, nights: person.minNights ?? 0 })
        ? person.minNights
        : null,
      maxNights: keeps({ kind: 'max-nights', person: person.id, nights: person.maxNights ?? 0 })
        ? person.maxNights
        : null,
    })),
    teams: instance.teams.map((team) => ({
      ...team,
      require: team.require.filter(({ tag, min }) => keeps({ kind: 'require', team: team.id, tag, min })),
    })),
  }
}

export function without(instance: Instance, dropped: HardWish[]): Instance {
  const keys = new Set(dropped.map(keyOf))
  return withOnly(
    instance,
    wishesOf(instance).filter((wish) => !keys.has(keyOf(wish))),
  )
}

/** A pair is the same whichever of the two is named first. */
export function keyOf(wish: HardWish): string {
  const named = 'pair' in wish ? { ...wish, pair: [...wish.pair].sort() } : wish
  return JSON.stringify(Object.entries(named).sort(([a], [b]) => (a < b ? -1 : 1)))
}
