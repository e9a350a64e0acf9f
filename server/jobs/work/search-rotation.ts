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
export type SearchNews = {
  proposals?: number
  effort?: number
  /** Of plans with as many empty seats as the best so far. */
  bounds?: number[]
  vector?: number[]
  plan?: Plan
}
export type SearchResult = Required<Omit<SearchNews, 'effort'>> & { proven: boolean }

/** How often it tells what it has, and after how many proposals it is asked whether to stop. */
const everyMs = 150
const askedEvery = 2_048

/** One lane of a search: one order of what matters, from one seed. */
export default function work(given: unknown, tell: (news: SearchNews) => void): SearchResult {
  const { input, pins, baseline, objective, seed, share } = searchOrderSchema.parse(given)
  const model = modelOf(instanceOf(input, { pins, objective, ...(baseline && { baseline }) }))
  const effort = Math.ceil(share * effortFor(model))
  tell({ effort })
  const planWith = (seating: Seating) => {
    const plan = planOf(input, teamsOf(model, seating))
    return baseline ? takeNights(plan, baseline.plan, baseline.frozen) : plan
  }
  let [toldAt, asked] = [0, 0]
  let emptySeats = -1
  let waiting: { vector: number[]; seating: Seating } | undefined
  const found = ({ vector, seating }: { vector: number[]; seating: Seating }) => {
    const same = vector[1] === emptySeats
    emptySeats = vector[1]!
    const bounds = same ? {} : { bounds: boundsOf(model, { empty: emptySeats }).levels.map(({ value }) => value) }
    return { vector, plan: planWith(seating), ...bounds }
  }
  const tellMore = () => {
    if (Date.now() - toldAt < everyMs) return
    toldAt = Date.now()
    tell({ proposals: Math.min(effort, asked * askedEvery), ...(waiting && found(waiting)) })
    waiting = undefined
  }
  const { seating, terms, bounds, proposals, stopped } = solve(model, {
    ...{ seed, effort },
    onImprovement: (better) => {
      waiting = better
      tellMore()
    },
    stop: () => {
      asked++
      tellMore()
      return false
    },
  })
  const vector = [terms.broken, terms.empty, ...vectorOf(model, terms).slice(1)]
  const least = bounds.levels.map(({ value }) => value)
  return { vector, plan: planWith(seating), bounds: least, proposals, proven: stopped === 'bound' }
}
