import { emptySeating, type Model, type Seating } from '../model'

/** The seats of `start` that can be kept: somebody who is there, has the craft and finds the room wanting them. Frozen nights as in the baseline. */
export function validStart(model: Model, start: Seating | undefined): Seating {
  const { people: P, roles: R, nights: N, templates, present, cost, frozen, baseline, nightOf } = model
  const kept = emptySeating(model)
  const filled = new Int32Array(model.teams * R)
  for (let at = 0; at < N * P; at++) {
    const night = Math.floor(at / P)
    const isFrozen = frozen[night] === 1
    const from = isFrozen ? baseline : start
    const [team, role] = [from?.team[at] ?? -1, from?.role[at] ?? -1]
    if (team < 0 || role < 0) continue
    if (!isFrozen) {
      if (nightOf[team] !== night || !present[at] || cost[(at % P) * R + role]! < 0) continue
      const most = Math.max(...templates[team]!.map((seats) => seats[role]!))
      if (filled[team * R + role]! >= most) continue
    }
    filled[team * R + role]!++
    kept.team[at] = team
    kept.role[at] = role
  }
  return kept
}
