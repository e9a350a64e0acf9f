import fc from 'fast-check'
import { expect, test } from 'vitest'
import { termNames } from '@/domain/rotation/instance'
import { modelOf, seatingOf, teamsOf } from '@/domain/rotation/model'
import { termsOf, vectorOf } from '@/domain/rotation/terms'
import { anyInstance } from './any-instance'
import { check } from './checker'

const camp = anyInstance({ people: 9, rooms: 3, nights: 4 })

test('any plan, however broken, counts the same here and with the independent checker', () => {
  fc.assert(
    fc.property(camp, fc.infiniteStream(fc.nat(1000)), (instance, draws) => {
      const model = modelOf(instance)
      const seating = seatingOf(model, instance.baseline?.plan.teams ?? {})
      for (const night of Array(model.nights).keys())
        for (const person of Array(model.people).keys()) {
          const [draw, team, role] = [draws.next().value, draws.next().value, draws.next().value]
          const at = night * model.people + person
          const here = model.teamsByNight[night]!
          if (draw < 400) continue
          seating.team[at] = draw < 600 ? -1 : here[team % here.length]!
          seating.role[at] = draw < 600 ? -1 : role % model.roles
        }
      const [terms, report] = [termsOf(model, seating), check(instance, teamsOf(model, seating))]
      expect(Object.fromEntries(termNames.map((term) => [term, terms[term]]))).toEqual(report.terms)
      expect(vectorOf(model, terms).slice(1)).toEqual(report.vector.slice(1))
      expect(terms.broken + terms.misfits === 0).toBe(report.hard.length === 0)
    }),
    { numRuns: 300 },
  )
})

test('a plan keeps its meaning on the way to a file and back', () => {
  fc.assert(
    fc.property(camp, (instance) => {
      const model = modelOf(instance)
      const teams = instance.baseline?.plan.teams ?? {}
      const seating = seatingOf(model, teams)
      expect(seatingOf(model, teamsOf(model, seating))).toEqual(seating)
    }),
    { numRuns: 100 },
  )
})
