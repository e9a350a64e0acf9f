import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import { instanceOf, teamsOfPlan } from '../camp-instance'
import { modelOf, seatingOf } from '../model'
import { termsOf } from '../terms'
import type { Wish } from '../wishes'
import { breachesOf, isIdle } from './breaches'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const camp = pureCamp(2, 2)
const people = camp.people.map((each) =>
  each.memberId === 'l1' ? { ...each, languages: ['ko'], tags: ['host'] } : each,
)
const input = { ...camp, people }
const plan = planOf(
  crafts,
  [
    ['t1', 'm1', 'l1'],
    ['t2', 'm2', 'l2'],
  ],
  [
    ['t1', 'm2', 'l2'],
    ['t2', 'm1', null],
  ],
)

test.each<[string, Wish, unknown[]]>([
  [
    'people kept apart who meet',
    { kind: 'apart', people: ['l2', 'm2'] },
    [
      { kind: 'apart', night: 1, room: 2 },
      { kind: 'apart', night: 2, room: 1 },
    ],
  ],
  ['people kept apart who don’t', { kind: 'apart', people: ['t1', 't2'] }, []],
  [
    'two wished together every night',
    { kind: 'together', people: ['t1', 'm1'], nights: null },
    [{ kind: 'together', night: 2 }],
  ],
  ['two wished together on the first', { kind: 'together', people: ['t1', 'm1'], nights: [1] }, []],
  [
    'a language in room 2',
    { kind: 'require', of: 'language', name: 'ko', min: 1, rooms: [2], nights: [1] },
    [{ kind: 'require', night: 1, room: 2, there: 0 }],
  ],
  [
    'a tag in room 1',
    { kind: 'require', of: 'tag', name: 'host', min: 1, rooms: [1], nights: null },
    [{ kind: 'require', night: 2, room: 1, there: 0 }],
  ],
  ['two nights at least', { kind: 'nights', memberId: 'l1', min: 2, max: null }, [{ kind: 'nights', worked: 1 }]],
  ['one night at most', { kind: 'nights', memberId: 'l1', min: null, max: 1 }, []],
  [
    'a closed room with people in it',
    { kind: 'closed', room: 2, night: 2 },
    [{ kind: 'closed', people: ['t2', 'm1'] }],
  ],
  [
    'an earlier camp',
    {
      kind: 'past',
      camp: 'Last year',
      pairs: [
        ['l2', 'm2'],
        ['t1', 't2'],
      ],
    },
    [{ kind: 'past', people: ['l2', 'm2'], nights: [1, 2] }],
  ],
])('%s', (_, wish, breaches) => {
  expect(breachesOf(wish, plan, input)).toEqual(breaches)
})

test('what breaks a wish here breaks a rule of the engine, and the other way round', () => {
  const wishes: Wish[] = [
    { kind: 'apart', people: ['l2', 'm2'] },
    { kind: 'together', people: ['t1', 'm1'], nights: null },
    { kind: 'require', of: 'language', name: 'ko', min: 1, rooms: null, nights: [1] },
    { kind: 'require', of: 'tag', name: 'host', min: 1, rooms: [1], nights: null },
    { kind: 'nights', memberId: 'l1', min: 2, max: null },
    { kind: 'nights', memberId: 't1', min: null, max: 2 },
  ]
  for (const wish of wishes) {
    const wished = { ...input, wishes: [{ id: 'wish_1', wish }] }
    const model = modelOf(instanceOf(wished))
    const { broken } = termsOf(model, seatingOf(model, teamsOfPlan(plan)))
    expect(broken > 0, JSON.stringify(wish)).toBe(breachesOf(wish, plan, wished).length > 0)
  }
})

test('a wish about somebody who has left asks for nothing', () => {
  expect(isIdle({ kind: 'apart', people: ['l1', 'gone'] }, input)).toBe(true)
  expect(
    isIdle(
      {
        kind: 'past',
        camp: '',
        pairs: [
          ['l1', 'gone'],
          ['l1', 'm1'],
        ],
      },
      input,
    ),
  ).toBe(false)
  expect(isIdle({ kind: 'closed', room: 9, night: 1 }, input)).toBe(true)
})
