import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstance } from '@/tests/rotation/any-instance'
import { instanceSchema } from '../instance'
import { modelOf } from '../model'
import { Dice } from '../random'
import { Best, levelsOf } from './best'
import { fillSeats } from './fill'
import { Floor } from './floor'
import { Moves } from './moves'
import { pricesOf } from './prices'
import { validStart } from './start'
import { tallyOf } from './tally'
import { scaleOf } from './weights'

const camps = anyInstance({ people: 8, rooms: 3, nights: 3 })

function floorOf(instance: Parameters<typeof modelOf>[0]): Floor {
  const model = modelOf(instance)
  const tally = tallyOf(model, validStart(model, model.baseline))
  const floor = new Floor(tally, pricesOf(model, tally.ladders, tally.places, scaleOf(model).weights))
  fillSeats(floor)
  return floor
}

test('what an exchange is said to cost is what it costs when it is made', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const floor = floorOf(instance)
      const { model, tally } = floor
      const { people: P, nights: N, frozen } = model
      const dice = new Dice(seed)
      for (let i = 0; i < 40; i++) {
        const [night, p, q] = [dice.below(N), dice.below(P), dice.below(P)]
        const [from, to] = [tally.seating.team[night * P + p]!, tally.seating.team[night * P + q]!]
        if (p === q || frozen[night] || (from < 0 && to < 0)) continue
        const [role, as] = [tally.seating.role[night * P + p]!, tally.seating.role[night * P + q]!]
        const said = floor.priceOfExchange(night, p, q, as, role)
        if (said === Number.POSITIVE_INFINITY) continue
        const before = tallyOf(model, tally.seating).seating
        let made = 0
        if (from >= 0) made += floor.leave(night, p)
        if (to >= 0) made += floor.leave(night, q)
        if (from >= 0) made += floor.enter(q, from, role)
        if (to >= 0) made += floor.enter(p, to, as)
        expect(made).toBeCloseTo(said, 6)
        const [after, terms] = [tallyOf(model, tally.seating).seating, tally.terms()]
        floor.load(before)
        floor.exchange(night, p, q, as, role)
        expect(tally.seating).toEqual(after)
        expect(tally.terms()).toEqual(terms)
      }
    }),
    { numRuns: 150 },
  )
})

test('what three going round are said to cost is what it costs when they do', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const floor = floorOf(instance)
      const { people: P, nights: N, frozen } = floor.model
      const { team, role } = floor.tally.seating
      const dice = new Dice(seed)
      for (let i = 0; i < 60; i++) {
        const [night, p, q, x] = [dice.below(N), dice.below(P), dice.below(P), dice.below(P)]
        const [a, b, c] = [night * P + p, night * P + q, night * P + x]
        const [teamP, roleP, teamQ, roleQ, teamX, roleX] = [team[a]!, role[a]!, team[b]!, role[b]!, team[c]!, role[c]!]
        if (p === q || p === x || q === x || frozen[night] || teamP < 0 || teamQ < 0 || teamP === teamQ) continue
        if ([p, q, x].some((person) => floor.isTied(night, person))) continue
        const said = floor.priceOfRotation(night, p, q, x)
        if (said === Number.POSITIVE_INFINITY) continue
        let made = floor.leave(night, p) + floor.leave(night, q)
        if (teamX >= 0) made += floor.leave(night, x)
        made += floor.enter(q, teamP, roleP) + floor.enter(x, teamQ, roleQ)
        if (teamX >= 0) made += floor.enter(p, teamX, roleX)
        expect(made).toBeCloseTo(said, 6)
      }
    }),
    { numRuns: 100 },
  )
})

