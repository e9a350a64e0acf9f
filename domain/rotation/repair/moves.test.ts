import { expect, test } from 'vitest'
import { pureInstance, purePlan } from '@/tests/rotation/pure-instance'
import { modelOf, seatingOf } from '../model'
import type { Move } from './move'
import { movesOf } from './moves'

type Changes = Parameters<typeof pureInstance>[2]
const reserve = { id: 'm8', roles: [{ role: 'top' }] }

/** The moves from the usual plan of seven rooms to one with these seats exchanged: [team, role, person]. */
function movesTo(seats: [string, string, string | null][], changes: Changes = {}): Move[] {
  const baseline = purePlan(7, 3, [0])
  const model = modelOf(
    pureInstance(7, 3, { ...changes, people: [reserve], more: { baseline, ...(changes.more ?? {}) } }),
  )
  const teams = structuredClone(baseline.plan.teams) as Record<string, Record<string, string[]>>
  for (const [team, role, person] of seats) teams[team]![role] = person === null ? [] : [person]
  return movesOf(model, seatingOf(model, teams))
}

test('no change, no move', () => {
  expect(movesTo([])).toEqual([])
})

test('somebody is away and another fills their seat', () => {
  const none = { avoids: [], wish: null }
  expect(movesTo([['n2r3', 'top', 'm8']], { person: { m4: { present: [0, 2] } } })).toEqual([
    {
      ...{ person: 'm4', night: 1, from: 'n2r3', fromRole: 'top', to: null, toRole: null, why: 'absent' },
      ...{ placeOf: null, placeTo: 'm8', ...none },
    },
    {
      ...{ person: 'm8', night: 1, from: null, fromRole: null, to: 'n2r3', toRole: 'top', why: 'fills' },
      ...{ placeOf: 'm4', placeTo: null, ...none },
    },
  ])
})

test('two change places so that somebody and their partner of the first night do not meet again', () => {
  const moves = movesTo([
    ['n2r3', 'lyric', 'l3'],
    ['n2r1', 'lyric', 'l5'],
    ['n3r1', 'track', 't3'],
    ['n3r3', 'track', 't1'],
  ])
  expect(moves.find(({ person, night }) => person === 't1' && night === 2)).toMatchObject({
    ...{ from: 'n3r1', to: 'n3r3', why: 'avoids-repeat' },
    avoids: [{ pair: ['t1', 'l5'], nights: [1] }],
  })
})

test('a room is closed, and somebody of it goes on in another', () => {
  const moves = movesTo(
    [
      ['n2r1', 'track', null],
      ['n2r1', 'top', null],
      ['n2r1', 'lyric', null],
      ['n2r2', 'track', 't1'],
    ],
    { team: { n2r1: { templates: [{}] } } },
  )
  expect(moves.map(({ person, why, to }) => [person, why, to])).toEqual([
    ['t1', 'left-room-closed', 'n2r2'],
    ['t2', 'makes-room', null],
    ['m2', 'left-room-closed', null],
    ['l3', 'left-room-closed', null],
  ])
})

test('wishes move people: a pin, two together, two apart, a tag', () => {
  const swap: [string, string, string][] = [
    ['n2r1', 'track', 't2'],
    ['n2r2', 'track', 't1'],
  ]
  const whyOf = (more: object, changes: Changes = {}) => movesTo(swap, { ...changes, more })[0]
  expect(whyOf({ pins: [{ person: 't1', team: 'n2r2' }] })).toMatchObject({
    ...{ person: 't1', why: 'wish', wish: { kind: 'pin', person: 't1', team: 'n2r2', role: null } },
  })
  expect(whyOf({ keepTogether: [{ pair: ['t1', 'm3'], nights: [1] }] })).toMatchObject({ wish: { kind: 'together' } })
  expect(whyOf({ keepApart: [['m2', 't1']] })).toMatchObject({ wish: { kind: 'apart', pair: ['t1', 'm2'] } })
  const tags = { person: { t1: { tags: ['host'] } }, team: { n2r2: { require: [{ tag: 'host', min: 1 }] } } }
  expect(whyOf({}, tags)).toMatchObject({ wish: { kind: 'require', team: 'n2r2', tag: 'host' } })
})
