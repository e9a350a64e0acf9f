import { z } from 'zod'
import { instanceOf, planOf } from '@/domain/rotation/camp-instance'
import type { HardWish } from '@/domain/rotation/diagnosis/hard-wish'
import { takeNights } from '@/domain/rotation/frozen'
import { rotationInputSchema } from '@/domain/rotation/input'
import { modelOf } from '@/domain/rotation/model'
import { type Plan, pinSchema, planSchema } from '@/domain/rotation/plan'
import type { Move, Why } from '@/domain/rotation/repair/move'
import { proposeRepairs, type RepairKind } from '@/domain/rotation/repair/repair'
import { newRepeats, type Repeat } from '@/domain/rotation/review/meetings'
import { rulesOf } from '@/domain/rotation/review/rules'
import { effortFor } from '@/domain/rotation/solve'
import type { Terms } from '@/domain/rotation/terms'

const orderSchema = z.object({
  input: rotationInputSchema,
  pins: z.array(pinSchema),
  /** What is announced, and its nights that may not change. */
  baseline: z.object({ plan: planSchema, frozen: z.array(z.int()) }),
  /** Of the usual effort of a search. */
  share: z.number().positive(),
})
export type RepairOrder = z.infer<typeof orderSchema>

/** One person's change on one night, in the camp's own numbers; null for no seat. */
export type RepairMove = {
  memberId: string
  night: number
  from: number | null
  to: number | null
  /** What they do there; where they have no seat any more, what they did. */
  craft: string
  fromCraft: string | null
  toCraft: string | null
  why: Why
  /** Who had the seat they take, and who has the one they had. */
  placeOf: string | null
  placeTo: string | null
  /** Pairs who meet on `nights` and would once more if this person stayed. */
  avoids: { pair: [string, string]; nights: number[] }[]
  wish: HardWish | null
}
export type RepairProposal = {
  kinds: RepairKind[]
  plan: Plan
  terms: Terms
  moves: RepairMove[]
  /** Pairs who meet more often than in what is announced, and not for the first time. */
  repeats: Repeat[]
  /** Seats that nobody takes. */
  open: { night: number; room: number; craft: string }[]
}

export default function work(given: unknown): RepairProposal[] {
  const { input, pins, baseline, share } = orderSchema.parse(given)
  const present = new Map(input.people.map(({ memberId, nights }) => [memberId, nights]))
  // Whoever is away is pinned nowhere.
  const holding = pins.filter(({ memberId, night }) => {
    const nights = present.get(memberId)
    return nights !== undefined && (nights?.includes(night) ?? true)
  })
  const nightAt = (index: number) => input.nights[index]!
  const roomOf = (team: string | null) => (team === null ? null : Number(team.split('.')[1]))
  const moveOf = ({ person, night, from, to, fromRole, toRole, avoids, ...move }: Move): RepairMove => ({
    ...move,
    ...{ memberId: person, night: nightAt(night), from: roomOf(from), to: roomOf(to) },
    ...{ craft: toRole ?? fromRole ?? '', fromCraft: fromRole, toCraft: toRole },
    avoids: avoids.map(({ pair, nights }) => ({ pair, nights: nights.map(nightAt) })),
  })
  const instance = instanceOf(input, { pins: holding, baseline })
  const effort = Math.ceil(share * effortFor(modelOf(instance)))
  const rules = rulesOf(input)
  return proposeRepairs(instance, { effort }).map(({ kinds, teams, terms, moves, empty }) => {
    const plan = takeNights(planOf(input, teams), baseline.plan, baseline.frozen)
    return {
      ...{ kinds, terms, plan },
      moves: moves.map(moveOf),
      repeats: newRepeats(plan, baseline.plan, rules),
      open: empty.flatMap(({ team, night, role, seats }) =>
        Array<RepairProposal['open'][number]>(seats).fill({ night: nightAt(night), room: roomOf(team)!, craft: role }),
      ),
    }
  })
}
