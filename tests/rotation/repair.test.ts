import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Model, modelOf, type Seating } from '@/domain/rotation/model'
import { proposeRepairs } from '@/domain/rotation/repair/repair'
import { solve } from '@/domain/rotation/solve'
import { anyInstance } from './any-instance'
import { check } from './checker'

const published = anyInstance({ people: 8, rooms: 3, nights: 3 }).filter(({ baseline }) => baseline != null)

function frozenPart({ people, frozen }: Model, { team, role }: Seating) {
  const isFrozen = (_: number, at: number) => frozen[Math.floor(at / people)] === 1
  return [Array.from(team).filter(isFrozen), Array.from(role).filter(isFrozen)]
}

test('nights that are over stay as they were, whoever has left', () => {
  fc.assert(
    fc.property(published, (instance) => {
      const model = modelOf(instance)
      const { seating } = solve(model, { effort: 2000 })
      expect(frozenPart(model, seating)).toEqual(frozenPart(model, model.baseline!))
    }),
    { numRuns: 40 },
  )
})

test('every proposal of a repair keeps them too, and says what the independent checker says of it', () => {
  fc.assert(
    fc.property(published, (instance) => {
      const model = modelOf(instance)
      const repairs = proposeRepairs(instance, { effort: 4000 })
      expect(repairs.length).toBeGreaterThan(0)
      for (const { seating, teams, terms } of repairs) {
        expect(frozenPart(model, seating)).toEqual(frozenPart(model, model.baseline!))
        const report = check(instance, teams)
        const { repeats, changes, soft } = report.terms
        expect(terms).toMatchObject({ repeats, changes, soft })
        expect(terms.broken + terms.misfits === 0).toBe(report.hard.length === 0)
      }
    }),
    { numRuns: 20 },
  )
})
