import { expect, test } from 'vitest'
import { pureInstance } from '@/tests/rotation/pure-instance'
import { modelOf } from '../model'
import { minimalConflict } from './conflict'
import { diagnose } from './diagnosis'
import { sayDiagnosis } from './say'

const told = (...camp: Parameters<typeof pureInstance>) => diagnose(modelOf(pureInstance(...camp))).map(sayDiagnosis)

test('a camp that can be done is told nothing', () => {
  expect(told(7, 3)).toEqual([])
})

test('a shortage is told with the night as on screens, the craft and the names', () => {
  expect(told(4, 2, { person: { l4: { present: [0] } } })).toEqual([
    'proven: night 2: 4 rooms need somebody for lyric, only 3 are present: l1, l2, l3',
  ])
})

/** A third track writer is to work two nights of three, and on two of them both seats are given away by pins. */
const noRoomFor = (more: object = {}) =>
  pureInstance(2, 3, {
    people: [{ id: 't3', roles: [{ role: 'track' }], minNights: 2 }],
    more: {
      pins: ['n1r1', 'n1r2', 'n2r1', 'n2r2'].map((team) => ({ person: team.endsWith('1') ? 't1' : 't2', team })),
      keepApart: [['t3', 'l1']],
      ...more,
    },
  })

test('wishes that clash over several nights are found, and called probable; the one that does no harm is not named', () => {
  expect(diagnose(modelOf(noRoomFor()), { effort: 300_000 }).map(sayDiagnosis)).toEqual([
    'probable: no plan was found that keeps all of these: t1 pinned to n1r1; t2 pinned to n1r2; t1 pinned to n2r1; t2 pinned to n2r2; t3 at work at least 2 nights; without any one of them there is one',
  ])
})

test('after a search in vain no second one is made before the wishes to blame are looked for', () => {
  const model = modelOf(noRoomFor())
  const { wishes, complete, proven } = minimalConflict(model, { effort: 300_000 })
  expect({ count: wishes.length, complete, proven }).toEqual({ count: 5, complete: true, proven: false })
  expect(diagnose(model, { failed: true, effort: 300_000 })).toMatchObject([
    { certainty: 'probable', cause: { wishes } },
  ])
})

test('told to stop, the search for the wishes to blame drops none that it could not ask about', () => {
  const { wishes, complete } = minimalConflict(modelOf(noRoomFor()), { effort: 300_000, stop: () => true })
  expect({ count: wishes.length, complete }).toEqual({ count: 6, complete: false })
})

test('every kind of proof and wish is told in a sentence', () => {
  const host = { tags: ['host'] }
  const camp = pureInstance(3, 2, {
    person: { t1: { present: [0] }, m1: { ...host, minNights: 2, maxNights: 1 } },
    team: { n1r1: { require: [{ tag: 'host', min: 2 }] }, n2r3: { templates: [{}] } },
    more: {
      pins: [
        { person: 't1', team: 'n2r1' },
        { person: 't2', team: 'n2r3' },
        { person: 't3', team: 'n1r1', role: 'top' },
      ],
      keepTogether: [{ pair: ['t2', 'l2'], nights: [0] }],
      keepApart: [['t2', 'l2']],
    },
  })
  expect(diagnose(modelOf(camp)).map(sayDiagnosis)).toEqual([
    "proven: night 2: t1 is pinned to n2r1 but isn't there that night",
    'proven: night 2: t2 is pinned to n2r3, which is closed',
    "proven: night 1: t3 is pinned to n1r1 as top, which isn't a craft of theirs",
    'proven: night 1: t2 and l2 are to be kept apart and to sit together',
    'proven: night 1: n1r1 needs 2 people tagged "host", only m1 could sit there',
    'proven: m1 is to work at least 2 nights and at most 1',
  ])
})
