import { everyone, isFrozen, isThere, nameOf, teamName } from '../diagnosis/fit'
import type { HardWish } from '../diagnosis/hard-wish'
import type { Model, Seating } from '../model'
import { wishBroken } from './broken-wish'
import type { Move, Why } from './move'

/** What a plan changes against the baseline, night by night in order, each with its reason. Nights that were never planned are left out. */
export function movesOf(model: Model, seating: Seating): Move[] {
  const { baseline, people: P, nights } = model
  if (!baseline) return []
  return Array.from({ length: nights }, (_, night) => night)
    .filter((night) => !isFrozen(model, night) && everyone(model).some((p) => baseline.team[night * P + p]! >= 0))
    .flatMap((night) =>
      everyone(model).flatMap((person) => {
        const at = night * P + person
        const stays = baseline.team[at] === seating.team[at] && baseline.role[at] === seating.role[at]
        return stays ? [] : [moveOf(model, baseline, seating, night, person)]
      }),
    )
}

function moveOf(model: Model, baseline: Seating, seating: Seating, night: number, person: number): Move {
  const at = night * model.people + person
  const seatOf = (plan: Seating) => ({ team: plan.team[at]!, role: plan.role[at]! })
  const [from, to] = [seatOf(baseline), seatOf(seating)]
  const before = newcomer(model, night, seating, baseline, to)
  const after = newcomer(model, night, baseline, seating, from)
  const named = (other: number | undefined) => (other === undefined ? null : nameOf(model, other))
  const gone = from.team >= 0 && !isThere(model, person, night)
  const lost = from.team >= 0 && model.templates[from.team]!.every((seats) => !(seats[from.role]! > 0))
  const wish = gone || lost ? null : wishBroken(model, seating, night, person, from.team)
  const avoids =
    gone || lost
      ? []
      : pairsAvoided(model, seating, night, { person, from: from.team }, { person: after, from: to.team })
  return {
    ...{ person: nameOf(model, person), night, wish },
    ...{ from: from.team < 0 ? null : teamName(model, from.team), fromRole: model.instance.roles[from.role] ?? null },
    ...{ to: to.team < 0 ? null : teamName(model, to.team), toRole: model.instance.roles[to.role] ?? null },
    why: whyOf({ gone, lost, wish, avoids: avoids.length > 0, fills: to.team >= 0 && isOpen(model, night, before) }),
    ...{ placeOf: named(before), placeTo: named(after) },
    avoids: avoids.map(({ pair: [a, b], nights }) => ({ pair: [nameOf(model, a), nameOf(model, b)], nights })),
  }
}

function whyOf(of: { gone: boolean; lost: boolean; wish: HardWish | null; avoids: boolean; fills: boolean }): Why {
  if (of.gone) return 'absent'
  if (of.lost) return 'left-room-closed'
  if (of.wish) return 'wish'
  if (of.fills) return 'fills'
  return of.avoids ? 'avoids-repeat' : 'makes-room'
}

/** A seat nobody had before, or one whose owner isn't there. */
const isOpen = (model: Model, night: number, owner: number | undefined) =>
  owner === undefined || !isThere(model, owner, night)

/** Who has this seat in `then` and had another in `now`: the first when the room has several alike. */
function newcomer(model: Model, night: number, now: Seating, then: Seating, seat: { team: number; role: number }) {
  if (seat.team < 0) return undefined
  const sits = (plan: Seating, person: number) =>
    plan.team[night * model.people + person] === seat.team && plan.role[night * model.people + person] === seat.role
  return everyone(model).find((person) => sits(then, person) && !sits(now, person))
}

type Return = { person: number | undefined; from: number }

/** Pairs who'd meet once more than they do, were the person back in their room and whoever sits there now in the other. */
function pairsAvoided(model: Model, seating: Seating, night: number, first: Return, second: Return) {
  const { people: P } = model
  const swapped = [first.person, second.person]
  return [first, second].flatMap(({ person, from }) => {
    if (person === undefined || from < 0) return []
    return everyone(model).flatMap((other) => {
      if (swapped.includes(other) || seating.team[night * P + other] !== from || model.exempt[person * P + other])
        return []
      const nights = meetings(model, seating, person, other).filter((each) => each !== night)
      return nights.length > 0 ? [{ pair: [person, other] as const, nights }] : []
    })
  })
}

function meetings({ people: P, nights }: Model, { team }: Seating, a: number, b: number): number[] {
  return Array.from({ length: nights }, (_, night) => night).filter(
    (night) => team[night * P + a]! >= 0 && team[night * P + a] === team[night * P + b],
  )
}
