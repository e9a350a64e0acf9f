import { expect, test } from 'vitest'
import { pureInstance } from '@/tests/rotation/pure-instance'
import { modelOf } from '../../model'
import { findContradictions } from './contradiction'

const found = (...camp: Parameters<typeof pureInstance>) => findContradictions(modelOf(pureInstance(...camp)))
const wished = (more: object, changes: Parameters<typeof pureInstance>[2] = {}) => found(3, 2, { ...changes, more })
const pin = (person: string, team: string, role?: string) => ({ person, team, role })

test('a camp whose wishes can be kept', () => {
  const more = {
    ...{ pins: [pin('t1', 'n1r1'), pin('m1', 'n1r1', 'top')], keepApart: [['t1', 'm2']] },
    keepTogether: [{ pair: ['t2', 'm3'], nights: [0, 1] }],
  }
  expect(
    wished(more, { team: { n1r1: { require: [{ tag: 'host', min: 1 }] } }, person: { l1: { tags: ['host'] } } }),
  ).toEqual([])
})

test('somebody is pinned to a night they are away', () => {
  expect(wished({ pins: [pin('t1', 'n2r1')] }, { person: { t1: { present: [0] } } })).toEqual([
    { kind: 'pin-absent', person: 't1', team: 'n2r1', night: 1 },
  ])
})

test('somebody is pinned to a closed room', () => {
  expect(wished({ pins: [pin('t1', 'n1r1')] }, { team: { n1r1: { templates: [{}] } } })).toEqual([
    { kind: 'pin-closed', person: 't1', team: 'n1r1', night: 0 },
  ])
})

test('somebody is pinned to a craft they do not have, or that the room has no seat for', () => {
  const both = { roles: [{ role: 'track' }, { role: 'top' }] }
  const team = { n1r1: { templates: [{ lyric: 1 }] }, n1r2: { templates: [{ lyric: 2, track: 1 }] } }
  expect(wished({ pins: [pin('t1', 'n2r1', 'lyric')] })).toMatchObject([{ kind: 'pin-craft', craft: 'lyric' }])
  expect(wished({ pins: [pin('t1', 'n1r1')] }, { team })).toMatchObject([{ kind: 'pin-craft', craft: null }])
  expect(wished({ pins: [pin('t1', 'n1r2', 'top')] }, { team, person: { t1: both } })).toMatchObject([
    { kind: 'pin-not-offered', craft: 'top', team: 'n1r2' },
  ])
})

test('somebody is pinned to two rooms of a night, or to two crafts of a room', () => {
  expect(wished({ pins: [pin('t1', 'n1r1'), pin('t1', 'n1r2')] })).toEqual([
    { kind: 'pin-two-rooms', person: 't1', night: 0, teams: ['n1r1', 'n1r2'] },
  ])
  const both = { roles: [{ role: 'track' }, { role: 'top' }] }
  const pins = [pin('t1', 'n1r1', 'track'), pin('t1', 'n1r1', 'top')]
  expect(wished({ pins }, { person: { t1: both } })).toMatchObject([
    { kind: 'pin-two-crafts', crafts: ['track', 'top'] },
  ])
})

test('two track writers are pinned to one room', () => {
  expect(wished({ pins: [pin('t1', 'n1r1'), pin('t2', 'n1r1')] })).toEqual([
    { kind: 'pins-crowded', team: 'n1r1', night: 0, people: ['t1', 't2'], seats: 1 },
  ])
})

test('two people are pinned to one room and kept apart', () => {
  expect(wished({ pins: [pin('t1', 'n1r1'), pin('m1', 'n1r1')], keepApart: [['m1', 't1']] })).toEqual([
    { kind: 'pins-apart', team: 'n1r1', night: 0, people: ['t1', 'm1'] },
  ])
})

test('two people are kept together and apart, though only by way of a third', () => {
  const together = (...pairs: string[][]) => pairs.map((pair) => ({ pair, nights: [1] }))
  expect(wished({ keepTogether: together(['t1', 'm1']), keepApart: [['t1', 'm1']] })).toEqual([
    { kind: 'together-apart', people: ['t1', 'm1'], chain: ['t1', 'm1'], night: 1 },
  ])
  expect(wished({ keepTogether: together(['t1', 'm1'], ['l1', 't1']), keepApart: [['l1', 'm1']] })).toEqual([
    { kind: 'together-apart', people: ['m1', 'l1'], chain: ['m1', 't1', 'l1'], night: 1 },
  ])
})

test('two people are kept together on a night when one is away, or pinned to different rooms, or of one craft', () => {
  const keepTogether = [{ pair: ['t1', 'm1'], nights: [1] }]
  expect(wished({ keepTogether }, { person: { m1: { present: [0] } } })).toMatchObject([
    { kind: 'together-absent', absent: ['m1'], night: 1 },
  ])
  expect(wished({ keepTogether, pins: [pin('t1', 'n2r1'), pin('m1', 'n2r2')] })).toMatchObject([
    { kind: 'together-pins', teams: ['n2r1', 'n2r2'] },
  ])
  expect(wished({ keepTogether: [{ pair: ['t1', 't2'], nights: [0] }] })).toEqual([
    { kind: 'together-no-room', people: ['t1', 't2'], night: 0 },
  ])
})

