import { emptySeating, type Model, type Seating } from '../model'
import { randomFrom } from '../random'
import { compareVectors } from '../terms'
import { type Casting, castAt, castingOf, seatedAt } from './start/casting'
import { crewsOf } from './start/crews'
import { fillSeats } from './start/fill-seats'
import { hardFirst, keepWishes } from './start/keep-wishes'
import { pricingOf } from './start/pricing'
import { recast } from './start/recast'
import { scriptFor } from './start/script'
import { type LiveNight, liveNightsOf, shapesOf } from './start/shape'

/** Scenes priced while looking for the best casting of a design: per scene it has, and at most (some 30 ms). */
const effort = { perScene: 1000, most: 40_000 }
/** Swaps looked at for wishes that no casting keeps: each is counted in full. */
const looks = 200
/** The next one is tried while a hard rule is broken. */
const seeds = [1, 2, 3]

/**
 * The seating that algebra gives a camp which is pure (every room of every night alike, everybody there, the crafts fill them exactly)
 * or nearly so: the design of the pure camp around it, its parts given out so that pins and wishes hold where a short look finds how,
 * seats of absent people filled by whoever is free. Undefined when no design fits. Frozen nights are the baseline's. Nobody sits where
 * they aren't present or in a role they can't take; seats may stay empty and wishes unkept.
 */
export function designStart(model: Model): Seating | undefined {
  const { live, pages } = liveNightsOf(model)
  if (live.length === 0) return undefined
  let best: { seating: Seating; vector: number[] } | undefined
  for (const shape of shapesOf(model, live)) {
    const wanted = wantedOf(model, live, shape)
    const whole = scriptFor({ ...wanted, nights: pages })
    const script = whole?.repeats === 0 ? whole : scriptFor({ ...wanted, nights: live.length })
    if (!script) continue
    for (const seed of seeds) {
      const seating = playedBy(model, castingOf(model, script, live, wanted.crewOf), seed)
      const vector = hardFirst(model, seating)
      if (vector.every((value) => value === 0)) return seating
      if (!best || compareVectors(vector, best.vector) < 0) best = { seating, vector }
      if (vector[0] === 0) break
    }
  }
  return best?.seating
}

function wantedOf(model: Model, live: LiveNight[], shape: number[]) {
  const rooms = Math.max(...live.map(({ teams }) => teams.length))
  const need = shape.map((seats) => seats * rooms)
  const crewOf = crewsOf(model, need, live)
  return { shape, rooms, crewOf, crews: shape.map((_, role) => crewOf.filter((wanted) => wanted === role).length) }
}

function playedBy(model: Model, casting: Casting, seed: number): Seating {
  const scenes = casting.live.length * casting.script.rooms
  recast(model, casting, pricingOf(model), randomFrom(seed), Math.min(effort.most, effort.perScene * scenes))
  const seating = seatingOfCasting(model, casting)
  fillSeats(model, seating, casting.live)
  keepWishes(model, seating, looks)
  return seating
}

function seatingOfCasting(model: Model, casting: Casting): Seating {
  const { people: P, frozen, baseline, maxNights } = model
  const { live, script, teamAt, roleOf } = casting
  const seating = emptySeating(model)
  const worked = new Int32Array(P)
  for (let at = 0; at < seating.team.length && baseline; at++) {
    if (!frozen[Math.floor(at / P)]) continue
    seating.team[at] = baseline.team[at]!
    seating.role[at] = baseline.role[at]!
    if (baseline.team[at]! >= 0) worked[at % P]!++
  }
  live.forEach(({ night }, k) => {
    for (let room = 0; room < script.rooms; room++) {
      const team = teamAt[k]![room]!
      if (team < 0) continue
      for (const person of seatedAt(model, casting, castAt(model, casting, k, room), team).seated) {
        if (worked[person]!++ >= maxNights[person]!) continue
        seating.team[night * P + person] = team
        seating.role[night * P + person] = roleOf[person]!
      }
    }
  })
  return seating
}
