import { expect, test } from 'vitest'
import { planOf, pureCamp } from '@/tests/rotation-camps'
import type { RotationInput } from '../input'
import type { Pin, Plan } from '../plan'
import { countsOf } from './meetings'
import { addPins, pinnedAgainst, pinsOf, removePins } from './pins'
import { countRepeats, reviewPlan } from './review'
import { rulesOf } from './rules'
import { bestOf, judgeMove, movesAgainst, type Trouble } from './swaps'

const crafts = ['track-writer', 'top-liner', 'lyricist']
const camp = pureCamp(3, 2)
const first = [
  ['t1', 'm1', 'l1'],
  ['t2', 'm2', 'l2'],
  ['t3', 'm3', 'l3'],
]
const repeating = planOf(crafts, first, [
  ['t1', 'm1', 'l3'],
  ['t2', 'm3', 'l1'],
  ['t3', 'm2', 'l2'],
])

const suggest = (plan: Plan, trouble: Trouble, { input = camp, pins = [] as Pin[], nights = [1, 2] } = {}) => {
  const sight = { plan, rules: rulesOf(input), pins, nights }
  return bestOf(
    movesAgainst(trouble, sight).flatMap((move) => judgeMove(trouble, move, sight, countsOf(plan)) ?? []),
    3,
  )
}
const repeat: Trouble = { kind: 'repeat', a: 'm1', b: 't1', nights: [1, 2] }

test('a repeat is offered swaps that end it and leave fewer than before, the best first', () => {
  const found = suggest(repeating, repeat)
  expect(found.length).toBeGreaterThan(0)
  const left = found.map(({ plan }) => countRepeats(reviewPlan(plan, camp)))
  expect(left.every((count) => count < countRepeats(reviewPlan(repeating, camp)))).toBe(true)
  expect(left).toEqual([...left].sort((a, b) => a - b))
  expect(found.every(({ plan }) => reviewPlan(plan, camp).misplaced.length === 0)).toBe(true)
})

test('nobody is taken away from where they are pinned, and nights that are over stay', () => {
  const pins = pinsOf(repeating, { night: 2 })
  expect(suggest(repeating, repeat, { pins }).every(({ move }) => move.night === 1)).toBe(true)
  expect(suggest(repeating, repeat, { pins, nights: [2] })).toEqual([])
})

test('an empty seat is offered to whoever is on the bench and has the craft', () => {
  const people = [...camp.people, { ...camp.people[8]!, memberId: 'l4' }]
  const plan = planOf(crafts, [['t1', 'm1', null], first[1]!, first[2]!])
  const trouble: Trouble = { kind: 'empty', night: 1, room: 1, seat: 2, craft: 'lyricist' }
  const found = suggest(plan, trouble, { input: { ...camp, people } })
  expect(found.map(({ move }) => move.to)).toEqual([
    { at: 'bench', memberId: 'l1' },
    { at: 'bench', memberId: 'l4' },
  ])
})

test('a room without a common language is offered somebody who speaks one', () => {
  const speaks: Record<string, string[]> = { l1: ['ko'], m2: ['ko', 'en'], t2: ['ko'] }
  const input: RotationInput = {
    ...camp,
    people: camp.people.map((each) => ({ ...each, languages: speaks[each.memberId] ?? each.languages })),
  }
  const found = suggest(planOf(crafts, first), { kind: 'language', night: 1, room: 1 }, { input, nights: [1] })
  expect(found[0]?.effect.gainsLanguage).toContainEqual({ night: 1, room: 1 })
  expect(found[0]?.move.from).toEqual({ at: 'seat', room: 1, seat: 2 })
})

test('a whole night is pinned and let go; one pin a night holds a person', () => {
  const night = pinsOf(repeating, { night: 2 })
  expect(night).toHaveLength(9)
  const moved = addPins(night, [{ memberId: 't1', night: 2, room: 3 }])
  expect(moved.filter(({ memberId }) => memberId === 't1')).toEqual([{ memberId: 't1', night: 2, room: 3 }])
  expect(removePins(night, pinsOf(repeating, { night: 2, room: 1 }))).toHaveLength(6)
  const move = { night: 2, from: { at: 'seat', room: 1, seat: 0 }, to: { at: 'bench', memberId: null } } as const
  expect(pinnedAgainst(repeating, night, move)).toEqual({ memberId: 't1', night: 2, room: 1 })
  expect(pinnedAgainst(repeating, [], move)).toBeUndefined()
})
