import { expect, test } from 'vitest'
import roster from '@/db/seed/fantasia-roster.json'
import { publicInstances } from '@/tests/rotation/public-instances'
import { type Instance, instanceSchema } from '../instance'
import { modelOf } from '../model'
import { type Bounds, boundsOf } from './bounds'

const valuesOf = ({ levels }: Bounds) => levels.map(({ value }) => value)
const instances = new Map(publicInstances)
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i)

test.each([
  ['pub-01-fantasia', [0]],
  ['pub-02-latin6x5', [0]],
  ['pub-03-latin6x6', [2]],
  ['pub-05-unequal', [0, 41]],
  ['pub-06-two-topliners', [0]],
  ['pub-07-multirole24', [0, 10]],
  ['pub-08-late-arrivals', [0, 9]],
  ['pub-09-sixty', [0, 92]],
  ['pub-10-golfers-8-3-7', [0]],
  ['pub-11-pins', [0]],
  ['pub-12-repair-dropout', [0, 2, 0]],
  ['pub-14-latin5x7', [30]],
])('%s has the bounds %j', (name, values) => {
  expect(valuesOf(boundsOf(modelOf(instances.get(name)!)))).toEqual(values)
})

test('prices prove more where people have several crafts: 24 writers cannot do better than 13', () => {
  const { levels } = boundsOf(modelOf(instances.get('pub-07-multirole24')!), { effort: 'thorough' })
  expect(levels[1]).toMatchObject({ value: 13, given: true, always: { value: 10 }, because: { kind: 'prices' } })
})

/** Rooms of one seat per craft and just as many people, all there on all nights. */
function camp(crafts: string[], rooms: number, nights: number, more: Partial<Instance> = {}, seats = 1): Instance {
  return instanceSchema.parse({
    ...{ format: 'rotation-instance/1', id: 'camp', roles: crafts, nights, objective: ['repeats'] },
    people: crafts.flatMap((role) => upTo(rooms * seats).map((i) => ({ id: `${role} ${i + 1}`, roles: [{ role }] }))),
    teams: upTo(nights * rooms).map((t) => ({
      ...{ id: `t${t}`, night: Math.floor(t / rooms), room: `${t % rooms}` },
      templates: [Object.fromEntries(crafts.map((craft) => [craft, seats]))],
    })),
    ...more,
  })
}
const repeatsOf = (instance: Instance) => boundsOf(modelOf(instance)).levels[0]!

test('3 rooms of 4 people for 2 nights: somebody of each room is met again, 9 times in all when there are 4 nights', () => {
  expect(repeatsOf(camp(['a', 'b', 'c', 'd'], 3, 2))).toMatchObject({ value: 3, because: { kind: 'crowded-rooms' } })
  expect(repeatsOf(camp(['a', 'b', 'c', 'd'], 3, 4)).value).toBeGreaterThanOrEqual(9)
})

test('two rooms with three crafts for two nights force 2, and four crafts with six rooms for six nights 4', () => {
  expect(repeatsOf(camp(['a', 'b', 'c'], 2, 2)).value).toBe(2)
  expect(repeatsOf(camp(['a', 'b', 'c', 'd'], 6, 6))).toMatchObject({ value: 4, because: { kind: 'latin' } })
  const spare = camp(['a', 'b', 'c'], 6, 6)
  spare.people.push({ ...spare.people[0]!, id: 'one more' })
  expect(repeatsOf(spare).value).toBe(0)
})

test('six rooms of six of one craft do three nights, twelve writers in threes four', () => {
  expect(repeatsOf(camp(['a'], 6, 3, {}, 6)).value).toBe(0)
  expect(repeatsOf(camp(['a'], 6, 4, {}, 6))).toMatchObject({ value: 2, because: { kind: 'no-schedule' } })
  expect(repeatsOf(camp(['a'], 4, 4, {}, 3)).value).toBe(0)
  expect(repeatsOf(camp(['a'], 4, 5, {}, 3)).value).toBe(1)
})

test('two who are pinned together on three nights meet again twice', () => {
  const pins = upTo(3).flatMap((night) => ['a 1', 'b 1'].map((person) => ({ person, team: `t${night * 7}` })))
  expect(repeatsOf(camp(['a', 'b', 'c'], 7, 3, { pins }))).toMatchObject({
    value: 2,
    because: { kind: 'pinned', pairs: [{ people: ['a 1', 'b 1'], nights: [0, 1, 2] }] },
  })
})

const speaking = (list: unknown[][], role: string) =>
  list.map(([id, , languages]) => ({ id, roles: [{ role }], languages }))
const fantasia = (objective: Instance['objective']) =>
  camp(['track', 'top', 'lyric'], 7, 3, {
    objective,
    people: instanceSchema.shape.people.parse([
      ...speaking(roster.track_writers, 'track'),
      ...speaking(roster.top_liners, 'top'),
      ...speaking(roster.lyricists, 'lyric'),
    ]),
  })

test('the lyricist who speaks Korean only shares a language with the whole room on one night, or else 6 repeats', () => {
  const [, language] = boundsOf(modelOf(fantasia(['repeats', 'language']))).levels
  expect(language).toMatchObject({ value: 2, given: true, always: { value: 0 } })
  expect(language!.because).toMatchObject({
    kind: 'language',
    fresh: true,
    people: [{ person: 'Su-bin Maeng', nights: 3, together: 1, mates: ['Dae-ho Ryu'] }],
  })
  const [, repeats] = boundsOf(modelOf(fantasia(['language', 'repeats']))).levels
  expect(repeats).toMatchObject({ value: 6, given: true, always: { value: 0 }, because: { kind: 'language-repeats' } })
})

test('with a lyricist to spare nobody must work all nights, and no room has to lack a language', () => {
  const spare = fantasia(['repeats', 'language'])
  spare.people.push({ ...spare.people.find(({ id }) => id === 'Rory Calder')!, id: 'one more' })
  expect(valuesOf(boundsOf(modelOf(spare), { effort: 'thorough' }))).toEqual([0, 0])
})

test('a cap in fractions leaves room for the plans that are at it', () => {
  const instance = instanceSchema.parse({
    ...{ format: 'rotation-instance/1', id: 'camp', roles: ['one', 'two', 'three'], nights: 2 },
    people: [
      { id: 'a', roles: [{ role: 'three' }] },
      { id: 'b', roles: [{ role: 'two' }] },
      { id: 'c', roles: [{ role: 'one' }, { role: 'two' }, { role: 'three' }], minNights: 2 },
      { id: 'd', roles: [{ role: 'two' }] },
    ],
    teams: [
      { id: 'first', night: 0, room: '1', templates: [{ three: 1 }] },
      { id: 'second', night: 1, room: '1', templates: [{ two: 3 }, { one: 1, two: 1, three: 2 }] },
    ],
    ...{ objective: ['soft', 'repeats'], softWeights: { past: 0.1, sitoutSq: 2 } },
  })
  for (const effort of ['quick', 'thorough'] as const)
    expect(boundsOf(modelOf(instance), { effort }).levels[1]).toMatchObject({ term: 'repeats', value: 0 })
})

test('who is put together twice over meets once all the same', () => {
  const pairs: [string, string][] = [
    ['writer 1', 'writer 2'],
    ['writer 2', 'writer 1'],
  ]
  const instance = camp(['writer'], 1, 1, { keepTogether: pairs.map((pair) => ({ pair, nights: [0] })) }, 2)
  expect(valuesOf(boundsOf(modelOf(instance)))).toEqual([0])
})
