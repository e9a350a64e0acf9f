import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import { anyPlanOf, anyWishingCamp } from '@/tests/rotation-plans'
import type { RotationInput } from '../input'
import type { Plan } from '../plan'
import type { Wish } from '../wishes'
import { effectOf, type PlanEffect } from './effect'
import { countsOf } from './meetings'
import { type Move, movePeople, type Place } from './move'
import { countRepeats, listBench, type Misplaced, type PlanReview, reviewPlan } from './review'
import { rulesOf } from './rules'
import { changesNothing, weighEffect } from './weigh'

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
const seat = (room: number, seat: number): Place => ({ at: 'seat', room, seat })
const swap: Move = { night: 2, from: seat(1, 1), to: seat(3, 1) }
const judge = (before: Plan, after: Plan, input: RotationInput = camp) =>
  effectOf(rulesOf(input), countsOf(before), before, after)
const wishing = (...wishes: Wish[]): RotationInput => ({
  ...camp,
  wishes: wishes.map((wish, i) => ({ id: `wish_${i}`, wish })),
})

test('a swap that brings two people together again says who and when, and its way back undoes it', () => {
  const after = movePeople(plan, swap)!
  const effect = judge(plan, after)
  expect(effect.newRepeats).toEqual([
    { a: 'm1', b: 't1', nights: [1, 2] },
    { a: 'l2', b: 'm2', nights: [1, 2] },
  ])
  expect(weighEffect(effect, camp.preferences)).toBeGreaterThan(0)
  expect(judge(after, plan)).toMatchObject({ newRepeats: [], lostRepeats: effect.newRepeats })
})

test('a pair wished together repeats nothing, and is told when a swap would part it', () => {
  const input = wishing({ kind: 'together', people: ['m1', 't1'], nights: [1] })
  const after = movePeople(plan, swap)!
  expect(judge(plan, after, input).newRepeats.map(({ a }) => a)).toEqual(['l2'])
  const parted = movePeople(plan, { night: 1, from: seat(1, 1), to: seat(2, 1) })!
  expect(judge(plan, parted, input).broken.map(({ breach }) => breach)).toEqual([{ kind: 'together', night: 1 }])
})

test('people kept apart, a language that a room asks for and a person’s last night are told before it is done', () => {
  const input = wishing(
    { kind: 'apart', people: ['m2', 't1'] },
    { kind: 'nights', memberId: 'l1', min: 2, max: null },
    { kind: 'require', of: 'tag', name: 'host', min: 1, rooms: [1], nights: null },
  )
  const people = input.people.map((each) => (each.memberId === 'm1' ? { ...each, tags: ['host'] } : each))
  const met = movePeople(plan, { night: 1, from: seat(1, 1), to: seat(2, 1) })!
  const { broken } = judge(plan, met, { ...input, people })
  expect(broken.map(({ breach }) => breach)).toEqual([
    { kind: 'apart', night: 1, room: 1 },
    { kind: 'require', night: 1, room: 1, there: 0 },
  ])
  const home = movePeople(plan, { night: 1, from: seat(1, 2), to: { at: 'bench', memberId: null } })!
  expect(judge(plan, home, input).broken.map(({ breach }) => breach)).toEqual([{ kind: 'nights', worked: 1 }])
})

test('a seat left for the bench is emptied; who sits on the bench is known', () => {
  const after = movePeople(plan, { night: 1, from: seat(2, 2), to: { at: 'bench', memberId: null } })!
  expect(judge(plan, after).emptied.map(({ room, seat }) => [room, seat])).toEqual([[2, 2]])
  expect(judge(after, plan).filled).toHaveLength(1)
  expect(listBench(after, rulesOf(camp), 1)).toEqual(['l2'])
  expect(listBench(after, rulesOf(camp), 2)).toEqual([])
})

test('moving someone into a craft that is not theirs is named', () => {
  const after = movePeople(plan, { night: 1, from: seat(1, 0), to: seat(1, 2) })!
  expect(judge(plan, after).newMisplaced.map(({ memberId, problem }) => [memberId, problem])).toEqual([
    ['l1', 'craft'],
    ['t1', 'craft'],
  ])
})

test('what a move would do is what the review of the whole plan says of before and after', () => {
  const anyMove = anyWishingCamp.chain((input) =>
    fc.record({
      input: fc.constant(input),
      before: anyPlanOf(input),
      ...{ a: fc.nat(), b: fc.nat(), night: fc.constantFrom(...input.nights) },
    }),
  )
  fc.assert(
    fc.property(anyMove, ({ input, before, a, b, night }) => {
      const teams = before.nights.find((each) => each.night === night)!.teams
      const places = [
        ...teams.flatMap(({ room, seats }) => seats.map((_, i) => seat(room, i))),
        ...listBench(before, rulesOf(input), night).map((memberId): Place => ({ at: 'bench', memberId })),
      ]
      if (places.length === 0) return
      const move = { night, from: places[a % places.length]!, to: places[b % places.length]! }
      const after = movePeople(before, move)
      if (!after) return
      expect(sizesOf(judge(before, after, input))).toEqual(
        difference(reviewPlan(before, input), reviewPlan(after, input)),
      )
      expect(changesNothing(judge(before, before, input))).toBe(true)
    }),
    { numRuns: 300 },
  )
})

const misplaced = ({ memberId, problem, craft }: Misplaced) =>
  `${memberId} ${problem} ${problem === 'craft' ? craft : ''}`

/** In numbers and names that both can say. */
const sizesOf = (effect: PlanEffect) => ({
  repeats: effect.newRepeats.length - effect.lostRepeats.length,
  misplaced: [effect.newMisplaced.map(misplaced).sort(), effect.lostMisplaced.map(misplaced).sort()],
  empty: effect.emptied.length - effect.filled.length,
  losesLanguage: effect.losesLanguage,
  gainsLanguage: effect.gainsLanguage,
  past: [effect.newPast.length - effect.lostPast.length],
  wishes: effect.broken.length > 0 || effect.kept.length > 0,
})

function difference(before: PlanReview, after: PlanReview) {
  const missing = <T>(there: T[], here: T[], keyOf: (item: T) => string) =>
    here.filter((item) => !there.some((other) => keyOf(other) === keyOf(item)))
  const [was, is] = [before.withoutLanguage, after.withoutLanguage]
  const room = (note: { night: number; room: number }) => `${note.night} ${note.room}`
  const place = ({ unkept }: PlanReview) =>
    unkept
      .flatMap(({ id, breaches }) =>
        breaches.map((breach) => {
          if (breach.kind === 'nights') return `${id} ${breach.worked}`
          return breach.kind === 'closed' ? id : `${id} ${JSON.stringify({ ...breach, there: 0 })}`
        }),
      )
      .sort()
      .join()
  return {
    repeats: countRepeats(after) - countRepeats(before),
    misplaced: [
      missing(before.misplaced, after.misplaced, (each) => `${each.night} ${misplaced(each)}`)
        .map(misplaced)
        .sort(),
      missing(after.misplaced, before.misplaced, (each) => `${each.night} ${misplaced(each)}`)
        .map(misplaced)
        .sort(),
    ],
    empty: after.empty.length - before.empty.length,
    losesLanguage: missing(was, is, room),
    gainsLanguage: missing(is, was, room),
    past: [
      after.past.reduce((sum, { nights }) => sum + nights.length, 0) -
        before.past.reduce((sum, { nights }) => sum + nights.length, 0),
    ],
    wishes: place(before) !== place(after),
  }
}
