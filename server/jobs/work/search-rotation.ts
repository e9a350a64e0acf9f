import { z } from 'zod'
import { boundsOf } from '@/domain/rotation/bounds/bounds'
import { instanceOf, planOf } from '@/domain/rotation/camp-instance'
import { takeNights } from '@/domain/rotation/frozen'
import { rotationInputSchema } from '@/domain/rotation/input'
import { termNames } from '@/domain/rotation/instance'
import { modelOf, type Seating, teamsOf } from '@/domain/rotation/model'
import { type Plan, pinSchema, planSchema } from '@/domain/rotation/plan'
import { effortFor, solve } from '@/domain/rotation/solve'
import { vectorOf } from '@/domain/rotation/terms'

export const searchOrderSchema = z.object({
  input: rotationInputSchema,
  pins: z.array(pinSchema),
  /** What is announced, and its nights that may not change. */
  baseline: z.object({ plan: planSchema, frozen: z.array(z.int()) }).nullable(),
  objective: z.array(z.enum(termNames)),
  seed: z.int(),
  /** Of the usual effort. */
  share: z.number().positive(),
})
export type SearchOrder = z.infer<typeof searchOrderSchema>
export type SearchNews = { bounds: number[]; effort: number } | { vector: number[]; plan: Plan; proposals: number }
export type SearchResult = { vector: number[]; plan: Plan; proposals: number; proven: boolean }

/** How often it tells what it has. */
const everyMs = 150

/** One lane of a search: one order of what matters, from one seed. */
export default function work(given: unknown, tell: (news: SearchNews) => void): SearchResult {
  const { input, pins, baseline, objective, seed, share } = searchOrderSchema.parse(given)
  const model = modelOf(instanceOf(input, { pins, objective, ...(baseline && { baseline }) }))
  const bounds = boundsOf(model)
  const effort = Math.ceil(share * effortFor(model))
  tell({ bounds: bounds.levels.map(({ value }) => value), effort })
  const planWith = (seating: Seating) => {
    const plan = planOf(input, teamsOf(model, seating))
    return baseline ? takeNights(plan, baseline.plan, baseline.frozen) : plan
  }
  let toldAt = 0
  let waiting: { vector: number[]; seating: Seating; proposals: number } | undefined
  const tellWaiting = () => {
    if (!waiting || Date.now() - toldAt < everyMs) return
    const { vector, seating, proposals } = waiting
    waiting = undefined
    toldAt = Date.now()
    tell({ vector, plan: planWith(seating), proposals })
  }
  const { seating, terms, proposals, stopped } = solve(model, {
    ...{ seed, effort, bounds },
    onImprovement: (found) => {
      waiting = found
      tellWaiting()
    },
    stop: () => {
      tellWaiting()
      return false
    },
  })
  const vector = [terms.broken, terms.empty, ...vectorOf(model, terms).slice(1)]
  return { vector, plan: planWith(seating), proposals, proven: stopped === 'bound' }
}
