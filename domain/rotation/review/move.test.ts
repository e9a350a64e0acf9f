import { expect, test } from 'vitest'
import { planOf } from '@/tests/rotation-camps'
import { type Move, movePeople, type Place } from './move'

const plan = planOf(
  ['track-writer', 'lyricist'],
  [
    ['t1', 'l1'],
    ['t2', null],
  ],
  [
    ['t1', 'l1'],
    ['t2', null],
  ],
)
const seat = (room: number, seat: number): Place => ({ at: 'seat', room, seat })
const bench = (memberId: string | null): Place => ({ at: 'bench', memberId })
const tonight = (move: Omit<Move, 'night'>) =>
  movePeople(plan, { night: 1, ...move })?.nights.map(({ teams }) =>
    teams.map(({ seats }) => seats.map((s) => s.memberId)),
  )
const second = [
  ['t1', 'l1'],
  ['t2', null],
]

test('two people change places on one night; the other night stays', () => {
  expect(tonight({ from: seat(1, 0), to: seat(2, 0) })).toEqual([
    [
      ['t2', 'l1'],
      ['t1', null],
    ],
    second,
  ])
})

test('a person moves to an empty seat, to the bench, and back', () => {
  expect(tonight({ from: seat(1, 1), to: seat(2, 1) })).toEqual([
    [
      ['t1', null],
      ['t2', 'l1'],
    ],
    second,
  ])
  expect(tonight({ from: seat(1, 1), to: bench(null) })).toEqual([
    [
      ['t1', null],
      ['t2', null],
    ],
    second,
  ])
  expect(tonight({ from: bench('l2'), to: seat(2, 1) })).toEqual([
    [
      ['t1', 'l1'],
      ['t2', 'l2'],
    ],
    second,
  ])
  expect(tonight({ from: seat(1, 1), to: bench('l2') })).toEqual([
    [
      ['t1', 'l2'],
      ['t2', null],
    ],
    second,
  ])
})

test('moves that mean nothing give nothing', () => {
  expect(tonight({ from: seat(2, 1), to: bench(null) })).toBeUndefined()
  expect(tonight({ from: seat(3, 0), to: seat(1, 0) })).toBeUndefined()
  expect(tonight({ from: bench('l1'), to: seat(2, 1) })).toBeUndefined()
  expect(tonight({ from: bench('l2'), to: bench('l3') })).toBeUndefined()
  expect(movePeople(plan, { night: 9, from: seat(1, 0), to: seat(2, 0) })).toBeUndefined()
})
