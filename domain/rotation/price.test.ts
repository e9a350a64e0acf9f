import { expect, test } from 'vitest'
import { pureInstance, purePlan } from '@/tests/rotation/pure-instance'
import { modelOf, type Seating, seatingOf } from './model'
import { type PairPrice, pricePair, priceWish } from './price'
import { termsOf } from './terms'

type Camp = Parameters<typeof pureInstance>
/** A camp with the usual plan, but for these seats: [team, role, person]. */
function planned([rooms, nights, changes]: Camp, seats: [string, string, string][] = []) {
  const model = modelOf(pureInstance(rooms, nights, changes))
  const { teams } = purePlan(rooms, nights, []).plan
  const changed: Record<string, Record<string, string[]>> = structuredClone(teams)
  for (const [team, role, person] of seats) changed[team]![role] = [person]
  return {
    model,
    seating: seatingOf(model, changed),
    at: (id: string) => model.instance.people.findIndex((p) => p.id === id),
  }
}

const effort = 60_000
const meetings = ({ team }: Seating, people: number, a: number, b: number) =>
  team.filter((t, i) => i % people === a && t >= 0 && team[i - a + b] === t).length
const costs = (found: PairPrice) => (found.kind === 'priced' ? found.price.difference : found.kind)

test('two who meet once have nothing to avoid', () => {
  const { model, seating, at } = planned([7, 3])
  expect(pricePair(model, seating, at('t1'), at('m1'), { effort })).toEqual({ kind: 'met-once', nights: [0] })
})

test('a needless repeat costs less than nothing: a plan without it is shown, with few who move', () => {
  const { model, seating, at } = planned(
    [7, 3],
    [
      ['n2r1', 'top', 'm1'],
      ['n2r7', 'top', 'm2'],
    ],
  )
  const { repeats } = termsOf(model, seating)
  const found = pricePair(model, seating, at('t1'), at('m1'), { effort })
  expect(found).toMatchObject({ kind: 'priced', nights: [0, 1], forced: false, price: { moved: 2 } })
  expect(costs(found)).toEqual([{ term: 'repeats', by: -repeats }])
})

test('where counting forces repeats, one pair is spared for nothing, since another repeats instead', () => {
  const { model, at } = planned([3, 4])
  const { teams } = purePlan(3, 3, []).plan
  const again = { n4r1: teams.n1r1!, n4r2: teams.n1r2!, n4r3: teams.n1r3! }
  const seating = seatingOf(model, { ...teams, ...again })
  const found = pricePair(model, seating, at('t1'), at('m1'), { effort })
  expect(found).toMatchObject({ kind: 'priced', nights: [0, 3], forced: true })
  expect(costs(found)).toEqual([])
  if (found.kind === 'priced') expect(meetings(found.price.seating, 9, at('t1'), at('m1'))).toBeLessThan(2)
})

test('one room on two nights: the pair cannot be spared', () => {
  const { model, at } = planned([1, 2])
  const team = { track: ['t1'], top: ['m1'], lyric: ['l1'] }
  const seating = seatingOf(model, { n1r1: team, n2r1: team })
  expect(pricePair(model, seating, at('t1'), at('m1'), { effort })).toEqual({ kind: 'impossible', nights: [0, 1] })
})

test('two who met on two nights that are over have met, and those wished together may', () => {
  const seats: [string, string, string][] = [
    ['n2r1', 'top', 'm1'],
    ['n2r7', 'top', 'm2'],
  ]
  const { model: plain, seating, at } = planned([7, 3], seats)
  const frozen = { ...plain, baseline: seating, frozen: new Uint8Array([1, 1, 0]) }
  expect(pricePair(frozen, seating, at('t1'), at('m1'), { effort })).toEqual({ kind: 'frozen', nights: [0, 1] })
  const { model } = planned([7, 3, { more: { keepTogether: [{ pair: ['t1', 'm1'], nights: [] }] } }], seats)
  expect(pricePair(model, seating, at('t1'), at('m1'), { effort })).toEqual({ kind: 'exempt', nights: [0, 1] })
})

test('who met on a night that is over is kept from meeting again', () => {
  const seats: [string, string, string][] = [
    ['n3r1', 'top', 'm1'],
    ['n3r6', 'top', 'm3'],
  ]
  const { model: plain, seating, at } = planned([7, 3], seats)
  const model = { ...plain, baseline: seating, frozen: new Uint8Array([1, 0, 0]) }
  const found = pricePair(model, seating, at('t1'), at('m1'), { effort })
  expect(found).toMatchObject({ kind: 'priced', nights: [0, 2] })
  expect(costs(found)).toEqual([{ term: 'repeats', by: -termsOf(model, seating).repeats }])
})

test('a pin that forces repeats costs those repeats', () => {
  const pins = [
    { person: 't1', team: 'n1r1' },
    { person: 'm1', team: 'n1r1' },
    { person: 't1', team: 'n2r1' },
    { person: 'm1', team: 'n2r1' },
  ]
  const { model, seating } = planned(
    [3, 2, { more: { pins } }],
    [
      ['n2r1', 'top', 'm1'],
      ['n2r3', 'top', 'm2'],
    ],
  )
  const wish = { kind: 'pin' as const, person: 'm1', team: 'n2r1', role: null }
  expect(priceWish(model, seating, [wish], { effort })).toMatchObject({
    ...{ kept: true, anyway: false, price: { difference: [{ term: 'repeats', by: -2 }], moved: 2 } },
  })
})

test('a wish that is kept at no cost stays kept without being asked for', () => {
  const { model, seating } = planned([7, 3, { more: { keepApart: [['t1', 'm4']] } }])
  const wish = { kind: 'apart' as const, pair: ['t1', 'm4'] as [string, string] }
  expect(priceWish(model, seating, [wish], { effort })).toMatchObject({
    ...{ kept: true, anyway: true, price: { difference: [], moved: 0 } },
  })
})

test('a wish that the plan breaks is priced by a plan that keeps it', () => {
  const { model, seating } = planned([7, 3, { more: { keepApart: [['t1', 'm2']] } }])
  const wish = { kind: 'apart' as const, pair: ['t1', 'm2'] as [string, string] }
  expect(priceWish(model, seating, [wish], { effort })).toMatchObject({
    ...{ kept: false, anyway: true, price: { difference: [{ term: 'broken', by: -1 }] } },
  })
})
