import type { Model, Seating } from '../../model'
import { compareVectors, termsOf, vectorOf } from '../../terms'

type Swap = { night: number; p: number; q: number }

/**
 * What no casting of the design gives (two people together on two nights, a pin in another craft): people who swap seats for one
 * night, repeats or not, as long as fewer hard rules are broken. At most `tries` looks.
 */
export function keepWishes(model: Model, seating: Seating, tries: number): void {
  let vector = hardFirst(model, seating)
  let left = tries
  for (let round = 0; round < 3 && vector[0]! > 0; round++)
    for (const options of brokenWishes(model, seating)) {
      let best: { swap: Swap; vector: number[] } | undefined
      for (const swap of options) {
        if (left <= 0 || !canSwap(model, seating, swap)) continue
        left--
        exchange(model, seating, swap)
        const after = hardFirst(model, seating)
        exchange(model, seating, swap)
        if (compareVectors(after, best?.vector ?? vector) < 0) best = { swap, vector: after }
      }
      if (!best) continue
      exchange(model, seating, best.swap)
      vector = best.vector
    }
}

export function hardFirst(model: Model, seating: Seating): number[] {
  const terms = termsOf(model, seating)
  return [terms.broken, terms.empty, ...vectorOf(model, terms).slice(1)]
}

/** For each wish that's broken on a night that may change the swaps that could mend it. */
function brokenWishes(model: Model, { team }: Seating): Swap[][] {
  const { people: P, frozen, nightOf, apart } = model
  const everybody = Array.from({ length: P }, (_, p) => p)
  const membersOf = (night: number, wanted: number) => everybody.filter((p) => team[night * P + p] === wanted)
  const into = (night: number, p: number, wanted: number) =>
    frozen[night] || wanted < 0 || team[night * P + p] === wanted
      ? []
      : membersOf(night, wanted).map((q) => ({ night, p, q }))
  const pinned = model.pins.map((pin) => into(nightOf[pin.team]!, pin.person, pin.team))
  const together = model.together.map(({ a, b, night }) => [
    ...into(night, a, team[night * P + b]!),
    ...into(night, b, team[night * P + a]!),
  ])
  const away: Swap[][] = []
  for (let night = 0; night < model.nights; night++)
    for (let a = 0; a < P && !frozen[night]; a++)
      for (let b = 0; b < a; b++)
        if (apart[a * P + b] && team[night * P + a]! >= 0 && team[night * P + a] === team[night * P + b])
          away.push(
            everybody.flatMap((q) => [
              { night, p: a, q },
              { night, p: b, q },
            ]),
          )
  return [...pinned, ...together, ...away].filter((options) => options.length > 0)
}

/** Both are there, each can take the other's role, and whoever gets a seat more still has a night for it. */
function canSwap(model: Model, seating: Seating, { night, p, q }: Swap): boolean {
  const { people: P, roles: R, present, cost, maxNights } = model
  const { team, role } = seating
  const [at, other] = [night * P + p, night * P + q]
  if (team[at] === team[other]) return false
  const fits = (person: number, own: number, place: number) =>
    team[place]! < 0 ||
    (present[own] === 1 &&
      cost[person * R + role[place]!]! >= 0 &&
      (team[own]! >= 0 || nightsOf(model, seating, person) < maxNights[person]!))
  return fits(p, at, other) && fits(q, other, at)
}

function nightsOf({ people: P, nights }: Model, { team }: Seating, person: number): number {
  let worked = 0
  for (let night = 0; night < nights; night++) if (team[night * P + person]! >= 0) worked++
  return worked
}

function exchange({ people: P }: Model, { team, role }: Seating, { night, p, q }: Swap): void {
  const [at, other] = [night * P + p, night * P + q]
  ;[team[at], team[other]] = [team[other]!, team[at]!]
  ;[role[at], role[other]] = [role[other]!, role[at]!]
}
