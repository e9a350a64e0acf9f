import { expect, test } from 'vitest'
import { pureCamp } from '@/tests/rotation-camps'
import { closedFormPlan } from './closed-form'
import { scorePlan } from './score'

const shapes = Array.from({ length: 39 }, (_, i) => i + 2).flatMap((rooms) =>
  Array.from({ length: rooms % 2 === 1 ? rooms : rooms - 1 }, (_, i) => ({ rooms, nights: i + 1 })),
)

test('from 2 rooms to 40, for every number of nights the closed forms promise, nobody meets twice', {
  timeout: 30_000,
}, () => {
  for (const { rooms, nights } of shapes) {
    const input = pureCamp(rooms, nights)
    const plan = closedFormPlan(input)
    expect(plan, `${rooms} rooms, ${nights} nights`).toBeDefined()
    expect(scorePlan(plan!, input)).toEqual({ empty: 0, repeats: 0, otherCrafts: 0, sitOuts: 0 })
  }
})

test('Fantasia: 7 rooms, 3 nights, 21 songs and 63 different pairs', () => {
  const plan = closedFormPlan(pureCamp(7, 3))!
  expect(plan.nights.flatMap(({ teams }) => teams)).toHaveLength(21)
  expect(plan.nights[1]!.teams[0]!.seats.map(({ memberId }) => memberId)).toEqual(['t1', 'm2', 'l3'])
})

test('6 rooms on 6 nights, an absence, a missing or a surplus lyricist have no closed form', () => {
  const camp = pureCamp(7, 3)
  const [first, ...rest] = camp.people
  expect(closedFormPlan(pureCamp(6, 6))).toBeUndefined()
  expect(closedFormPlan(pureCamp(5, 6))).toBeUndefined()
  expect(closedFormPlan({ ...camp, people: [{ ...first!, nights: [1, 2] }, ...rest] })).toBeUndefined()
  expect(closedFormPlan({ ...camp, people: rest })).toBeUndefined()
  expect(
    closedFormPlan({ ...camp, people: [...camp.people, { ...first!, memberId: 'l8', main: 'lyricist' }] }),
  ).toBeUndefined()
})

test('people without any of the crafts are no obstacle', () => {
  const camp = pureCamp(3, 2)
  const guest = { ...camp.people[0]!, memberId: 'g1', main: 'guitarist' }
  expect(closedFormPlan({ ...camp, people: [guest, ...camp.people] })).toBeDefined()
})
