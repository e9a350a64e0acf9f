import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp, planOf, pureCamp } from '@/tests/rotation-camps'
import { canTake, isPresent, type RotationInput } from '../input'
import type { Plan } from '../plan'
import { countProblems, reviewPlan } from './review'
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
  const plan = planOf(
    crafts,
    [
      ['t1', 'm1', 'l1'],
      ['t2', 'm2', 'l2'],
    ],
    [
      ['t1', 'm2', 'l1'],
      ['t2', 'm1', null],
    ],
  )
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

test('a room may have other seats than the camp’s, and a closed one nobody', () => {
  const duo = [{ craft: 'track-writer', count: 2 }]
  const input: RotationInput = {
    ...camp,
    preferences: { ...camp.preferences, alternatives: [duo] },
    wishes: [{ id: 'wish_1', wish: { kind: 'closed', room: 2, night: 2 } }],
  }
  const team = (room: number, ...seats: [string, string | null][]) => ({
    room,
    seats: seats.map(([craft, memberId]) => ({ craft, memberId })),
  })
  const plan: Plan = {
    nights: [good.nights[0]!, { night: 2, teams: [team(1, ['track-writer', 't1'], ['track-writer', 't2']), team(2)] }],
  }
  expect(reviewPlan(plan, input)).toMatchObject({ misshapen: [], empty: [], unkept: [], misplaced: [] })
  expect(reviewPlan(good, input)).toMatchObject({
    misshapen: [],
    unkept: [{ id: 'wish_1', breaches: [{ kind: 'closed', people: ['t2', 'm1', 'l1'] }] }],
  })
})

test('wishes that are not kept, pairs of an earlier camp and pins that hold nobody are named', () => {
  const input: RotationInput = {
    ...camp,
    wishes: [
      { id: 'wish_1', wish: { kind: 'apart', people: ['t1', 'm2'] } },
      { id: 'wish_2', wish: { kind: 'together', people: ['l1', 'm1'], nights: null } },
      { id: 'wish_3', wish: { kind: 'past', camp: 'Last year', pairs: [['t2', 'l2']] } },
    ],
  }
  const pins = [
    { memberId: 't1', night: 1, room: 1 },
    { memberId: 't1', night: 2, room: 2 },
  ]
  const review = reviewPlan(good, input, pins)
  expect(review.unkept.map(({ id, breaches }) => [id, breaches])).toEqual([
    ['wish_1', [{ kind: 'apart', night: 2, room: 1 }]],
  ])
  expect(review.past).toEqual([{ a: 'l2', b: 't2', nights: [1], id: 'wish_3', camp: 'Last year' }])
  expect(review.loosePins).toEqual([pins[1]])
  expect(review.repeats.map(({ a }) => a)).toEqual(['l2'])
  expect(countProblems(review)).toBe(3)
})

test('every shortage is a proof, and a night without one could have been filled', () => {
  fc.assert(
    fc.property(anyCamp, (input) => {
      const night = input.nights[0]!
      const shortages = findShortages(input, night)
      for (const { crafts, seats, people } of shortages) {
        const able = input.people.filter((p) => isPresent(p, night) && crafts.some((craft) => canTake(p, craft)))
        const wanted = input.seats.filter(({ craft }) => crafts.includes(craft))
        expect(people).toEqual(able.map(({ memberId }) => memberId))
        expect(seats).toBe(input.rooms.length * wanted.reduce((sum, { count }) => sum + count, 0))
        expect(people.length).toBeLessThan(seats)
      }
      const { rooms, people } = input
      const wanted = input.seats.map(({ craft, count }) => ({ craft, seats: count * rooms.length }))
      // Hall's condition over every set of crafts.
      const short = Array.from({ length: 2 ** wanted.length }, (_, bits) =>
        wanted.filter((_, i) => (bits >> i) % 2 === 1),
      ).some(
        (set) =>
          set.reduce((sum, { seats }) => sum + seats, 0) >
          people.filter((p) => isPresent(p, night) && set.some(({ craft }) => canTake(p, craft))).length,
      )
      expect(shortages.length > 0).toBe(short)
    }),
    { numRuns: 150 },
  )
})