test('what it is said to cost that two rooms change all their people is what it costs when they do', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const floor = floorOf(instance)
      const { people: P, teams: T, nightOf, frozen } = floor.model
      const { team, role } = floor.tally.seating
      const dice = new Dice(seed)
      for (let i = 0; i < 20; i++) {
        const [s, t] = [dice.below(T), dice.below(T)]
        if (s === t || nightOf[s] !== nightOf[t] || frozen[nightOf[s]!]) continue
        const said = floor.priceOfCrews(s, t)
        if (said === Number.POSITIVE_INFINITY) continue
        const night = nightOf[s]!
        const crews = Array.from({ length: P }, (_, person) => person).flatMap((person) => {
          const from = team[night * P + person]!
          return from === s || from === t ? [{ person, to: s + t - from, as: role[night * P + person]! }] : []
        })
        let made = 0
        for (const { person } of crews) made += floor.leave(night, person)
        const [ofS, ofT] = [floor.template[s]!, floor.template[t]!]
        made += floor.setTemplate(s, ofT) + floor.setTemplate(t, ofS)
        for (const { person, to, as } of crews) made += floor.enter(person, to, as)
        expect(made).toBeCloseTo(said, 6)
        const again = floor.priceOfCrews(s, t)
        expect(again).toBeCloseTo(-said, 6)
        floor.exchangeCrews(s, t)
        for (const { person, to, as } of crews) {
          expect(team[night * P + person]).toBe(s + t - to)
          expect(role[night * P + person]).toBe(as)
        }
      }
    }),
    { numRuns: 100 },
  )
})

test('a search moves nobody who is away, without the craft or on a frozen night, and puts the best seating away unharmed', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const floor = floorOf(instance)
      const { model, tally } = floor
      const best = new Best(tally)
      const moves = new Moves(floor, new Dice(seed))
      moves.heat = 30
      if (!moves.isEmpty) for (let i = 0; i < 400; i++) if (moves.step()) best.look()
      expect(levelsOf(tallyOf(model, best.seating))).toEqual([...best.levels])
      for (let at = 0; at < tally.seating.team.length; at++) {
        if (model.frozen[Math.floor(at / model.people)]) {
          expect(tally.seating.team[at]).toBe(model.baseline?.team[at] ?? -1)
          continue
        }
        if (tally.seating.team[at]! < 0) continue
        expect(model.present[at]).toBe(1)
        expect(model.cost[(at % model.people) * model.roles + tally.seating.role[at]!]).toBeGreaterThanOrEqual(0)
      }
    }),
    { numRuns: 150 },
  )
})

test('a floor that was led through anything else shows the same conflicts as a new one', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const floor = floorOf(instance)
      const moves = new Moves(floor, new Dice(seed))
      moves.heat = 50
      if (!moves.isEmpty) for (let i = 0; i < 100; i++) moves.step()
      const fresh = new Floor(floor.tally, floor.prices)
      const listed = ({ hotPairs, hotPlaces, hotTeams }: Floor) =>
        [hotPairs, hotPlaces, hotTeams].map((list) => list.all())
      expect(listed(floor)).toEqual(listed(fresh))
    }),
    { numRuns: 100 },
  )
})

test('a pair is a conflict while its last meeting costs something: after the third it is none, back at two it is', () => {
  const person = (id: string) => ({ id, roles: [{ role: 'track', cost: 0 }] })
  const team = (night: number) => ({ id: `t${night}`, night, room: 'A', templates: [{ track: 2 }] })
  const floor = floorOf(
    instanceSchema.parse({
      ...{ format: 'rotation-instance/1', id: 'two', title: '', roles: ['track'], nights: 3 },
      ...{ people: [person('ana'), person('yoo')], teams: [0, 1, 2].map(team), objective: ['repeatPairs'] },
    }),
  )
  const pairs = () => floor.hotPairs.all()
  for (let night = 0; night < 3; night++) if (floor.tally.seating.team[night * 2]! < 0) floor.enter(0, night, 0)
  expect(pairs()).toEqual([])
  floor.leave(2, 0)
  expect(pairs()).toEqual([1])
  floor.enter(0, 2, 0)
  expect(pairs()).toEqual([])
})
