import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instanceSchema } from '../instance'
import { type Model, modelOf, type Seating, teamsOf } from '../model'
import { termsOf, vectorOf } from '../terms'
import { designStart } from './design-start'

type Camp = {
  people: { id: string; roles: { role: string; cost?: number }[]; present?: number[]; maxNights?: number }[]
  teams: { id: string; night: number; room: string; templates: Record<string, number>[] }[]
  [wish: string]: unknown
}

/** As many people of each craft as rooms, everybody there, one of each craft in a room. Person "a0" is the first of craft a. */
function pureCamp(rooms: number, nights: number, crafts = ['a', 'b', 'c']): Camp {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)
  const template = Object.fromEntries(crafts.map((craft) => [craft, 1]))
  return {
    ...{ format: 'rotation-instance/1', id: 'camp', roles: crafts, nights, objective: ['repeats'] },
    people: crafts.flatMap((role) => upTo(rooms).map((i) => ({ id: `${role}${i}`, roles: [{ role }] }))),
    teams: upTo(nights).flatMap((night) =>
      upTo(rooms).map((room) => ({ id: `n${night}r${room}`, night, room: `r${room}`, templates: [template] })),
    ),
  }
}

function startOf(camp: unknown): { model: Model; seating: Seating; vector: number[] } {
  const model = modelOf(instanceSchema.parse(camp))
  const seating = designStart(model)
  if (!seating) throw new Error('no design fits')
  const terms = termsOf(model, seating)
  return { model, seating, vector: [terms.broken, terms.empty, ...vectorOf(model, terms).slice(1)] }
}

const publicCamp = (name: string) =>
  JSON.parse(readFileSync(new URL(`../../../tests/rotation/instances/pub-${name}.json`, import.meta.url), 'utf8'))

test.each([
  ['01-fantasia', 0],
  ['02-latin6x5', 0],
  ['03-latin6x6', 2],
  ['04-latin10x10', 0],
  ['06-two-topliners', 0],
  ['10-golfers-8-3-7', 0],
  ['13-latin12x9', 0],
  ['14-latin5x7', 30],
])('%s starts with %i repeats, every rule kept and every seat filled', (name, repeats) => {
  expect(startOf(publicCamp(name)).vector).toEqual([0, 0, repeats])
})

test('two who are put together on two nights are, though no design seats them so', () => {
  const [broken, empty, repeats] = startOf(publicCamp('11-pins')).vector
  expect([broken, empty]).toEqual([0, 0])
  expect(repeats).toBeLessThanOrEqual(4)
})

test('unequal crafts start with everybody seated and nobody meeting twice', () => {
  expect(startOf(publicCamp('05-unequal')).vector.slice(0, 3)).toEqual([0, 0, 0])
})

test('forty rooms for forty nights', () => {
  expect(startOf(pureCamp(40, 40)).vector).toEqual([0, 0, 0])
})

test('a team pinned on one night and a person on another move the parts, not the design', () => {
  const camp = pureCamp(12, 12)
  const team = ['a3', 'b3', 'c9'].map((person) => ({ person, team: 'n4r7' }))
  expect(startOf({ ...camp, pins: [...team, { person: 'a3', team: 'n5r0' }] }).vector).toEqual([0, 0, 0])
})

test('two who are kept apart get parts that never meet', () => {
  const camp = pureCamp(8, 7)
  const keepApart = [
    ['a0', 'b0'],
    ['a1', 'c1'],
    ['b4', 'c4'],
  ]
  expect(startOf({ ...camp, keepApart }).vector).toEqual([0, 0, 0])
})

test('earlier camps are kept clear of when a casting does', () => {
  const past = Array.from({ length: 10 }, (_, i) => ({ pair: [`a${i}`, `b${(3 * i) % 10}`] }))
  const camp = { ...pureCamp(10, 7), objective: ['repeats', 'soft'], softWeights: { past: 1 }, past }
  expect(startOf(camp).vector).toEqual([0, 0, 0, 0])
})

