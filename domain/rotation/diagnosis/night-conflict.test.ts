import { expect, test } from 'vitest'
import { pureInstance } from '@/tests/rotation/pure-instance'
import { modelOf } from '../model'
import { findNightConflicts } from './night-conflict'
import { searchNight } from './night-search'

const wished = (more: object, changes: Parameters<typeof pureInstance>[2] = {}) =>
  modelOf(pureInstance(3, 2, { ...changes, more }))

test('a night without wishes is left to the counting of seats', () => {
  expect(findNightConflicts(wished({}))).toEqual([])
})

test('a track writer apart from every top-liner can sit nowhere', () => {
  const keepApart = [
    ['t1', 'm1'],
    ['t1', 'm2'],
    ['m3', 't1'],
    ['t2', 'm1'],
  ]
  const wishes = ['m1', 'm2', 'm3'].map((other) => ({ kind: 'apart', pair: ['t1', other] }))
  expect(findNightConflicts(wished({ keepApart }))).toEqual([
    { kind: 'night-conflict', night: 0, wishes },
    { kind: 'night-conflict', night: 1, wishes },
  ])
})

test('the two hosts who could serve two rooms are to sit together', () => {
  const require = [{ tag: 'host', min: 1 }]
  const model = wished(
    { keepTogether: [{ pair: ['t1', 'm1'], nights: [0] }] },
    { team: { n1r1: { require }, n1r3: { require } }, person: { t1: { tags: ['host'] }, m1: { tags: ['host'] } } },
  )
  expect(findNightConflicts(model)).toEqual([
    {
      ...{ kind: 'night-conflict', night: 0 },
      wishes: [
        { kind: 'together', pair: ['t1', 'm1'], night: 0 },
        { kind: 'require', team: 'n1r1', tag: 'host', min: 1 },
        { kind: 'require', team: 'n1r3', tag: 'host', min: 1 },
      ],
    },
  ])
})

test('whoever has to work every night to come to their nights counts as wished to this one', () => {
  const people = [{ id: 't4', roles: [{ role: 'track' }], minNights: 2 }]
  const keepApart = ['m1', 'm2', 'm3'].map((other) => ['t4', other])
  expect(findNightConflicts(wished({ keepApart }, { people }))[0]?.wishes).toContainEqual({
    ...{ kind: 'min-nights', person: 't4', nights: 2 },
  })
})

test('a search that is cut short claims nothing', () => {
  const keepApart = [
    ['t1', 'm1'],
    ['t1', 'm2'],
    ['t1', 'm3'],
  ]
  expect(searchNight(wished({ keepApart }), 0, 10_000)).toBe('impossible')
  expect(searchNight(wished({ keepApart }), 0, 3)).toBe('unknown')
})
