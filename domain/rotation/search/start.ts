import { designStart } from '../design/design-start'
import { emptySeating, type Model, type Seating } from '../model'
import { compareVectors } from '../terms'
import { Best } from './best'
import { fillSeats } from './fill'
import { Floor } from './floor'
import { pricesOf } from './prices'
import { tallyOf } from './tally'
import { scaleOf } from './weights'

export type Start = {
  best: Best
  /** It's worth keeping: somebody's plan, or algebra's. */
  isWarm: boolean
  /** Seats that stay empty in every plan that keeps the rules; undefined where that isn't known. */
  fewestEmpty: number | undefined
}

/** Begins at the given plan, else at the baseline, else at what algebra gives or an empty camp; empty seats are filled by matching. */
export function startOf(model: Model, given: Seating | undefined): Start {
  const known = given ?? model.baseline
  if (known) return { ...filled(model, known), isWarm: true }
  const plain = filled(model, undefined)
  const design = designStart(model)
  if (!design) return { ...plain, isWarm: false }
  const algebra = filled(model, design)
  const isBetter = compareVectors([...algebra.best.levels], [...plain.best.levels]) < 0
  return isBetter ? { ...algebra, isWarm: true } : { ...plain, isWarm: false }
}

function filled(model: Model, start: Seating | undefined): { best: Best; fewestEmpty: number | undefined } {
  const tally = tallyOf(model, validStart(model, start))
  const { weights } = scaleOf(model)
  const floor = new Floor(tally, pricesOf(model, tally.ladders, tally.places, weights))
  const left = fillSeats(floor)
  return { best: new Best(tally), fewestEmpty: isSettled(model) ? left : undefined }
}

/** With one template each, and pins that name their craft, matching leaves no seat empty that could be filled. */
function isSettled({ templates, nightOf, frozen, pins }: Model): boolean {
  return (
    templates.every((all, t) => all.length === 1 || frozen[nightOf[t]!] === 1) && pins.every(({ role }) => role >= 0)
  )
}

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
