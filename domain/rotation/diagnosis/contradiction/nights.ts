import type { Model } from '../../model'
import { canSit, everyone, isFrozen, liveNights, nameOf, shiftsDone } from '../fit'

/** Somebody's fewest or most nights, against what can be. */
export type NightsContradiction =
  | { kind: 'min-over-max'; person: string; min: number; max: number }
  /** They can work `possible` nights at most: those they are there and some room has a seat for one of their crafts. */
  | { kind: 'min-nights'; person: string; min: number; possible: number }
  /** Nights already worked, pins and being kept together put them to work on all of `nights`. */
  | { kind: 'max-nights'; person: string; max: number; nights: number[] }

export const findNightsContradictions = (model: Model): NightsContradiction[] =>
  everyone(model).flatMap((person): NightsContradiction[] => {
    const [min, max] = [model.minNights[person]!, model.maxNights[person]!]
    const who = { person: nameOf(model, person) }
    if (min > max) return [{ kind: 'min-over-max', ...who, min, max }]
    const seated = liveNights(model).filter((night) =>
      model.teamsByNight[night]!.some((team) => canSit(model, person, team)),
    )
    const possible = shiftsDone(model, person) + seated.length
    if (min > possible) return [{ kind: 'min-nights', ...who, min, possible }]
    const nights = nightsBound(model, person)
    return nights.length > max ? [{ kind: 'max-nights', ...who, max, nights }] : []
  })

/** The nights on which somebody has worked, or is wished to. */
export function nightsBound(model: Model, person: number): number[] {
  const bound = new Set<number>()
  for (let night = 0; night < model.nights; night++)
    if (isFrozen(model, night) && model.baseline!.team[night * model.people + person]! >= 0) bound.add(night)
  for (const pin of model.pins) if (pin.person === person) bound.add(model.nightOf[pin.team]!)
  for (const { a, b, night } of model.together) if (a !== b && (a === person || b === person)) bound.add(night)
  return [...bound].sort((a, b) => a - b)
}
