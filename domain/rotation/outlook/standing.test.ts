import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import type { LevelBound } from '../bounds/bounds'
import { usualPreferences } from '../wishes'
import { differenceOf, summaryOf } from './difference'
import { proofOfPlan, standingOf } from './standing'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const camp = pureCamp(2, 2)
const always = { value: 0, because: { kind: 'none' } } as const
/** Two rooms, two nights: two repeats can't be avoided. */
const levels: LevelBound[] = [
  { term: 'repeats', value: 2, because: { kind: 'latin', rooms: 2, crafts, frozen: 0 }, given: false, always },
  { term: 'language', ...always, given: false, always },
]
const first = [
  ['t1', 'm1', 'l1'],
  ['t2', 'm2', 'l2'],
]
const best = planOf(crafts, first, [
  ['t1', 'm2', 'l1'],
  ['t2', 'm1', 'l2'],
])
const again = planOf(crafts, first, first)

test('a plan that meets the bound is forced where it is above 0, and optimal where it is 0', () => {
  const proof = proofOfPlan(standingOf(camp, best), levels)
  expect(proof?.map(({ status, value }) => [status, value])).toEqual([
    ['forced', 2],
    ['optimal', 0],
  ])
})

test('after an edit for the worse it says how far above the bound the plan is', () => {
  expect(proofOfPlan(standingOf(camp, again), levels)?.[0]).toMatchObject({
    status: 'within',
    value: 6,
    bound: 2,
    gap: 4,
  })
})

test('with an empty seat nothing is said to be forced, and 0 stays 0', () => {
  const holey = planOf(crafts, first, [
    ['t1', 'm2', null],
    ['t2', 'm1', null],
  ])
  const proof = proofOfPlan(standingOf(camp, holey), levels)
  expect(proof?.[0]).toMatchObject({ value: 0, status: 'optimal', bound: 0 })
  const worse = planOf(crafts, first, [['t1', 'm1', null], first[1]!])
  expect(proofOfPlan(standingOf(camp, worse), levels)?.[0]).toMatchObject({ status: 'within', bound: 0 })
})

test('nothing at all is claimed while somebody has two seats, or has left, or sits in a room that is no more', () => {
  for (const [night, people] of [
    [first, camp.people],
    [
      [
        ['t1', 'm1', 'l1'],
        ['t2', 'm2', 'l1'],
      ],
      camp.people,
    ],
    [[...first, ['t1', 'm1', 'l1']], camp.people],
    [first, camp.people.slice(1)],
  ] as const) {
    const standing = standingOf(
      { ...camp, people: [...people] },
      planOf(
        crafts,
        [...night].map((team) => [...team]),
      ),
    )
    expect(proofOfPlan(standing, levels) === null).toBe(night !== first || people !== camp.people)
  }
})

test('two plans differ in what each has better; what the camp doesn’t care for isn’t told', () => {
  const people = camp.people.map((each) => (each.memberId === 'l1' ? { ...each, languages: ['ko'] } : each))
  const [a, b] = [standingOf({ ...camp, people }, best), standingOf(camp, again)]
  expect(differenceOf(b, a, usualPreferences)).toEqual({
    better: [{ facet: 'language', value: 0 }],
    worse: [{ facet: 'repeats', value: 6 }],
  })
  expect(differenceOf(b, a, { ...usualPreferences, language: 'off' }).better).toEqual([])
  expect(summaryOf(a, usualPreferences)).toEqual([
    { facet: 'repeats', value: 2 },
    { facet: 'language', value: 2 },
  ])
})
