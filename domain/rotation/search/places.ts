import type { Model } from '../model'

/** What it breaks that somebody sits somewhere, or nowhere, on a night, whoever else is there: presence, craft, pins, frozen nights. */
export type Places = {
  /** [(team × roles + role) × people + person]. */
  broken: Uint8Array
  /** [night × people + person]: without a seat. */
  brokenOff: Uint8Array
  /** [(team × roles + role) × people + person]: 1 where they are there and have the craft. */
  possible: Uint8Array
}

export function placesOf(model: Model): Places {
  const { people: P, roles: R, teams: T, nights: N, nightOf, present, cost, frozen, baseline } = model
  const pinsOf = new Map<number, { team: number; role: number }[]>()
  for (const { person, team, role } of model.pins) {
    const at = nightOf[team]! * P + person
    pinsOf.set(at, [...(pinsOf.get(at) ?? []), { team, role }])
  }
  const broken = new Uint8Array(T * R * P)
  const brokenOff = new Uint8Array(N * P)
  const possible = new Uint8Array(T * R * P)
  const isKept = (night: number) => frozen[night] === 1 && baseline !== undefined
  for (let at = 0; at < N * P; at++) {
    const night = Math.floor(at / P)
    brokenOff[at] = (pinsOf.get(at)?.length ?? 0) + Number(isKept(night) && baseline!.team[at] !== -1)
  }
  for (let t = 0; t < T; t++)
    for (let r = 0; r < R; r++)
      for (let p = 0; p < P; p++) {
        const at = nightOf[t]! * P + p
        const place = (t * R + r) * P + p
        const [there, able] = [present[at] === 1, cost[p * R + r]! >= 0]
        const unkept =
          isKept(nightOf[t]!) && (baseline!.team[at] !== t || (baseline!.team[at]! >= 0 && baseline!.role[at] !== r))
        const pins = pinsOf.get(at)?.filter(({ team, role }) => team !== t || (role >= 0 && role !== r)).length ?? 0
        broken[place] = Number(!there) + Number(!able) + Number(unkept) + pins
        possible[place] = Number(there && able)
      }
  return { broken, brokenOff, possible }
}
