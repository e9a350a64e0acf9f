import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp, planOf } from '@/tests/rotation-camps'
import { anyPlanOf } from '@/tests/rotation-plans'
import { comparePlans, samePlan } from './compare'

const crafts = ['track-writer', 'lyricist']
const before = planOf(crafts, [
  ['t1', 'l1'],
  ['t2', 'l2'],
])

test('a swap changes the two who moved and those they left and joined', () => {
  const after = planOf(crafts, [
    ['t1', 'l2'],
    ['t2', 'l1'],
  ])
  const changes = comparePlans(before, after)
  expect(changes.map(({ memberId }) => memberId)).toEqual(['l1', 'l2', 't1', 't2'])
  expect(changes[0]).toEqual({
    memberId: 'l1',
    night: 1,
    from: { room: 1, craft: 'lyricist', with: ['t1'] },
    to: { room: 2, craft: 'lyricist', with: ['t2'] },
  })
})

test('losing the only seat and getting one are changes too', () => {
  const after = planOf(crafts, [
    ['t1', 'l3'],
    ['t2', 'l2'],
  ])
  expect(comparePlans(before, after).map(({ memberId, from, to }) => [memberId, from?.room, to?.room])).toEqual([
    ['l1', 1, undefined],
    ['l3', undefined, 1],
    ['t1', 1, 1],
  ])
})

test('a plan differs from itself in nothing, and from one with a room more', () => {
  fc.assert(
    fc.property(anyCamp.chain(anyPlanOf), (plan) => {
      expect(comparePlans(plan, structuredClone(plan))).toEqual([])
      expect(samePlan(plan, structuredClone(plan))).toBe(true)
    }),
    { numRuns: 50 },
  )
  expect(
    samePlan(
      before,
      planOf(crafts, [
        ['t1', 'l1'],
        ['t2', 'l2'],
        [null, null],
      ]),
    ),
  ).toBe(false)
})

test('two of one craft in one room may change seats and the plan is the same; with another room it is not', () => {
  const pair = ['lyricist', 'lyricist']
  const plan = planOf(pair, [
    ['l1', 'l2'],
    ['l3', null],
  ])
  const turned = planOf(pair, [
    ['l2', 'l1'],
    [null, 'l3'],
  ])
  const moved = planOf(pair, [
    ['l3', 'l2'],
    ['l1', null],
  ])
  expect([samePlan(plan, turned), samePlan(plan, moved)]).toEqual([true, false])
  expect(
    samePlan(
      plan,
      planOf(
        ['lyricist', 'singer'],
        [
          ['l1', 'l2'],
          ['l3', null],
        ],
      ),
    ),
  ).toBe(false)
})
