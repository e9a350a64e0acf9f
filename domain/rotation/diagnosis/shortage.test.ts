import { expect, test } from 'vitest'
import { pureInstance } from '@/tests/rotation/pure-instance'
import { modelOf } from '../model'
import { findShortages, seatsShort } from './shortage'

const shortagesOf = (...camp: Parameters<typeof pureInstance>) => findShortages(modelOf(pureInstance(...camp)))

test('a camp with everybody there is short of nobody', () => {
  expect(shortagesOf(7, 3)).toEqual([])
})

test('seven rooms and six lyricists on one night: the night, the craft and the six by name', () => {
  expect(shortagesOf(7, 3, { person: { l7: { present: [0, 2] } } })).toEqual([
    {
      ...{ kind: 'shortage', night: 1, crafts: ['lyric'], seats: 7, rooms: 7, atLeast: false },
      people: ['l1', 'l2', 'l3', 'l4', 'l5', 'l6'],
    },
  ])
})

test('two crafts that have to share their people are short together', () => {
  const both = { roles: [{ role: 'top' }, { role: 'lyric' }] }
  const [shortage, ...more] = shortagesOf(2, 1, { without: ['l2'], person: { m1: both, m2: both, l1: both } })
  expect(shortage).toMatchObject({ crafts: ['top', 'lyric'], seats: 4, rooms: 2, people: ['m1', 'm2', 'l1'] })
  expect(more).toEqual([])
})

test('two crafts that are short for different reasons are told one by one', () => {
  const found = shortagesOf(3, 1, { without: ['m1', 'l1'] })
  expect(found).toMatchObject([{ crafts: ['top'] }, { crafts: ['lyric'] }])
})

test('a room that may do without the craft that is short makes no shortage', () => {
  const either = {
    templates: [
      { track: 1, top: 1, lyric: 1 },
      { track: 1, top: 1 },
    ],
  }
  expect(shortagesOf(3, 1, { without: ['l1'], team: { n1r2: either } })).toEqual([])
  expect(shortagesOf(3, 1, { without: ['l1', 'l2'], team: { n1r2: either } })).toMatchObject([
    { crafts: ['lyric'], seats: 2, people: ['l3'], atLeast: true },
  ])
})

test('rooms that are short of one craft or of another, whichever they choose', () => {
  const either = { templates: [{ track: 2 }, { lyric: 2 }] }
  expect(shortagesOf(1, 1, { team: { n1r1: either } })).toMatchObject([
    { kind: 'shortage-either-way', night: 0, choices: [{ crafts: ['track'] }, { crafts: ['lyric'] }] },
  ])
})

test('a night that is over is short of nobody', () => {
  const baseline = { plan: { teams: {} }, frozenNights: [0], publishedNights: [] }
  expect(shortagesOf(2, 1, { without: ['l1'], more: { baseline } })).toEqual([])
})

test('how many seats stay empty at least', () => {
  const model = modelOf(pureInstance(3, 1, { without: ['l1', 'm1', 'm2'] }))
  expect(seatsShort(model, 0)).toBe(3)
})
