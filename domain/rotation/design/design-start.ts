import { emptySeating, type Model, type Seating } from '../model'
import { randomFrom } from '../random'
import { compareVectors, termsOf, vectorOf } from '../terms'
import { type Casting, castAt, castingOf, seatedAt } from './start/casting'
import { crewsOf } from './start/crews'
import { fillSeats } from './start/fill-seats'
import { pricingOf } from './start/pricing'
import { recast } from './start/recast'
import { scriptFor } from './start/script'
import { type LiveNight, liveNightsOf, shapesOf } from './start/shape'

/** Scenes priced while looking for the best casting of a design: some 30 ms. */
const effort = 40_000

/**
 * The seating that algebra gives a camp which is pure (every room of every night alike, everybody there, the crafts fill them exactly)
 * or nearly so: the design of the pure camp around it, its parts given out so that pins and wishes hold where a short look finds how,
 * seats of absent people filled by whoever is free. Undefined when no design fits. Frozen nights are the baseline's. Nobody sits where
 * they aren't present or in a role they can't take; seats may stay empty and wishes unkept.
 */
export function designStart(model: Model): Seating | undefined {
  const live = liveNightsOf(model)
  if (live.length === 0) return undefined
  let best: { seating: Seating; vector: number[] } | undefined
  for (const shape of shapesOf(model, live)) {
    const seating = startOfShape(model, live, shape)
    if (!seating) continue
    const terms = termsOf(model, seating)
    const vector = [terms.broken, terms.empty, ...vectorOf(model, terms).slice(1)]
    if (!best || compareVectors(vector, best.vector) < 0) best = { seating, vector }
    if (terms.broken + terms.empty + terms.repeats === 0) break
  }
  return best?.seating
}

function startOfShape(model: Model, live: LiveNight[], shape: number[]): Seating | undefined {
  const rooms = Math.max(...live.map(({ teams }) => teams.length))
  const crewOf = crewsOf(
    model,
    shape.map((seats) => seats * rooms),
    live,
  )
  const crews = shape.map((_, role) => crewOf.filter((wanted) => wanted === role).length)
  const script = scriptFor({ shape, crews, rooms, nights: live.length })
  if (!script) return undefined
  const casting = castingOf(model, script, live, crewOf)
  recast(model, casting, pricingOf(model), randomFrom(1), effort)
  const seating = seatingOfCasting(model, casting)
  fillSeats(model, seating, live)
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
