import { expect, test } from 'vitest'
import type { Compute } from '@/server/process'
import { makeWish } from '@/server/rotation/wishes/service'
import { computeHere } from '@/tests/compute-here'
import { createRotationCamp } from '@/tests/rotation-world'
import { getOutlook } from './service'

test('before there is a plan the organisers are told what can be, once per state of the camp', async () => {
  const { world, scope, ...camp } = await createRotationCamp()
  let computed = 0
  const compute: Compute = (...work) => {
    computed++
    return computeHere(...work)
  }
  const ctx = { ...camp.ctx, compute }
  const before = await getOutlook(ctx, scope)
  expect(before.levels.map(({ term, value }) => [term, value])).toEqual([
    ['repeats', 0],
    ['language', 0],
    ['soft', 0],
  ])
  expect(before).toMatchObject({ obstacles: [], languageFirst: null })
  expect(await getOutlook(ctx, scope)).toEqual(before)
  expect(computed).toBe(1)

  await world.as('writer', { name: 'l4', craft: 'lyricist' })
  const people: [string, string] = ['mem_t1', 'mem_m1']
  await makeWish(ctx, scope, { wish: { kind: 'apart', people } })
  await makeWish(ctx, scope, { wish: { kind: 'together', people, nights: [1] } })
  const { obstacles } = await getOutlook(ctx, scope)
  expect(obstacles.map(({ certainty }) => certainty)).toContain('proven')
  expect(computed).toBe(2)
})

test('work that broke is tried again', async () => {
  const { world, scope, ...camp } = await createRotationCamp()
  await world.as('writer', { name: 'l5', craft: 'lyricist' })
  const compute: Compute = async () => {
    throw new Error('a thread died')
  }
  await expect(getOutlook({ ...camp.ctx, compute }, scope)).rejects.toThrow('a thread died')
  expect(await getOutlook({ ...camp.ctx, compute: computeHere }, scope)).toMatchObject({ obstacles: [] })
})