test('somebody is away for a night and a spare person stands in', () => {
  const camp = pureCamp(9, 6)
  camp.people[3]!.present = [0, 1, 3, 4, 5]
  camp.people.push({ id: 'spare', roles: [{ role: 'a' }] })
  expect(startOf(camp).vector).toEqual([0, 0, 0])
})

test('who leaves early shares a part with whoever is there for the rest', () => {
  const camp = pureCamp(30, 8)
  camp.people[4]!.present = [0, 1, 2]
  camp.people.push({ id: 'late', roles: [{ role: 'a' }], present: [3, 4, 5, 6, 7] })
  expect(startOf(camp).vector).toEqual([0, 0, 0])
})

test('without a spare person the seat stays empty', () => {
  const camp = pureCamp(9, 6)
  camp.people[3]!.present = [0, 1, 3, 4, 5]
  expect(startOf(camp).vector).toEqual([0, 1, 0])
})

test('a room is closed for a night, another wants no third craft', () => {
  const camp = pureCamp(8, 6)
  camp.teams[10]!.templates = [{}]
  camp.teams[20]!.templates = [{ a: 1, b: 1 }]
  expect(startOf(camp).vector).toEqual([0, 0, 0])
})

test('nine of one craft for seven rooms take turns', () => {
  const camp = pureCamp(7, 5)
  camp.people.push({ id: 'a7', roles: [{ role: 'a' }] }, { id: 'a8', roles: [{ role: 'a' }] })
  expect(startOf(camp).vector).toEqual([0, 0, 0])
})

test('a craft that is one short gets somebody for whom it is the second', () => {
  const camp = pureCamp(6, 5)
  camp.people[12]!.roles = [{ role: 'a' }]
  camp.people[0]!.roles.push({ role: 'b', cost: 1 })
  camp.people[6]!.roles.push({ role: 'c', cost: 1 })
  expect(startOf(camp).vector).toEqual([0, 0, 0])
})

test('frozen nights stay, and nobody meets again whom they met there', () => {
  const camp = pureCamp(10, 5)
  const { model, seating } = startOf(camp)
  const named = JSON.stringify(teamsOf(model, seating))
  const renamed = named.replace(
    /"([abc])(\d)"/g,
    (_, craft, i) => `"${craft}${(Number(i) * (craft === 'a' ? 3 : 7)) % 10}"`,
  )
  const baseline = { plan: { teams: JSON.parse(renamed) }, frozenNights: [0, 1], publishedNights: [] }
  expect(startOf({ ...camp, baseline }).vector).toEqual([0, 0, 0])
})

test('the same camp gets the same start', () => {
  const pins = [{ person: 'a3', team: 'n2r1' }]
  const [one, other] = [startOf({ ...pureCamp(7, 5), pins }), startOf({ ...pureCamp(7, 5), pins })]
  expect(one.seating).toEqual(other.seating)
})

test('one craft in groups', () => {
  const camp = pureCamp(6, 8, ['a'])
  const people = Array.from({ length: 18 }, (_, i) => ({ id: `w${i}`, roles: [{ role: 'a' }] }))
  const teams = camp.teams.map((team) => ({ ...team, templates: [{ a: 3 }] }))
  expect(startOf({ ...camp, people, teams }).vector).toEqual([0, 0, 0])
  const late = people.map((person, i) => (i === 5 ? { ...person, present: [1, 2, 3, 4, 5, 6, 7] } : person))
  const smaller = teams.map((team) => ({ ...team, templates: [{ a: 3 }, { a: 2 }] }))
  expect(startOf({ ...camp, people: late, teams: smaller }).vector).toEqual([0, 0, 0])
})

test('nothing is said where no design fits', () => {
  const of = (camp: unknown) => designStart(modelOf(instanceSchema.parse(camp)))
  expect(of(pureCamp(3, 3, ['a', 'b', 'c', 'd']))).toBeUndefined()
  expect(of({ ...pureCamp(3, 3), teams: [] })).toBeUndefined()
})

