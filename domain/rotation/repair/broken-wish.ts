import { everyone, nameOf, teamName } from '../diagnosis/fit'
import type { HardWish } from '../diagnosis/hard-wish'
import type { Model, Seating } from '../model'

/** A wish that the seating keeps and that would break if this person sat in `team` that night instead (−1: nowhere). */
export function wishBroken(
  model: Model,
  seating: Seating,
  night: number,
  person: number,
  team: number,
): HardWish | null {
  const { people: P } = model
  const here = seating.team[night * P + person]!
  const pin = model.pins.find((each) => each.person === person && each.team === here && here !== team)
  if (pin)
    return {
      ...{ kind: 'pin', person: nameOf(model, person), team: teamName(model, here) },
      role: pin.role < 0 ? null : model.instance.roles[pin.role]!,
    }
  const partner = model.together.find(
    ({ a, b, night: wanted }) =>
      wanted === night &&
      here >= 0 &&
      [a, b].includes(person) &&
      seating.team[night * P + (a === person ? b : a)] === here,
  )
  if (partner) return { kind: 'together', pair: [nameOf(model, partner.a), nameOf(model, partner.b)], night }
  const rival = everyone(model).find(
    (other) =>
      other !== person && team >= 0 && model.apart[person * P + other] && seating.team[night * P + other] === team,
  )
  if (rival !== undefined) return { kind: 'apart', pair: [nameOf(model, person), nameOf(model, rival)] }
  const need = (model.require[here] ?? []).find(
    ({ min, carries }) =>
      carries[person] &&
      everyone(model).filter((other) => carries[other] && seating.team[night * P + other] === here).length <= min,
  )
  return need ? { kind: 'require', team: teamName(model, here), tag: need.tag, min: need.min } : null
}
