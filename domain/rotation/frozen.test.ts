import { expect, test } from 'vitest'
import { planOf } from '@/tests/rotation-camps'
import { sameNights, seatsOf, takeNights } from './frozen'

const crafts = ['track-writer', 'lyricist']
const announced = planOf(crafts, [['ann', 'bo']], [['bo', 'cleo']])
const found = planOf(crafts, [['cleo', 'bo']], [['ann', 'cleo']], [['ann', 'bo']])

test('nights that are over stand in a plan as they were announced, the others as they are', () => {
  const plan = takeNights(found, announced, [1])
  expect(plan.nights).toEqual([announced.nights[0], found.nights[1], found.nights[2]])
  expect(takeNights(found, announced, [1, 3]).nights[2]).toEqual(found.nights[2])
  expect([sameNights(plan, announced, [1]), sameNights(plan, announced, [1, 2])]).toEqual([true, false])
})

test('a night that one plan lacks is another; the words of a plan may come in any order', () => {
  expect(sameNights(found, announced, [3])).toBe(false)
  const turned = { nights: announced.nights.map(({ night, teams }) => ({ teams, night })) }
  expect(sameNights(turned, announced, [1, 2])).toBe(true)
})

test('somebody’s seats are found night by night', () => {
  expect(seatsOf(found, 'bo')).toEqual([
    { night: 1, room: 1 },
    { night: 3, room: 1 },
  ])
})