const anyCamp = fc
  .record({
    rooms: fc.integer({ min: 1, max: 5 }),
    nights: fc.integer({ min: 1, max: 4 }),
    seed: fc.infiniteStream(fc.nat(99)),
  })
  .map(({ rooms, nights, seed }) => {
    const chance = (percent: number) => (seed.next().value ?? 0) < percent
    const camp = pureCamp(rooms, nights)
    for (const person of camp.people) {
      if (chance(15)) person.present = [...Array(nights).keys()].filter(() => chance(60))
      if (chance(20)) person.roles.push({ role: chance(50) ? 'a' : 'c', cost: 1 })
      if (chance(10)) person.maxNights = 1
    }
    for (const team of camp.teams) {
      const closed = chance(10)
      if (closed) team.templates = [{}]
      if (!closed && chance(10)) team.templates = [{ a: 1, c: 2 }, { b: 1 }]
    }
    const two = () => camp.people[(seed.next().value ?? 0) % camp.people.length]!.id
    const team = () => camp.teams[(seed.next().value ?? 0) % camp.teams.length]!.id
    const pins = chance(40) ? [{ person: two(), team: team() }] : []
    const keepTogether = chance(30) ? [{ pair: [two(), two()], nights: [0] }] : []
    return { ...camp, people: camp.people.filter(() => chance(90)), pins, keepTogether }
  })

test('a swap for a pin takes nobody past the nights they want', () => {
  const camp = pureCamp(4, 4)
  const more = {
    ...{ a2: { maxNights: 1 }, b3: { maxNights: 1 }, c3: { maxNights: 1 }, b0: { present: [0, 1, 3] } },
    ...{
      b2: { roles: [{ role: 'b' }, { role: 'a', cost: 1 }] },
      c2: { roles: [{ role: 'c' }, { role: 'a', cost: 1 }] },
    },
  }
  const people = camp.people
    .filter(({ id }) => !['a1', 'a3', 'c0'].includes(id))
    .map((person) => ({ ...person, ...more[person.id as keyof typeof more] }))
  const closed = ['n0r2', 'n0r3', 'n1r0', 'n1r1', 'n2r1', 'n3r0', 'n3r1']
  const teams = camp.teams.map((team) => {
    if (team.id === 'n3r3') return { ...team, templates: [{ a: 1, c: 2 }, { b: 1 }] }
    return closed.includes(team.id) ? { ...team, templates: [{}] } : team
  })
  const model = modelOf(instanceSchema.parse({ ...camp, people, teams, pins: [{ person: 'a2', team: 'n3r2' }] }))
  const { team } = designStart(model)!
  const a2 = people.findIndex(({ id }) => id === 'a2')
  expect([0, 1, 2, 3].filter((night) => team[night * people.length + a2]! >= 0)).toHaveLength(1)
})

test('nobody ever sits where they are not, in what they cannot do, or more nights than they want', () => {
  fc.assert(
    fc.property(anyCamp, (camp) => {
      const known = new Set(camp.people.map(({ id }) => id))
      const pins = camp.pins.filter(({ person }) => known.has(person))
      const keepTogether = camp.keepTogether.filter(
        ({ pair }) => pair[0] !== pair[1] && pair.every((id) => known.has(id!)),
      )
      const model = modelOf(instanceSchema.parse({ ...camp, pins, keepTogether }))
      const { people: P, roles: R, present, cost, nightOf } = model
      const seating = designStart(model)
      const worked = new Int32Array(P)
      seating?.team.forEach((team, at) => {
        if (team < 0) return
        expect(nightOf[team]).toBe(Math.floor(at / P))
        expect(present[at]).toBe(1)
        expect(cost[(at % P) * R + seating.role[at]!]).toBeGreaterThanOrEqual(0)
        expect(++worked[at % P]!).toBeLessThanOrEqual(model.maxNights[at % P]!)
      })
    }),
    { numRuns: 12 },
  )
})