test('two people are kept together and one is pinned where the other has no seat left', () => {
  const more = { keepTogether: [{ pair: ['t1', 'm1'], nights: [0] }], pins: [pin('t1', 'n1r1'), pin('m2', 'n1r1')] }
  expect(wished(more)).toMatchObject([{ kind: 'together-no-room', people: ['t1', 'm1'] }])
})

test('three rooms need a host and two hosts are there', () => {
  const team = Object.fromEntries(['n1r1', 'n1r2', 'n1r3'].map((id) => [id, { require: [{ tag: 'host', min: 1 }] }]))
  const host = { tags: ['host'] }
  expect(wished({}, { team, person: { t1: host, m2: host } })).toEqual([
    { kind: 'tag-short', tag: 'host', night: 0, teams: ['n1r1', 'n1r2', 'n1r3'], needed: 3, carriers: ['t1', 'm2'] },
  ])
  expect(wished({}, { team, person: { t1: host, m2: host, l3: host } })).toEqual([])
})

test('hosts who are pinned elsewhere do not count', () => {
  const team = { n1r1: { require: [{ tag: 'host', min: 1 }] } }
  const person = { t1: { tags: ['host'] } }
  expect(wished({ pins: [pin('t1', 'n1r2')] }, { team, person })).toMatchObject([{ kind: 'tag-short', carriers: [] }])
})

test('a room that needs two hosts has seats for one of them: they are all track writers', () => {
  const host = { tags: ['host'] }
  const team = { n1r1: { require: [{ tag: 'host', min: 2 }] } }
  expect(wished({}, { team, person: { t1: host, t2: host, t3: host } })).toEqual([
    { kind: 'tag-seats', tag: 'host', team: 'n1r1', night: 0, min: 2, seats: 1 },
  ])
})

test('the only host may work one night, and a room needs one on both', () => {
  const team = Object.fromEntries(['n1r1', 'n2r1'].map((id) => [id, { require: [{ tag: 'host', min: 1 }] }]))
  const people = [{ id: 't4', roles: [{ role: 'track' }], tags: ['host'], maxNights: 1 }]
  expect(wished({}, { team, people })).toEqual([
    { kind: 'tag-nights', tag: 'host', nights: [0, 1], needed: 2, shifts: 1, carriers: ['t4'] },
  ])
})

test('somebody is to work more nights than they may, or than they are there', () => {
  expect(wished({}, { person: { t1: { minNights: 2, maxNights: 1 } } })).toContainEqual({
    kind: 'min-over-max',
    person: 't1',
    min: 2,
    max: 1,
  })
  const people = [{ id: 't4', roles: [{ role: 'track' }], minNights: 2, present: [1] }]
  expect(wished({}, { people })).toEqual([{ kind: 'min-nights', person: 't4', min: 2, possible: 1 }])
})

test('somebody who may work one night is pinned to two', () => {
  const people = [{ id: 't4', roles: [{ role: 'track' }], maxNights: 1 }]
  expect(wished({ pins: [pin('t4', 'n1r1'), pin('t4', 'n2r1')] }, { people })).toEqual([
    { kind: 'max-nights', person: 't4', max: 1, nights: [0, 1] },
  ])
})

test('four people of whom no two may meet in three rooms', () => {
  const crowd = ['t1', 't2', 'm1', 'l1']
  const keepApart = crowd.flatMap((a, i) => crowd.slice(i + 1).map((b) => [a, b]))
  const gap = { kind: 'apart-crowd', crowd, rooms: 3, crafts: ['track', 'top', 'lyric'], seats: 9, able: 8 }
  expect(wished({ keepApart })).toEqual([
    { ...gap, night: 0 },
    { ...gap, night: 1 },
  ])
  expect(found(4, 1, { more: { keepApart } })).toEqual([])
})

test('what happened on a night that is over breaks rules that nothing can mend', () => {
  const plan = {
    teams: {
      n1r1: { track: ['t1'], top: ['m1'], lyric: ['l1'] },
      n1r2: { track: ['t2'], top: ['m2'], lyric: ['t3'] },
      n1r3: { track: ['t3'], top: ['m3'] },
    },
  }
  const more = {
    ...{
      baseline: { plan, frozenNights: [0], publishedNights: [] },
      keepApart: [['t1', 'l1']],
      pins: [pin('l2', 'n1r2')],
    },
    keepTogether: [{ pair: ['t1', 'm2'], nights: [0] }],
  }
  const changes = { person: { m1: { present: [1] } }, team: { n1r2: { require: [{ tag: 'host', min: 1 }] } } }
  const told = wished(more, changes).map((each) =>
    'rule' in each ? [each.rule, each.team, ...each.people] : [each.kind],
  )
  expect(told).toEqual([
    ...[
      ['absent', 'n1r1', 'm1'],
      ['craft', 'n1r2', 't3'],
      ['twice', 'n1r3', 't3'],
    ],
    ...[
      ['require', 'n1r2', 't2', 'm2', 't3'],
      ['seats', 'n1r3', 't3', 'm3'],
      ['pin', 'n1r2', 'l2'],
      ['together', null, 't1', 'm2'],
    ],
    ['apart-met'],
  ])
})
