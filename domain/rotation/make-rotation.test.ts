import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyCamp, pureCamp } from '@/tests/rotation-camps'
import { canTake, isPresent, type RotationInput, seatCrafts } from './input'
import { makeRotation } from './make-rotation'
import type { Plan } from './plan'
import { scorePlan } from './score'

const quick = { seed: 7, iterations: 4_000 }

/** Written without the program's own review: every hard rule, seat by seat. */
function broken(plan: Plan, input: RotationInput): string[] {
  const found: string[] = []
  const wanted = seatCrafts(input).join()
  if (plan.nights.map(({ night }) => night).join() !== input.nights.join()) found.push('other nights')
  for (const { night, teams } of plan.nights) {
    const seated: string[] = []
    if (teams.map(({ room }) => room).join() !== input.rooms.join()) found.push('other rooms')
    for (const { seats } of teams) {
      if (seats.map(({ craft }) => craft).join() !== wanted) found.push('other seats')
      for (const { craft, memberId } of seats) {
        if (memberId === null) continue
        const person = input.people.find((each) => each.memberId === memberId)
        if (!person || !isPresent(person, night) || !canTake(person, craft)) found.push(`${memberId} in ${craft}`)
        if (seated.includes(memberId)) found.push(`${memberId} twice`)
        seated.push(memberId)
      }
    }
  }
  return found
}

/** The most seats of a night that can be filled, by trying everything. */
function mostFilled(input: RotationInput, night: number): number {
  const here = input.people.filter((person) => isPresent(person, night))
  const crafts = seatCrafts(input)
  const left = new Map(crafts.map((craft) => [craft, input.rooms.length * crafts.filter((c) => c === craft).length]))
  const tried = new Map<string, number>()
  const go = (i: number): number => {
    const person = here[i]
    if (!person) return 0
    const key = `${i} ${[...left.values()]}`
    const known = tried.get(key)
    if (known !== undefined) return known
    let most = go(i + 1)
    for (const [craft, count] of left)
      if (count > 0 && canTake(person, craft)) {
        left.set(craft, count - 1)
        most = Math.max(most, 1 + go(i + 1))
        left.set(craft, count)
      }
    tried.set(key, most)
    return most
  }
  return go(0)
}

test('no plan breaks a hard rule, and every seat that can be filled is', () => {
  fc.assert(
    fc.property(anyCamp, (input) => {
      const plan = makeRotation(input, quick)
      expect(broken(plan, input)).toEqual([])
      const seats = input.nights.length * input.rooms.length * seatCrafts(input).length
      const most = input.nights.reduce((sum, night) => sum + mostFilled(input, night), 0)
      expect(scorePlan(plan, input).empty).toBe(seats - most)
    }),
    { numRuns: 150 },
  )
})

test('the same seed makes the same plan', () => {
  fc.assert(
    fc.property(anyCamp, fc.integer(), (input, seed) => {
      const options = { seed, iterations: 2_000 }
      expect(makeRotation(input, options)).toEqual(makeRotation(structuredClone(input), options))
    }),
    { numRuns: 40 },
  )
})

test('Fantasia has no repeats, at once', () => {
  const camp = pureCamp(7, 3)
  expect(scorePlan(makeRotation(camp, { iterations: 0 }), camp)).toMatchObject({ empty: 0, repeats: 0 })
})

test('6 rooms on 6 nights cost the 2 repeats that are proven to be the least', { timeout: 30_000 }, () => {
  const camp = pureCamp(6, 6)
  expect(scorePlan(makeRotation(camp), camp)).toMatchObject({ empty: 0, repeats: 2 })
})

test('one late arrival in Fantasia leaves one seat empty and nobody meeting twice', () => {
  const camp = pureCamp(7, 3)
  const [late, ...rest] = camp.people
  const input = { ...camp, people: [{ ...late!, nights: [2, 3] }, ...rest] }
  const plan = makeRotation(input)
  expect(scorePlan(plan, input)).toMatchObject({ empty: 1, repeats: 0 })
})

test('with 9 lyricists for 7 rooms everybody sits out about as often', () => {
  const camp = pureCamp(7, 3)
  const more = ['l8', 'l9'].map((memberId) => ({ ...camp.people[20]!, memberId }))
  const input = { ...camp, people: [...camp.people, ...more] }
  // 6 sit-outs over 9 people: nobody needs to miss two nights.
  expect(scorePlan(makeRotation(input), input)).toMatchObject({ empty: 0, repeats: 0, sitOuts: 6 })
})

test('somebody who can do a second craft does it only where it is needed', () => {
  const camp = pureCamp(4, 3)
  const people = camp.people
    .filter(({ memberId }) => memberId !== 'l4')
    .map((person) => (person.main === 'top-liner' ? { ...person, others: ['lyricist'] } : person))
  const spare = { ...people[0]!, memberId: 'm5', main: 'top-liner' }
  const input = { ...camp, people: [...people, spare] }
  expect(scorePlan(makeRotation(input), input)).toMatchObject({ empty: 0, repeats: 0, otherCrafts: 3 })
})

test('empty seats gather in the last rooms, so that the others are whole', () => {
  const camp = pureCamp(4, 2)
  const input = { ...camp, people: camp.people.filter(({ memberId }) => !['l4', 'm4'].includes(memberId)) }
  const whole = makeRotation(input, quick).nights.flatMap(({ teams }) =>
    teams.filter(({ seats }) => seats.every(({ memberId }) => memberId !== null)),
  )
  expect(whole).toHaveLength(6)
})

test('a camp without people or without nights has an empty plan', () => {
  const camp = pureCamp(2, 1)
  expect(scorePlan(makeRotation({ ...camp, people: [] }), { ...camp, people: [] })).toMatchObject({ empty: 6 })
  expect(makeRotation({ ...camp, nights: [] })).toEqual({ nights: [] })
})
