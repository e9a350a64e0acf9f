import { expect, test } from 'vitest'
import { comparePlans } from '@/domain/rotation/review/compare'
import { reviewPlan } from '@/domain/rotation/review/review'
import { saveDraft } from '@/server/rotation/drafts/service'
import { getBoard } from '@/server/rotation/service'
import { makeWish } from '@/server/rotation/wishes/service'
import { computeBriefly } from '@/tests/compute-here'
import { createRotationCamp, exchanged } from '@/tests/rotation-world'
import { hour } from '@/tests/world'
import { pricePair, priceWish } from './service'

const refused = (reason: string) => expect.objectContaining({ reason })

/** On night 2 m2 and m3 have changed places, so t1 and m3 meet twice, as do others. */
async function repeating() {
  const camp = await createRotationCamp()
  const ctx = { ...camp.ctx, compute: computeBriefly }
  const plan = exchanged(camp.plan, 2, 'mem_m2', 'mem_m3')
  const draft = await camp.add(plan)
  return { ...camp, ctx, plan, draft, sound: camp.plan }
}

test('a needless repeat has a plan without it, of which few people’s places are others', async () => {
  const { ctx, scope, plan } = await repeating()
  const meeting = { letter: 'A', a: 'mem_t1', b: 'mem_m3' }
  const found = await pricePair(ctx, scope, meeting)
  expect(found).toMatchObject({ kind: 'priced', nights: [2, 3], forced: false })
  const { price } = found as Extract<typeof found, { kind: 'priced' }>
  expect(price.difference).toContainEqual({ term: 'repeats', by: -4 })
  expect(reviewPlan(price.plan, (await getBoard(ctx, scope)).input).repeats).toEqual([])
  expect(comparePlans(plan, price.plan).filter(({ from, to }) => from?.room !== to?.room)).toHaveLength(price.moved)
  expect(await pricePair(ctx, scope, { ...meeting, a: meeting.b, b: meeting.a })).toEqual(found)
  expect(await pricePair(ctx, scope, { ...meeting, b: 'mem_l1' })).toEqual({ kind: 'met-once', nights: [1] })
})

test('nights that have begun can’t be changed for it', async () => {
  const { world, ctx, scope, plan } = await repeating()
  world.clock.now += 30 * hour
  const found = await pricePair(ctx, scope, { letter: 'A', a: 'mem_t1', b: 'mem_m3' })
  expect(found).toMatchObject({ kind: 'priced', nights: [2, 3] })
  expect(found.kind === 'priced' && found.price.plan.nights.slice(0, 2)).toEqual(plan.nights.slice(0, 2))
})

test('a wish that is kept costs nothing where it is kept all the same, and one about earlier camps has no price', async () => {
  const { ctx, scope, draft, sound } = await repeating()
  await saveDraft(ctx, scope, { ...draft, plan: sound })
  const { id } = await makeWish(ctx, scope, { wish: { kind: 'apart', people: ['mem_t1', 'mem_t2'] } })
  expect(await priceWish(ctx, scope, { letter: 'A', id })).toMatchObject({
    ...{ kept: true, anyway: true },
    price: { difference: [], moved: 0, plan: sound },
  })
  const broken = await makeWish(ctx, scope, { wish: { kind: 'apart', people: ['mem_t1', 'mem_m1'] } })
  expect(await priceWish(ctx, scope, { letter: 'A', id: broken.id })).toMatchObject({ kept: false })
  const past = await makeWish(ctx, scope, { wish: { kind: 'past', camp: 'Winter', pairs: [['mem_t1', 'mem_m1']] } })
  expect(await priceWish(ctx, scope, { letter: 'A', id: past.id })).toBeNull()
})

test('only what is there has a price, and only for organisers', async () => {
  const { world, ctx, scope } = await repeating()
  const meeting = { letter: 'A', a: 'mem_t1', b: 'mem_m3' }
  await expect(pricePair(ctx, scope, { ...meeting, letter: 'B' })).rejects.toEqual(refused('not-found'))
  await expect(pricePair(ctx, scope, { ...meeting, b: 'mem_far' })).rejects.toEqual(refused('not-found'))
  await expect(pricePair(ctx, scope, { ...meeting, b: 'mem_t1' })).rejects.toEqual(refused('not-found'))
  await expect(priceWish(ctx, scope, { letter: 'A', id: 'wish_none' })).rejects.toEqual(refused('not-found'))
  const writer = await world.as('writer', { name: 'zoe' })
  await expect(pricePair(writer.ctx, writer.scope, meeting)).rejects.toEqual(refused('not-found'))
})
