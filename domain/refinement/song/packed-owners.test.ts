import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packOwners, unpackOwners } from './packed-owners'

const owner = fc.oneof(
  fc.record({ author: fc.constantFrom('ana', 'yoo'), rev: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ author: fc.constantFrom('ana', 'yoo'), rev: fc.constant(1), reintroducedBy: fc.constant('min') }),
)

test('owners come back as they were, and neighbours take little room', () => {
  fc.assert(
    fc.property(fc.array(fc.array(owner)), (owners) => {
      expect(unpackOwners(packOwners(owners))).toEqual(owners)
    }),
  )
  const verse = Array.from({ length: 60 }, () => Array.from({ length: 7 }, () => ({ author: 'mem_ana', rev: 1 })))
  expect(packOwners(verse).length).toBeLessThan(500)
  expect(unpackOwners('[]')).toEqual([])
})
