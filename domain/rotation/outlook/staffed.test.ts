import { expect, test } from 'vitest'
import { pureCamp } from '@/tests/rotation-camps'
import { isExactlyStaffed, shapeOutlook } from './staffed'

const camp = pureCamp(7, 3)
const change = (memberId: string, more: object) => ({
  ...camp,
  people: camp.people.map((person) => (person.memberId === memberId ? { ...person, ...more } : person)),
})

test('theorems speak of a camp with just the people its rooms want', () => {
  expect(isExactlyStaffed(camp)).toBe(true)
  expect(isExactlyStaffed(change('l1', { nights: [1, 2, 3] }))).toBe(true)
  expect(isExactlyStaffed(change('l1', { others: ['guitarist'] }))).toBe(true)
})

test('and of no other: one more or less, somebody late, somebody of two crafts, a closed room, other seats', () => {
  const [first] = camp.people
  expect(isExactlyStaffed({ ...camp, people: camp.people.slice(1) })).toBe(false)
  expect(isExactlyStaffed({ ...camp, people: [...camp.people, { ...first!, memberId: 't8' }] })).toBe(false)
  expect(isExactlyStaffed(change('l1', { nights: [2, 3] }))).toBe(false)
  expect(isExactlyStaffed(change('l1', { others: ['top-liner'] }))).toBe(false)
  const wishes = [{ id: 'wish_1', wish: { kind: 'closed' as const, room: 1, night: 1 } }]
  expect(isExactlyStaffed({ ...camp, wishes })).toBe(false)
  const alternatives = [[{ craft: 'lyricist', count: 2 }]]
  expect(isExactlyStaffed({ ...camp, preferences: { ...camp.preferences, alternatives } })).toBe(false)
})

test('6 rooms cannot do 6 nights; 5 is the most, 6 costs 2 repeats', () => {
  expect(shapeOutlook(pureCamp(6, 6))).toMatchObject({ mostNights: 5, cost: 2, cannot: true })
  expect(shapeOutlook(camp)).toMatchObject({ mostNights: 7, proven: true })
  expect(shapeOutlook({ ...camp, seats: [{ craft: 'lyricist', count: 2 }] })).toBeUndefined()
})
