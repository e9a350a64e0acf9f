import type { Term } from '../../instance'
import type { Model } from '../../model'
import { shareLanguage } from '../../terms'
import type { Seated } from './casting'

/** What a casting is chosen by: a scale on which a broken wish outweighs a repeat, and a repeat the soft terms. */
export type Pricing = {
  /** Before anybody sits: each pin and each wish to be together is unfulfilled. */
  unfulfilled: number
  team: (night: number, team: number, { seated, lacking }: Seated, roleOf: Int32Array) => number
  /** `worked`: live nights with a seat. */
  person: (person: number, worked: number) => number
}

export const broken = 1000
const repeat = 100

export function pricingOf(model: Model): Pricing {
  const { people: P, instance, present, frozen, exempt, apart, past } = model
  const weigh = (term: 'past' | 'sitoutSq' | 'role' | 'brief' | 'language') =>
    (instance.objective.includes('soft') ? (instance.softWeights[term] ?? 0) : 0) +
    aloneWeight(instance.objective, term)
  const weights = { past: weigh('past'), role: weigh('role'), brief: weigh('brief'), language: weigh('language') }
  const sitoutSq = weigh('sitoutSq')
  const isLive = (night: number) => !frozen[night]
  const pins = model.pins.filter(({ team }) => isLive(model.nightOf[team]!))
  const together = model.together.filter(({ night }) => isLive(night))
  const pinsOf = Array.from({ length: model.nights }, (_, n) => pins.filter(({ team }) => model.nightOf[team] === n))
  const togetherOf = Array.from({ length: model.nights }, (_, n) => together.filter(({ night }) => night === n))
  const pairPrice = new Float64Array(P * P)
  const met = metWhenFrozen(model)
  for (let i = 0; i < P * P; i++)
    pairPrice[i] = (apart[i] ? broken : 0) + (met[i] && !exempt[i] ? repeat : 0) + past[i]! * weights.past
  const nights = Array.from({ length: model.nights }, (_, n) => n)
  const there = Int32Array.from({ length: P }, (_, p) =>
    nights.reduce((sum, n) => sum + (isLive(n) ? present[n * P + p]! : 0), 0),
  )
  const before = Int32Array.from({ length: P }, (_, p) =>
    nights.reduce((sum, n) => sum + Number(!isLive(n) && (model.baseline?.team[n * P + p] ?? -1) >= 0), 0),
  )
  return {
    unfulfilled: broken * (pins.length + together.length),
    team(night, team, { seated, lacking }, roleOf) {
      let price = broken * lacking
      for (let i = 0; i < seated.length; i++) {
        const person = seated[i]!
        for (let j = 0; j < i; j++) price += pairPrice[person * P + seated[j]!]!
        price += weights.brief * model.offBrief[team * P + person]!
        if (weights.role > 0) price += weights.role * model.cost[person * model.roles + roleOf[person]!]!
      }
      for (const pin of pinsOf[night]!)
        if (pin.team === team && seated.includes(pin.person) && (pin.role < 0 || pin.role === roleOf[pin.person]))
          price -= broken
      for (const { a, b } of togetherOf[night]!) if (seated.includes(a) && seated.includes(b)) price -= broken
      for (const { min, carries } of model.require[team]!) {
        let short = min
        for (const person of seated) short -= carries[person]!
        if (short > 0) price += broken * short
      }
      if (weights.language > 0 && seated.length > 1 && !shareLanguage(model, seated)) price += weights.language
      return price
    },
    person(person, worked) {
      const all = worked + before[person]!
      const over = Math.max(0, all - model.maxNights[person]!) + Math.max(0, model.minNights[person]! - all)
      return broken * over + sitoutSq * (there[person]! - worked) ** 2
    },
  }
}

const aloneWeight = (objective: Term[], term: Term) => (objective.includes(term) ? 1 : 0)

/** [person × person]: 1 when they share a team on a frozen night. */
function metWhenFrozen({ people: P, nights, frozen, baseline }: Model): Uint8Array {
  const met = new Uint8Array(P * P)
  for (let night = 0; night < nights && baseline; night++) {
    if (!frozen[night]) continue
    for (let p = 0; p < P; p++)
      for (let q = 0; q < P; q++) {
        const team = baseline.team[night * P + p]!
        if (p !== q && team >= 0 && team === baseline.team[night * P + q]) met[p * P + q] = 1
      }
  }
  return met
}
