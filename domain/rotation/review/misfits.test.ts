import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import { countsOf, newRepeats } from './meetings'
import { fits, misfitsOf } from './misfits'
import { rulesOf } from './rules'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const first = [
  ['t1', 'm1', 'l1'],
  ['t2', 'm2', 'l2'],
]
const crossed = [
  ['t1', 'm2', 'l2'],
  ['t2', 'm1', 'l1'],
]
const camp = pureCamp(2, 2)
const plan = planOf(crafts, first, crossed)
const away = (memberId: string, nights: number[]) => ({
  ...camp,
  people: camp.people.map((person) => (person.memberId === memberId ? { ...person, nights } : person)),
})

test('a plan fits the camp it was made for, and not when somebody who sits there is away', () => {
  expect(fits(plan, camp, [])).toBe(true)
  const { misplaced } = misfitsOf(plan, away('m2', [1]), [])
  expect(misplaced).toMatchObject([{ memberId: 'm2', night: 2, room: 1, problem: 'absent' }])
  expect(fits(plan, away('m2', [1]), [2])).toBe(true)
})

test('a room that closed is told with the night, and only when people are in it', () => {
  const closed = { id: 'w1', wish: { kind: 'closed' as const, room: 2, night: 2 } }
  const { unkept } = misfitsOf(plan, { ...camp, wishes: [closed] }, [])
  expect(unkept.map(({ id }) => id)).toEqual(['w1'])
  expect(fits(plan, { ...camp, wishes: [closed] }, [1])).toBe(false)
  expect(fits(plan, { ...camp, wishes: [closed] }, [2])).toBe(true)
})

test('repeats, a broken wish or an empty seat are no reason for another plan', () => {
  const apart = { id: 'w1', wish: { kind: 'apart' as const, people: ['t1', 'm1'] as [string, string] } }
  const repeated = planOf(crafts, first, [first[0]!, ['t2', 'm2', null]])
  expect(fits(repeated, { ...camp, wishes: [apart] }, [])).toBe(true)
})

test('a repeat is new where a pair meets more often than before, but for those who are wished together', () => {
  const after = planOf(crafts, first, [
    ['t1', 'm1', 'l2'],
    ['t2', 'm2', 'l1'],
  ])
  const rules = rulesOf(camp)
  expect(countsOf(plan).together.size).toBe(10)
  expect(newRepeats(after, plan, rules).map(({ a, b, nights }) => [a, b, nights])).toEqual([
    ['m1', 't1', [1, 2]],
    ['m2', 't2', [1, 2]],
  ])
  expect(newRepeats(after, after, rules)).toEqual([])
  const together = { kind: 'together' as const, people: ['t1', 'm1'] as [string, string], nights: null }
  const wished = rulesOf({ ...camp, wishes: [{ id: 'w1', wish: together }] })
  expect(newRepeats(after, plan, wished)).toMatchObject([{ a: 'm2', b: 't2' }])
})
