import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp, planOf, pureCamp } from '@/tests/rotation-camps'
import { effectOf, weighEffect } from './effect'
import { firstPlan } from './first-plan'
import { movePeople } from './move'
import { listBench, reviewSeats } from './review'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const camp = pureCamp(3, 2)
const plan = planOf(
  crafts,
  [
    ['t1', 'm1', 'l1'],
    ['t2', 'm2', 'l2'],
    ['t3', 'm3', 'l3'],
  ],
  [
    ['t1', 'm2', 'l3'],
    ['t2', 'm3', 'l1'],
    ['t3', 'm1', 'l2'],
  ],
)
const seat = (room: number, seat: number) => ({ at: 'seat' as const, room, seat })
const swap = { night: 2, from: seat(1, 1), to: seat(3, 1) }

test('a swap that brings two people together again says who and when, and its way back undoes it', () => {
  const after = movePeople(plan, swap)!
  const effect = effectOf(plan, after, camp)
  expect(effect.newRepeats).toEqual([
    { a: 'm1', b: 't1', nights: [1, 2] },
    { a: 'l2', b: 'm2', nights: [1, 2] },
  ])
  expect(effect).toMatchObject({ lostRepeats: [], newMisplaced: [], emptied: [], filled: [], withoutLanguage: [] })
  expect(weighEffect(effect)).toBeGreaterThan(0)
  expect(effectOf(after, plan, camp)).toMatchObject({ newRepeats: [], lostRepeats: effect.newRepeats })
})

test('a seat left for the bench is emptied; who sits on the bench is known', () => {
  const after = movePeople(plan, { night: 1, from: seat(2, 2), to: { at: 'bench', memberId: null } })!
  expect(effectOf(plan, after, camp).emptied.map(({ room, seat }) => [room, seat])).toEqual([[2, 2]])
  expect(effectOf(after, plan, camp).filled).toHaveLength(1)
  expect(listBench(after, camp, 1)).toEqual(['l2'])
  expect(listBench(after, camp, 2)).toEqual([])
})

test('moving someone into a craft that is not theirs is named', () => {
  const after = movePeople(plan, { night: 1, from: seat(1, 0), to: seat(1, 2) })!
  expect(effectOf(plan, after, camp).newMisplaced.map(({ memberId, problem }) => [memberId, problem])).toEqual([
    ['l1', 'craft'],
    ['t1', 'craft'],
  ])
})

test('what gets better one way gets worse the other way', () => {
  fc.assert(
    fc.property(anyCamp, fc.nat(), fc.nat(), (input, a, b) => {
      const before = firstPlan(input)
      const places = before.nights[0]!.teams.flatMap(({ room, seats }) => seats.map((_, i) => seat(room, i)))
      const [from, to] = [places[a % places.length]!, places[b % places.length]!]
      const after = movePeople(before, { night: 1, from, to })
      if (!after) return
      const [there, back] = [effectOf(before, after, input), effectOf(after, before, input)]
      expect(back.newRepeats).toEqual(there.lostRepeats)
      expect(back.filled.length).toBe(there.emptied.length)
      expect(weighEffect({ ...there, withoutLanguage: [] })).toBe(-weighEffect({ ...back, withoutLanguage: [] }) + 0)
      const extra = (plan: typeof before) => reviewSeats(plan, input).repeats.length
      expect(extra(after) - extra(before)).toBeLessThanOrEqual(there.newRepeats.length)
    }),
    { numRuns: 100 },
  )
})
