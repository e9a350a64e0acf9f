import type { Model } from '../../model'
import type { Random } from '../../random'
import { type Casting, castAt, type Seated, seatedAt } from './casting'
import { movesOf } from './moves'
import { broken, type Pricing } from './pricing'

const nobody: Seated = { seated: [], lacking: 0 }
const nothing = 1e-6

/**
 * Improves the casting by annealing over its symmetries (moves.ts): repeats stay as they are; pins, wishes, tags and the soft terms are
 * what's gained. `effort` counts scenes priced and moves proposed. Ends at once when nothing is left to gain.
 */
export function recast(model: Model, casting: Casting, pricing: Pricing, random: Random, effort: number): void {
  const { script, live, roleOf, teamAt } = casting
  const rooms = script.rooms
  const worked = new Int32Array(model.people)
  const seatedIn: number[][] = Array.from({ length: live.length * rooms }, () => [])
  const priceOf = new Float64Array(live.length * rooms)
  let left = effort
  let price = pricing.unfulfilled
  for (let person = 0; person < model.people; person++) price += pricing.person(person, 0)

  function workMore(person: number, nights: number) {
    const before = worked[person]!
    worked[person] = before + nights
    price += pricing.person(person, before + nights) - pricing.person(person, before)
  }

  function priceScene(scene: number) {
    left--
    const [k, room] = [Math.floor(scene / rooms), scene % rooms]
    const team = teamAt[k]![room]!
    const now = team < 0 ? nobody : seatedAt(model, casting, castAt(model, casting, k, room), team)
    const fresh = team < 0 ? 0 : pricing.team(live[k]!.night, team, now, roleOf)
    for (const person of seatedIn[scene]!) workMore(person, -1)
    for (const person of now.seated) workMore(person, 1)
    price += fresh - priceOf[scene]!
    priceOf[scene] = fresh
    seatedIn[scene] = now.seated
  }

  for (let scene = 0; scene < seatedIn.length; scene++) priceScene(scene)
  if (price <= nothing || seatedIn.every((seated) => seated.length === 0)) return
  const hot = price >= broken ? broken / 4 : broken / 50
  const nextMove = movesOf(model, casting, random)
  while (left > 0 && price > nothing) {
    left--
    const move = nextMove()
    if (!move) continue
    const before = price
    move.play()
    for (const scene of move.scenes) priceScene(scene)
    const heat = hot * (0.2 / hot) ** (1 - left / effort)
    if (price <= before || random() < Math.exp((before - price) / heat)) continue
    move.back()
    for (const scene of move.scenes) priceScene(scene)
  }
}
