import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeFacets } from './facets'

const base = { key: 'A minor', tempo: 11_800, instruments: ['piano', 'bass'] }

test('facets merge singly, and theirs stands at a conflict', () => {
  expect(
    mergeFacets(base, { ...base, tempo: 12_200, key: 'B minor' }, { ...base, key: 'C major', instruments: [] }),
  ).toEqual({ merged: { key: 'C major', tempo: 12_200, instruments: [] }, conflicts: ['key'] })
})

test('a list with the same in it has not changed', () => {
  const mine = { ...base, instruments: [...base.instruments] }
  expect(mergeFacets(base, mine, { ...base, instruments: ['pad'] })).toEqual({
    merged: { ...base, instruments: ['pad'] },
    conflicts: [],
  })
})

test('who did nothing changes nothing, and neither side is preferred', () => {
  const facets = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.constantFrom(1, 2, null))
  fc.assert(
    fc.property(facets, facets, facets, (old, mine, theirs) => {
      expect(mergeFacets(old, old, mine)).toEqual({ merged: mine, conflicts: [] })
      expect(mergeFacets(old, mine, old)).toEqual({ merged: mine, conflicts: [] })
      const [one, other] = [mergeFacets(old, mine, theirs), mergeFacets(old, theirs, mine)]
      expect(other.conflicts.toSorted()).toEqual(one.conflicts.toSorted())
      if (one.conflicts.length === 0) expect(other.merged).toEqual(one.merged)
    }),
  )
})
