import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import type { Plan } from '../plan'
import { mergeArrangements } from './merge'
import { movePeople, type Place } from './move'
import { reviewPlan } from './review'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const teams = [
  ['t1', 'm1', 'l1'],
  ['t2', 'm2', 'l2'],
  ['t3', 'm3', 'l3'],
]
const base = planOf(crafts, teams, teams)
const seat = (room: number, seat: number): Place => ({ at: 'seat', room, seat })
const swap = (plan: Plan, night: number, from: Place, to: Place) => movePeople(plan, { night, from, to })!
const bare = (plan: Plan) => ({ plan, pins: [] })

test('two organisers who changed different seats both have their way', () => {
  const mine = swap(base, 1, seat(1, 0), seat(2, 0))
  const theirs = swap(base, 1, seat(2, 1), seat(3, 1))
  const merged = mergeArrangements(bare(base), bare(mine), bare(theirs))
  expect(merged).toEqual({ clashes: null, arrangement: bare(swap(mine, 1, seat(2, 1), seat(3, 1))) })
})

test('where both changed the same seat, nobody’s way is had and the rooms are named', () => {
  const mine = swap(base, 2, seat(1, 0), seat(2, 0))
  const theirs = swap(base, 2, seat(2, 0), seat(3, 0))
  expect(mergeArrangements(bare(base), bare(mine), bare(theirs))).toMatchObject({
    clashes: [
      { night: 2, room: 2 },
      { night: 2, room: 1 },
      { night: 2, room: 3 },
    ],
  })
})

test('where both did the same there is nothing to choose', () => {
  const both = swap(base, 2, seat(1, 0), seat(2, 0))
  expect(mergeArrangements(bare(base), bare(both), bare(structuredClone(both)))).toMatchObject({ clashes: null })
})

test('one person from the bench cannot be given to two rooms', () => {
  const with4 = (plan: Plan, room: number) => swap(plan, 1, seat(room, 2), { at: 'bench', memberId: 'l4' })
  expect(mergeArrangements(bare(base), bare(with4(base, 1)), bare(with4(base, 3)))).toEqual({
    clashes: [
      { night: 1, room: 1 },
      { night: 1, room: 3 },
    ],
  })
})

test('pins that either of them set or took away are kept; a person pinned to two rooms is a clash', () => {
  const pin = (memberId: string, room: number) => ({ memberId, night: 1, room })
  const with_ = (...pins: ReturnType<typeof pin>[]) => ({ plan: base, pins })
  expect(mergeArrangements(with_(pin('t1', 1)), with_(pin('t1', 1), pin('m1', 1)), with_(pin('l2', 2)))).toMatchObject({
    arrangement: { pins: [pin('l2', 2), pin('m1', 1)] },
  })
  expect(mergeArrangements(with_(), with_(pin('t1', 1)), with_(pin('t1', 2)))).toMatchObject({
    clashes: [{ night: 1 }],
  })
})

test('a plan made anew against an edit by hand is a clash unless only one of them changed the room', () => {
  const closed = { nights: base.nights.map(({ night, teams }) => ({ night, teams: teams.slice(0, 2) })) }
  expect(mergeArrangements(bare(base), bare(base), bare(closed))).toMatchObject({ arrangement: bare(closed) })
  const mine = swap(base, 1, seat(1, 0), seat(3, 0))
  expect(mergeArrangements(bare(base), bare(mine), bare(closed))).toEqual({
    clashes: expect.arrayContaining([{ night: 1, room: 3 }]),
  })
})

test('whoever merges first or second comes to the same, and nobody ever sits twice', () => {
  const camp = pureCamp(3, 2)
  const move = fc.record({
    night: fc.constantFrom(1, 2),
    from: fc.record({ room: fc.constantFrom(1, 2, 3), craft: fc.nat(2) }),
    to: fc.constantFrom(1, 2, 3),
  })
  const edits = fc.array(move, { maxLength: 3 })
  const edited = (moves: { night: number; from: { room: number; craft: number }; to: number }[]) =>
    moves.reduce(
      (plan, { night, from: { room, craft }, to }) =>
        movePeople(plan, { night, from: seat(room, craft), to: seat(to, craft) }) ?? plan,
      base,
    )
  fc.assert(
    fc.property(edits, edits, (a, b) => {
      const [mine, theirs] = [bare(edited(a)), bare(edited(b))]
      const merged = mergeArrangements(bare(base), mine, theirs)
      expect(mergeArrangements(bare(base), theirs, mine)).toEqual(merged)
      if (!merged.clashes) expect(reviewPlan(merged.arrangement.plan, camp).misplaced).toEqual([])
    }),
    { numRuns: 200 },
  )
})
