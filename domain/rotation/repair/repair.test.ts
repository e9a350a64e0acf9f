import fc from 'fast-check'
import { expect, test } from 'vitest'
import { anyInstance } from '@/tests/rotation/any-instance'
import { allPlans } from '@/tests/rotation/brute-force'
import { publicInstances } from '@/tests/rotation/public-instances'
import { pureInstance, purePlan } from '@/tests/rotation/pure-instance'
import type { Instance } from '../instance'
import { modelOf } from '../model'
import { compareVectors, type Terms, termsOf } from '../terms'
import { proposeRepairs, type RepairKind } from './repair'

const effort = 200_000
const numbers = (instance: Instance) =>
  proposeRepairs(instance, { effort }).map(({ kinds, terms: { repeats, changes }, empty }) => ({
    ...{ kinds, repeats, changes, empty: empty.map(({ team, role }) => `${team} ${role}`) },
  }))
const all: RepairKind[] = ['fewest-changes', 'best-mix', 'fewest-repeats']
const objective = ['repeats', 'changes']

test('a top-liner leaves after the first night and the reserve takes both her seats: two changes, one proposal', () => {
  const instance = publicInstances.find(([name]) => name.startsWith('pub-12'))![1]
  expect(numbers(instance)).toEqual([{ kinds: all, repeats: 0, changes: 2, empty: [] }])
})

test('a drop-out whom nobody can replace leaves empty seats and nobody else moves', () => {
  const more = { objective, baseline: purePlan(7, 3, [0]) }
  expect(numbers(pureInstance(7, 3, { person: { l3: { present: [0] } }, more }))).toEqual([
    { kinds: all, repeats: 0, changes: 0, empty: ['n2r1 lyric', 'n3r6 lyric'] },
  ])
})

test('a room closes tonight: its three people sit out, and everybody else stays', () => {
  const more = { objective, baseline: purePlan(7, 3, [0]) }
  const [repair, ...others] = proposeRepairs(pureInstance(7, 3, { team: { n2r4: { templates: [{}] } }, more }), {
    effort,
  })
  expect(others).toEqual([])
  expect(repair!.terms).toMatchObject({ broken: 0, empty: 0, changes: 3 })
  expect(repair!.moves.map(({ person, why }) => [person, why])).toEqual([
    ['t4', 'left-room-closed'],
    ['m5', 'left-room-closed'],
    ['l6', 'left-room-closed'],
  ])
})

test('where a change less costs repeats, several plans stand side by side, each the best of its kind', () => {
  // The reserve has met t1 and l1 already, and the seats that m4 leaves would bring them together again.
  const baseline = purePlan(7, 5, [0, 1])
  baseline.plan.teams.n1r1 = { track: ['t1'], top: ['m8'], lyric: ['l1'] }
  const found = proposeRepairs(
    pureInstance(7, 5, {
      person: { m1: { present: [1, 2, 3, 4] }, m4: { present: [0, 1] } },
      people: [{ id: 'm8', roles: [{ role: 'top' }] }],
      more: { objective, baseline },
    }),
    { effort },
  )
  expect(found.flatMap(({ kinds }) => kinds)).toEqual(all)
  const [few, fresh] = [found[0]!.terms, found.at(-1)!.terms]
  expect(few).toMatchObject({ changes: 3, repeats: 2 })
  expect(fresh.repeats).toBe(0)
  for (const { terms } of found) expect(2 * terms.repeats + terms.changes).toBeGreaterThanOrEqual(mixOf(found))
})

const mixOf = (found: { kinds: RepairKind[]; terms: Terms }[]) => {
  const { repeats, changes } = found.find(({ kinds }) => kinds.includes('best-mix'))!.terms
  return 2 * repeats + changes
}

test('nights that are over stay as they were, and equal seeds give equal proposals', () => {
  const instance = pureInstance(5, 4, {
    ...{
      person: { t2: { present: [0, 1] }, l5: { present: [0, 1, 3] } },
      people: [{ id: 't6', roles: [{ role: 'track' }] }],
    },
    more: { objective, baseline: purePlan(5, 4, [0, 1]) },
  })
  const [found, again] = [proposeRepairs(instance, { effort }), proposeRepairs(instance, { effort })]
  expect(again).toEqual(found)
  for (const { teams } of found)
    for (const { id, night } of instance.teams)
      if (night < 2) expect(teams[id]).toEqual(instance.baseline!.plan.teams[id])
})

test('what the camp puts before repeats and changes stays before both', () => {
  const speaks = (languages: string[]) => ({ languages })
  const names = ['t1', 't2', 't3', 'm1', 'm2', 'm3', 'l1', 'l2', 'l3']
  const person = Object.fromEntries(names.map((id) => [id, speaks(id.endsWith('1') ? ['ko'] : ['en'])]))
  const more = { objective: ['language', 'repeats', 'soft'], baseline: purePlan(3, 2, [0]) }
  for (const { terms } of proposeRepairs(pureInstance(3, 2, { person, more }), { effort }))
    expect(terms.language).toBe(0)
})

test('in tiny camps nothing is better in changes, in repeats or in the mix of both', () => {
  fc.assert(
    fc.property(anyInstance({ people: 5, rooms: 2, nights: 2 }), (instance) => {
      fc.pre(instance.baseline !== undefined)
      const model = modelOf({ ...instance, objective: ['repeats'] })
      const plans = allPlans(model, 3000)
      fc.pre(plans !== undefined && plans.length > 0)
      const found = proposeRepairs({ ...instance, objective: ['repeats'] }, { effort: 40_000 })
      for (const kind of all) {
        const { terms, seating } = found.find(({ kinds }) => kinds.includes(kind))!
        expect(termsOf(model, seating)).toEqual(terms)
        expect(terms.broken + terms.misfits).toBe(0)
        for (const plan of plans!)
          expect(compareVectors(byKind[kind](terms), byKind[kind](plan.terms))).toBeLessThanOrEqual(0)
      }
    }),
    { numRuns: 25, seed: 1 },
  )
})

const byKind: Record<RepairKind, (terms: Terms) => number[]> = {
  'fewest-changes': ({ repeats, changes }) => [changes, repeats],
  'best-mix': ({ repeats, changes }) => [2 * repeats + changes, repeats],
  'fewest-repeats': ({ repeats, changes }) => [repeats, changes],
}
