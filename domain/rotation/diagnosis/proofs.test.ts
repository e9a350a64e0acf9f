import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstance } from '@/tests/rotation/any-instance'
import { allPlans } from '@/tests/rotation/brute-force'
import { modelOf } from '../model'
import { proofsAgainst } from './proofs'

test('nothing is ever proven against a camp that has a plan', () => {
  fc.assert(
    fc.property(anyInstance({ people: 6, rooms: 2, nights: 2 }), (instance) => {
      const model = modelOf(instance)
      const proofs = proofsAgainst(model)
      if (proofs.length > 0) expect(allPlans(model, 5000) ?? [], JSON.stringify(proofs)).toEqual([])
    }),
    { numRuns: 200 },
  )
})
