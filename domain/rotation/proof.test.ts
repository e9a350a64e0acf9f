import { expect, test } from 'vitest'
import type { Bounds, LevelBound } from './bounds/bounds'
import { meetsBounds, proofOf, sayProof } from './proof'
import type { Terms } from './terms'

const level = (term: LevelBound['term'], value: number, always = value): LevelBound => ({
  ...{ term, value, because: { kind: 'counting', pairs: 35, distinct: 35 - value, frozen: 0 } },
  ...{ given: always < value, always: { value: always, because: { kind: 'none' } } },
})
const boundsWith = (...levels: LevelBound[]): Bounds => ({ levels, broken: 0, empty: 0, hard: 0 })
const termsWith = (terms: Partial<Terms>): Terms => ({
  ...{ broken: 0, misfits: 0, empty: 0, repeats: 0, spread: 0, repeatPairs: 0, changes: 0, sitouts: 0, past: 0 },
  ...{ sitoutSq: 0, role: 0, brief: 0, language: 0, soft: 0, ...terms },
})

test('nothing lost is optimal, the bound itself is forced, and above it the gap is told', () => {
  const bounds = boundsWith(level('repeats', 10))
  const said = (repeats: number) => proofOf(bounds, termsWith({ repeats })).map(sayProof)
  expect(proofOf(boundsWith(level('repeats', 0)), termsWith({})).map(sayProof)).toEqual(['0 repeats: optimal'])
  expect(said(10)).toEqual(['10 repeats: forced, because the rooms seat 35 pairs and at most 25 of them can be new'])
  expect(said(12)).toEqual([
    '12 repeats: at most 2 above the proven bound of 10 (the rooms seat 35 pairs and at most 25 of them can be new)',
  ])
})

test('a gap too small for the figures shown is not said to be none', () => {
  const bounds = boundsWith({ ...level('soft', 0.0299), because: { kind: 'none' } })
  const said = proofOf(bounds, termsWith({ soft: 0.03 })).map(sayProof)
  expect(said).toEqual(['0.03 points of soft wishes: less than 0.001 above the proven bound of 0.03'])
})

test('a bound that holds only given the levels before is not used once one of them is above its own', () => {
  const bounds = boundsWith(level('repeats', 0), level('language', 2, 0))
  expect(proofOf(bounds, termsWith({ language: 2 }))[1]).toMatchObject({ status: 'forced', bound: 2 })
  expect(proofOf(bounds, termsWith({ repeats: 1, language: 1 }))).toMatchObject([
    { status: 'within', gap: 1 },
    { status: 'within', gap: 1, bound: 0 },
  ])
})

test('a plan that breaks rules or leaves seats empty is below no bound: nothing but 0 is claimed', () => {
  const bounds = boundsWith(level('repeats', 10))
  for (const terms of [{ broken: 1 }, { empty: 1 }])
    expect(proofOf(bounds, termsWith({ ...terms, repeats: 4 }))).toMatchObject([{ status: 'within', bound: 0, gap: 4 }])
})

test('the search may stop when every level is at its bound and no rule is broken', () => {
  const bounds = boundsWith(level('repeats', 2), level('soft', 10.5))
  expect(meetsBounds(bounds, [0, 2, 10.5])).toBe(true)
  expect(meetsBounds(bounds, [0, 0, 2, 10.5])).toBe(true)
  expect(meetsBounds(bounds, [0, 3, 10.5])).toBe(false)
  expect(meetsBounds(bounds, [1, 2, 10.5])).toBe(false)
  expect(meetsBounds(bounds, [0, 1, 2, 10.5])).toBe(false)
})
