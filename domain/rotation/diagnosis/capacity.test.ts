import { expect, test } from 'vitest'
import { pureInstance } from '@/tests/rotation/pure-instance'
import { modelOf } from '../model'
import { findCapacityGaps } from './capacity'

const gapsOf = (...camp: Parameters<typeof pureInstance>) => findCapacityGaps(modelOf(pureInstance(...camp)))

test('nobody with a limit, no gap', () => {
  expect(gapsOf(3, 3)).toEqual([])
})

test('lyricists who may work four nights in all can fill no six seats', () => {
  const tired = { maxNights: 2 }
  expect(gapsOf(2, 3, { person: { l1: tired, l2: tired } })).toEqual([
    { kind: 'few-shifts', crafts: ['lyric'], nights: [0, 1, 2], seats: 6, shifts: 4, people: ['l1', 'l2'] },
  ])
})

test('one more lyricist with two nights closes the gap', () => {
  const tired = { maxNights: 2 }
  const people = [{ id: 'l3', roles: [{ role: 'lyric' }], maxNights: 2 }]
  expect(gapsOf(2, 3, { person: { l1: tired, l2: tired }, people })).toEqual([])
})

test('three lyricists who are to work every night have four seats in two nights of two rooms', () => {
  const eager = { minNights: 2 }
  const people = [{ id: 'l3', roles: [{ role: 'lyric' }], ...eager }]
  expect(gapsOf(2, 2, { person: { l1: eager, l2: eager }, people })).toEqual([
    { kind: 'few-seats', people: ['l1', 'l2', 'l3'], shifts: 6, seats: 4 },
  ])
})

test('nights that are over count as worked', () => {
  const plan = { teams: { n1r1: { track: ['t1'], top: ['m1'], lyric: ['l1'] } } }
  const more = { baseline: { plan, frozenNights: [0], publishedNights: [] } }
  expect(gapsOf(1, 2, { person: { l1: { maxNights: 1 } }, more })).toMatchObject([{ nights: [1], seats: 1, shifts: 0 }])
})
