import { expect, test } from 'vitest'
import { pureCamp } from '@/tests/rotation-camps'
import { instanceOf } from './camp-instance'
import type { Wish } from './wishes'

test('of several wishes about one person’s nights none is lost: the tightest of each holds', () => {
  const nights = (min: number | null, max: number | null): Wish => ({ kind: 'nights', memberId: 't1', min, max })
  const wishes = [nights(2, null), nights(null, 3), nights(1, 4)].map((wish, i) => ({ id: `wish_${i}`, wish }))
  const { people } = instanceOf({ ...pureCamp(4, 4), wishes })
  const limits = people.map(({ id, minNights, maxNights }) => ({ id, minNights, maxNights }))
  expect(limits.find(({ id }) => id === 't1')).toEqual({ id: 't1', minNights: 2, maxNights: 3 })
  expect(limits.find(({ id }) => id === 't2')).toEqual({ id: 't2', minNights: undefined, maxNights: undefined })
})
