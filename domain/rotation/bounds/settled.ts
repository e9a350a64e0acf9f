import { emptySeating, type Model } from '../model'
import { type Terms, termsOf } from '../terms'

/** What no plan can change: nights that may not, and seats that pins and wishes together give away. */
export type Settled = {
  /** Nights that may still change. */
  live: number[]
  /** What the other nights cost, their broken rules and empty seats included. */
  terms: Terms
  /** [person × person]: how often they have met on those nights. */
  met: Int16Array
  /** Per person: nights worked on those nights. */
  worked: Int32Array
  /** Per person: nights they may still work. */
  left: Int32Array
  /** [night × person]: the only team they can be in, or -1; live nights alone. */
  team: Int16Array
  /** [night × person]: the only role they can take, or -1. */
  role: Int8Array
  /** Per team: the templates that could be filled. */
  templates: Int32Array[][]
  /** Empty seats allowed on live nights. */
  empty: number
}

export function settledOf(model: Model, empty: number): Settled {
  const { people: P, nights: N, frozen, baseline } = model
  const past = emptySeating(model)
  const isFrozen = (night: number) => baseline !== undefined && frozen[night] === 1
  const worked = new Int32Array(P)
  if (baseline)
    for (let at = 0; at < N * P; at++)
      if (isFrozen(Math.floor(at / P))) {
        past.team[at] = baseline.team[at]!
        past.role[at] = baseline.role[at]!
        if (past.team[at]! >= 0) worked[at % P]!++
      }
  const ofFrozen = <A>(lists: A[], free: A) => lists.map((list, team) => (isFrozen(model.nightOf[team]!) ? list : free))
  const terms = termsOf(
    {
      ...model,
      templates: ofFrozen(model.templates, [new Int32Array(model.roles)]),
      require: ofFrozen(model.require, []),
      pins: model.pins.filter(({ team }) => isFrozen(model.nightOf[team]!)),
      together: model.together.filter(({ night }) => isFrozen(night)),
      minNights: new Int32Array(P),
      maxNights: new Int32Array(P).fill(N),
      published: model.published.map((count, night) => (isFrozen(night) ? count : 0)),
    },
    past,
  )
  const met = new Int16Array(P * P)
  for (let night = 0; night < N; night++)
    for (let p = 0; p < P; p++)
      for (let q = 0; q < P; q++)
        if (p !== q && past.team[night * P + p]! >= 0 && past.team[night * P + p] === past.team[night * P + q])
          met[p * P + q]!++
  const live = Array.from({ length: N }, (_, night) => night).filter((night) => !isFrozen(night))
  const seats = seatsGiven(model, live)
  const spare = Math.max(0, empty - terms.empty)
  return {
    ...{ live, terms, met, worked, empty: spare, ...seats },
    left: model.maxNights.map((most, p) => Math.max(0, most - worked[p]!)),
    templates: spare > 0 ? model.templates : model.templates.map((all, team) => fillable(model, seats, team, all)),
  }
}

function seatsGiven({ nights, people: P, nightOf, pins, together }: Model, live: number[]) {
  const team = new Int16Array(nights * P).fill(-1)
  const role = new Int8Array(nights * P).fill(-1)
  for (const pin of pins) {
    const at = nightOf[pin.team]! * P + pin.person
    if (!live.includes(nightOf[pin.team]!)) continue
    team[at] = pin.team
    if (pin.role >= 0) role[at] = pin.role
  }
  for (let again = true; again; ) {
    again = false
    for (const { a, b, night } of together) {
      const [one, other] = [night * P + a, night * P + b]
      if (team[one]! < 0 === team[other]! < 0) continue
      if (team[one]! < 0) team[one] = team[other]!
      else team[other] = team[one]!
      again = true
    }
  }
  return { team, role }
}

/** Templates too small for who is pinned there or for the tags wanted cannot be the one. */
function fillable(model: Model, seats: { team: Int16Array; role: Int8Array }, t: number, all: Int32Array[]) {
  const { people: P, nightOf, require, present, cost, roles: R } = model
  const at = nightOf[t]! * P
  let pinned = 0
  const wanted = new Int32Array(R)
  const there = new Int32Array(R)
  for (let p = 0; p < P; p++) {
    if (seats.team[at + p] === t) {
      pinned++
      if (seats.role[at + p]! >= 0) wanted[seats.role[at + p]!]!++
    }
    for (let r = 0; r < R; r++) if (present[at + p] && cost[p * R + r]! >= 0) there[r]!++
  }
  const fits = all.filter((template) => {
    const size = sizeOf(template)
    return (
      size >= pinned &&
      require[t]!.every(({ min }) => size >= min) &&
      template.every((seats, r) => seats >= wanted[r]! && seats <= there[r]!)
    )
  })
  return fits.length > 0 ? fits : all
}

export const sizeOf = (template: Int32Array) => template.reduce((sum, seats) => sum + seats, 0)
