import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp, planOf, pureCamp } from '@/tests/rotation-camps'
import { canTake, isPresent } from './input'
import { makeRotation } from './make-rotation'
import { reviewPlan } from './review'
import { findShortages } from './shortage'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const camp = pureCamp(2, 2)
const good = planOf(
  crafts,
  [
    ['t1', 'm1', 'l1'],
    ['t2', 'm2', 'l2'],
  ],
  [
    ['t1', 'm2', 'l2'],
    ['t2', 'm1', 'l1'],
  ],
)

test('a repeat names both people and their nights', () => {
  expect(reviewPlan(good, camp).repeats).toEqual([
    { a: 'l1', b: 'm1', nights: [1, 2] },
    { a: 'l2', b: 'm2', nights: [1, 2] },
  ])
})

test('night 2: 2 rooms need a lyricist, 1 is present', () => {
  const input = { ...camp, people: camp.people.map((p) => (p.memberId === 'l2' ? { ...p, nights: [1] } : p)) }
  const plan = makeRotation(input, { iterations: 1_000 })
  const review = reviewPlan(plan, input)
  expect(review.shortages).toEqual([{ night: 2, crafts: ['lyricist'], seats: 2, people: ['l1'] }])
  expect(review.empty).toEqual([{ night: 2, room: 2, seat: 2, craft: 'lyricist', spare: [] }])
})

test('a shortage of two crafts together is named as such', () => {
  const both = camp.people
    .filter(({ memberId }) => memberId !== 'l2')
    .map((p) => (p.main === 'track-writer' ? p : { ...p, others: ['top-liner', 'lyricist'] }))
  expect(findShortages({ ...camp, people: both }, 1)).toEqual([
    { night: 1, crafts: ['top-liner', 'lyricist'], seats: 4, people: ['m1', 'm2', 'l1'] },
  ])
})

test('a seat left empty by hand names who could take it', () => {
  const plan = planOf(
    crafts,
    [
      ['t1', 'm1', null],
      ['t2', 'm2', 'l2'],
    ],
    [
      ['t1', 'm2', 'l1'],
      ['t2', 'm1', 'l2'],
    ],
  )
  const review = reviewPlan(plan, camp)
  expect(review.empty).toEqual([{ night: 1, room: 1, seat: 2, craft: 'lyricist', spare: ['l1'] }])
  expect(review.shortages).toEqual([])
})

test('whoever is absent, in a foreign craft, seated twice or gone is named', () => {
  const people = camp.people
    .filter(({ memberId }) => memberId !== 'l2')
    .map((p) => (p.memberId === 't1' ? { ...p, nights: [1] } : p))
  const plan = planOf(
    crafts,
    [
      ['t1', 'm1', 'm1'],
      ['t2', 'm2', 'l1'],
    ],
    [
      ['t1', 'm2', 'l1'],
      ['t2', 'm1', 'l2'],
    ],
  )
  expect(
    reviewPlan(plan, { ...camp, people }).misplaced.map(({ memberId, night, problem }) => [memberId, night, problem]),
  ).toEqual([
    ['m1', 1, 'craft'],
    ['m1', 1, 'twice'],
    ['t1', 2, 'absent'],
    ['l2', 2, 'gone'],
  ])
})

test('a room without a common language is noted; unknown languages say nothing', () => {
  const people = camp.people.map((p) => {
    if (p.memberId === 'l1') return { ...p, languages: ['ko'] }
    return p.memberId === 'm2' ? { ...p, languages: [] } : p
  })
  expect(reviewPlan(good, { ...camp, people }).withoutLanguage).toEqual([
    { night: 1, room: 1 },
    { night: 2, room: 2 },
  ])
})

test('when the camp has changed its rooms, nights or seats, the plan says where it no longer fits', () => {
  expect(reviewPlan(good, { ...camp, rooms: [1, 2, 3], nights: [1] }).misshapen).toEqual([
    { night: 1, room: 3, problem: 'missing' },
    { night: 2, room: 1, problem: 'surplus' },
    { night: 2, room: 2, problem: 'surplus' },
  ])
  const seats = [...camp.seats, { craft: 'guitarist', count: 1 }]
  expect(reviewPlan(good, { ...camp, seats }).misshapen.map(({ problem }) => problem)).toEqual(Array(4).fill('seats'))
})

test('a made plan is only ever short of people, and each shortage is a proof', () => {
  fc.assert(
    fc.property(anyCamp, (input) => {
      const review = reviewPlan(makeRotation(input, { iterations: 2_000 }), input)
      expect(review.misplaced).toEqual([])
      expect(review.misshapen).toEqual([])
      for (const seat of review.empty) {
        const reason = review.shortages.find(({ night, crafts }) => night === seat.night && crafts.includes(seat.craft))
        expect(reason).toBeDefined()
      }
      for (const { night, crafts, seats, people } of review.shortages) {
        const able = input.people.filter((p) => isPresent(p, night) && crafts.some((craft) => canTake(p, craft)))
        const wanted = input.seats.filter(({ craft }) => crafts.includes(craft))
        expect(people).toEqual(able.map(({ memberId }) => memberId))
        expect(seats).toBe(input.rooms.length * wanted.reduce((sum, { count }) => sum + count, 0))
        expect(people.length).toBeLessThan(seats)
      }
    }),
    { numRuns: 120 },
  )
})
