import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstance } from '@/tests/rotation/any-instance'
import { modelOf } from '../model'
import { Dice } from '../random'
import { termsOf } from '../terms'
import { Tally, tallyOf } from './tally'

const camps = anyInstance({ people: 7, rooms: 3, nights: 3 })

function wander(tally: Tally, dice: Dice, steps: number): void {
  const { people: P, nights: N, teams: T, roles: R, nightOf } = tally.model
  for (let i = 0; i < steps; i++) {
    const [night, person, team] = [dice.below(N), dice.below(P), dice.below(T)]
    const other = dice.below(P)
    const room = dice.below(T)
    if (dice.below(6) === 0 && room !== team && nightOf[room] === nightOf[team]) tally.exchangeCrews(room, team)
    else if (dice.below(3) === 0 && other !== person) tally.exchange(night, person, other)
    else if (tally.seating.team[night * P + person]! >= 0) tally.unseat(night, person)
    else if (tally.seating.team[nightOf[team]! * P + person]! < 0) tally.seat(person, team, dice.below(R))
  }
}

test('whoever sits down or gets up, wherever and whether they may or not, every number stays what a count from scratch gives', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const model = modelOf(instance)
      const tally = new Tally(model)
      const dice = new Dice(seed)
      expect(tally.terms()).toEqual(termsOf(model, tally.seating))
      for (let i = 0; i < 6; i++) {
        wander(tally, dice, 12)
        expect(tally.terms()).toEqual(termsOf(model, tally.seating))
      }
    }),
    { numRuns: 150 },
  )
})

test('a seating that is loaded over another leaves nothing of it', () => {
  fc.assert(
    fc.property(camps, fc.nat(1000), (instance, seed) => {
      const model = modelOf(instance)
      const [here, there] = [new Tally(model), new Tally(model)]
      wander(here, new Dice(seed), 30)
      wander(there, new Dice(seed + 1), 30)
      here.load(there.seating)
      expect(here.seating).toEqual(there.seating)
      expect(here.terms()).toEqual(tallyOf(model, there.seating).terms())
    }),
    { numRuns: 50 },
  )
})
