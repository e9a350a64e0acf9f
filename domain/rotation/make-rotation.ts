import { closedFormPlan } from './closed-form'
import { firstPlan } from './first-plan'
import type { RotationInput } from './input'
import type { Plan } from './plan'
import { improvePlan } from './search'

export type MakeOptions = {
  seed?: number
  /** Proposals of the search; two million take a second or two. */
  iterations?: number
}

/**
 * The teams of all nights. No hard rule is ever broken: one seat per person and night, only when they are there, only in a craft
 * of theirs. As many seats are filled as can be (the others are null), and as few people as possible meet twice.
 */
export function makeRotation(input: RotationInput, { seed = 1, iterations = 3_000_000 }: MakeOptions = {}): Plan {
  return closedFormPlan(input) ?? improvePlan(firstPlan(input), input, seed, iterations)
}
