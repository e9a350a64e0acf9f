import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { proofsAgainst } from '@/domain/rotation/diagnosis/proofs'
import { type Model, modelOf, teamsOf } from '@/domain/rotation/model'
import { type Solution, solve } from '@/domain/rotation/solve'
import { compareVectors, vectorOf } from '@/domain/rotation/terms'
import { findPlan } from '@/scripts/rotation/find-plan'
import { anyInstance } from './any-instance'
import { allPlans } from './brute-force'
import { check } from './checker'

const tiny = anyInstance({ people: 6, rooms: 2, nights: 3 })
const mostPlans = 2000
const tiniest = 1e-6
const patience = { stop: () => false, isLate: () => false, onBetter: () => {} }

/** Tiny camps with every plan there is; those that have too many are passed over. */
function forTinyCamps(runs: number, judge: (model: Model, vectors: number[][]) => void) {
  fc.assert(
    fc.property(tiny, (instance) => {
      const model = modelOf(instance)
      const plans = allPlans(model, mostPlans)
      if (plans)
        judge(
          model,
          plans.map(({ vector }) => vector),
        )
    }),
    { numRuns: runs },
  )
}

const best = (vectors: number[][]) => vectors.reduce((a, b) => (compareVectors(b, a) < 0 ? b : a))

describe('in tiny camps, where every plan can be tried', () => {
  test('a plan is found whenever there is one, keeps every rule, and is worth what the independent checker says', () => {
    forTinyCamps(120, (model, vectors) => {
      // Where no proof is at hand, a plan would be looked for with all patience.
      if (vectors.length === 0 && proofsAgainst(model).length === 0) return
      const { solution, ...found } = findPlan(model.instance, { ...patience, seed: 1, effort: 5000 })
      expect(solution !== undefined).toBe(vectors.length > 0)
      if (!solution) {
        expect(found).toMatchObject({
          reasons: expect.arrayContaining([expect.stringMatching(/^proven: /)]),
        })
        return
      }
      const report = check(model.instance, teamsOf(model, solution.seating))
      expect(report.hard).toEqual([])
      expect(vectorOf(model, solution.terms)).toEqual(report.vector)
    })
  })

  test('nothing is called impossible that can be done', () => {
    forTinyCamps(300, (model, vectors) => {
      if (vectors.length > 0) expect(proofsAgainst(model)).toEqual([])
    })
  })

  test('no plan lies below a bound, and what is called optimal or forced is the best there is', () => {
    forTinyCamps(150, (model, vectors) => {
      if (vectors.length === 0) return
      const solution = solve(model, { effort: 5000 })
      expect(belowBounds(solution, vectors)).toEqual([])
      const settled = solution.proof.findIndex(({ gap }) => gap > 0)
      const claimed = settled < 0 ? solution.proof.length : settled
      const found = vectorOf(model, solution.terms)
      expect(found.slice(0, claimed + 1)).toEqual(best(vectors).slice(0, claimed + 1))
    })
  })
})

/** Every plan that is better than proven possible, by the level it is better in. */
function belowBounds({ bounds: { levels } }: Solution, vectors: number[][]) {
  return levels.flatMap((level, i) => {
    const rest = vectors.filter((vector) =>
      levels.slice(0, i).every(({ value }, j) => vector[j + 1]! <= value + tiniest),
    )
    const least = (of: number[][]) => Math.min(...of.map((vector) => vector[i + 1]!))
    const isBelow = least(vectors) < level.always.value - tiniest || least(rest) < level.value - tiniest
    return isBelow ? [{ level, always: least(vectors), given: least(rest) }] : []
  })
}
