import type { Model } from '../model'
import { type Settled, sizeOf } from './settled'

/** [night × person]: 1 where a live night's seats cannot all be taken without this person. */
export function dutyOf(model: Model, { live, templates, team, empty }: Settled): Uint8Array {
  const { people: P, nights: N, roles: R, present, cost, teamsByNight } = model
  const duty = new Uint8Array(N * P)
  for (const night of live) {
    for (let p = 0; p < P; p++) duty[night * P + p] = Number(team[night * P + p]! >= 0 && present[night * P + p] === 1)
    if (empty > 0) continue
    const wanted = new Int32Array(R)
    for (const t of teamsByNight[night]!)
      for (let r = 0; r < R; r++) wanted[r]! += Math.min(...templates[t]!.map((seats) => seats[r]!))
    const here = Array.from({ length: P }, (_, p) => p).filter((p) => present[night * P + p])
    const taken = seatEach(here, R, wanted, (p, r) => cost[p * R + r]! >= 0)
    if (!taken) continue
    // Whoever is free can take a seat, whose holder can take another's …: none of these is needed.
    const movable = new Uint8Array(R)
    const queue = here.filter((p) => taken[p] === undefined)
    for (const p of queue)
      for (let r = 0; r < R; r++)
        if (!movable[r] && cost[p * R + r]! >= 0) {
          movable[r] = 1
          queue.push(...here.filter((q) => taken[q] === r))
        }
    for (const p of here) if (taken[p] !== undefined && !movable[taken[p]!]) duty[night * P + p] = 1
  }
  return duty
}

/** Per person the role they take so that all wanted seats are taken; undefined when that cannot be. */
function seatEach(
  people: number[],
  roles: number,
  wanted: Int32Array,
  can: (p: number, r: number) => boolean,
): (number | undefined)[] | undefined {
  const taken: (number | undefined)[] = []
  const held = Array.from({ length: roles }, () => [] as number[])
  const join = (p: number, r: number) => {
    const old = taken[p] === undefined ? undefined : held[taken[p]!]!
    old?.splice(old.indexOf(p), 1)
    held[r]!.push(p)
    taken[p] = r
    return true
  }
  const place = (p: number, seen: Uint8Array): boolean => {
    for (let r = 0; r < roles; r++) {
      if (seen[r] || wanted[r] === 0 || !can(p, r)) continue
      seen[r] = 1
      if (held[r]!.length < wanted[r]! || held[r]!.slice().some((q) => place(q, seen))) return join(p, r)
    }
    return false
  }
  for (const p of people) place(p, new Uint8Array(roles))
  return sizeOf(wanted) === held.reduce((sum, { length }) => sum + length, 0) ? taken : undefined
}
