import type { LevelBound } from '../bounds/bounds'
import { instanceOf, teamId, teamsOfPlan } from '../camp-instance'
import type { RotationInput } from '../input'
import { type Model, modelOf, seatingOf } from '../model'
import type { Plan } from '../plan'
import { type ProofLine, proofOf } from '../proof'
import { type Terms, termsOf } from '../terms'

/** A plan in the engine's numbers. `whole`: everybody who has a seat is counted once, so that the numbers say all. */
export type Standing = { terms: Terms; whole: boolean }

/** The model depends on the camp alone: worth keeping from plan to plan. */
export const modelOfCamp = (input: RotationInput): Model => modelOf(instanceOf(input))

export function standingOf(input: RotationInput, plan: Plan, model = modelOfCamp(input)): Standing {
  const known = new Set(input.people.map(({ memberId }) => memberId))
  const places = new Set(input.nights.flatMap((night) => input.rooms.map((room) => teamId(night, room))))
  const crafts = new Set(model.instance.roles)
  const taken = plan.nights.flatMap(({ night, teams }) =>
    teams.flatMap(({ room, seats }) =>
      seats.flatMap(({ craft, memberId }) => (memberId === null ? [] : [{ night, room, craft, memberId }])),
    ),
  )
  const counted = taken.filter(
    ({ night, room, craft, memberId }) => known.has(memberId) && places.has(teamId(night, room)) && crafts.has(craft),
  )
  const once = new Set(counted.map(({ night, memberId }) => `${night} ${memberId}`))
  const seating = seatingOf(
    model,
    teamsOfPlan(plan, (night, room, memberId) => known.has(memberId) && places.has(teamId(night, room))),
  )
  return { terms: termsOf(model, seating), whole: once.size === taken.length }
}

/**
 * What is proven about a plan, level by level: `levels` are bounds of this very camp. Null while the plan seats somebody twice, or
 * somebody or somewhere the camp doesn't have: its numbers don't say all then. A plan that breaks wishes or has empty seats gets
 * no claim but of what is 0.
 */
export function proofOfPlan({ terms, whole }: Standing, levels: LevelBound[]): ProofLine[] | null {
  return whole ? proofOf({ levels, broken: 0, empty: 0, hard: 0 }, terms) : null
}
