import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, members, publications, rotationWishes } from '@/db/schema'
import { usualPreferences, type Wish } from '@/domain/rotation/wishes'
import { readInput } from '@/server/rotation/service'
import { planOf } from '@/tests/rotation-camps'
import { createRotationCamp } from '@/tests/rotation-world'
import { noon } from '@/tests/world'
import { getPastOf, listPastCamps, makeWish, prefer, takeWishBack } from './service'

const refused = (reason: string) => expect.objectContaining({ reason })
const apart: Wish = { kind: 'apart', people: ['mem_t1', 'mem_m1'] }

test('wishes are what a rotation is made from, oldest first, until they are taken back', async () => {
  const { world, ctx, scope } = await createRotationCamp()
  const first = await makeWish(ctx, scope, { wish: apart })
  world.clock.now += 1
  const second = await makeWish(ctx, scope, { wish: { kind: 'closed', room: 2, night: 3 } })
  expect((await readInput(ctx.db.read, scope)).wishes).toEqual([first, second])
  expect(await makeWish(ctx, scope, { wish: apart })).toEqual(first)
  await takeWishBack(ctx, scope, { id: first.id })
  expect((await readInput(ctx.db.read, scope)).wishes).toEqual([second])
  const kept = await world.db.read.select().from(rotationWishes).where(eq(rotationWishes.id, first.id))
  expect(kept).toMatchObject([{ createdBy: 'mem_organiser', createdAt: noon, removedAt: noon + 1 }])
  await expect(takeWishBack(ctx, scope, { id: first.id })).rejects.toEqual(refused('not-found'))
  const log = await world.db.read.select().from(events)
  expect(log.map(({ kind, subject }) => [kind, subject])).toEqual(
    [first.id, second.id, first.id].map((id) => ['rotation.wished', id]),
  )
})

test('what matters more is said in words, and holds until it is said otherwise', async () => {
  const { ctx, scope } = await createRotationCamp()
  expect((await readInput(ctx.db.read, scope)).preferences).toEqual(usualPreferences)
  for (const language of ['required', 'off'] as const) {
    const preferences = { ...usualPreferences, language, fairness: 'little' as const }
    await prefer(ctx, scope, { preferences })
    expect((await readInput(ctx.db.read, scope)).preferences).toEqual(preferences)
  }
})

test('nobody can be wished for who was never in the camp', async () => {
  const { ctx, scope } = await createRotationCamp()
  const wishes: Wish[] = [
    { kind: 'together', people: ['mem_t1', 'mem_far'], nights: null },
    { kind: 'nights', memberId: 'mem_far', min: 1, max: null },
    { kind: 'past', camp: 'Earlier', pairs: [['mem_far', 'mem_t1']] },
  ]
  for (const wish of wishes) await expect(makeWish(ctx, scope, { wish })).rejects.toEqual(refused('not-found'))
})

test('earlier camps together bring at most 20,000 pairs', async () => {
  const { ctx, scope } = await createRotationCamp()
  const past = (camp: string, count: number): Wish => ({
    ...{ kind: 'past', camp },
    pairs: Array.from({ length: count }, () => ['mem_t1', 'mem_m1']),
  })
  await makeWish(ctx, scope, { wish: past('First', 12_000) })
  const { id } = await makeWish(ctx, scope, { wish: past('Second', 8_000) })
  const more = () => makeWish(ctx, scope, { wish: past('Third', 1) })
  await expect(more()).rejects.toMatchObject({ reason: 'wishes-pairs-many', values: { most: 20_000 } })
  await takeWishBack(ctx, scope, { id })
  await more()
})

test('wishes are the organisers’ alone', async () => {
  const { world } = await createRotationCamp()
  for (const role of ['producer', 'apprentice', 'writer', 'listener'] as const) {
    const { ctx, scope } = await world.as(role)
    const wish = async () => makeWish(ctx, scope, { wish: apart })
    await expect(wish()).rejects.toEqual(refused('not-found'))
    await expect(listPastCamps(ctx, scope)).rejects.toEqual(refused('not-found'))
  }
})

/** An earlier camp of the same organiser: ann and bo wrote together there, cleo with somebody who isn't here. */
async function withEarlierCamp() {
  const camp = await createRotationCamp()
  const { world } = camp
  await world.addCamp('camp_0', 'Winter')
  await world.as('organiser', { name: 'winter', campId: 'camp_0' })
  const here = { ann: 'mem_t1', bo: 'mem_m1', cleo: 'mem_l1' }
  const account = { ann: 't1', bo: 'm1', cleo: 'l1', dave: 'dave' }
  await world.addUser('dave')
  await world.db.write(async (tx) => {
    for (const [name, userId] of Object.entries({ ...account, boss: 'organiser' }))
      await tx.insert(members).values({
        ...{ campId: 'camp_0', id: `mem_${name}`, userId, role: name === 'boss' ? 'organiser' : 'writer', name },
        ...{ status: 'accepted', mainCraft: 'lyricist', otherCrafts: '[]', languages: '[]', country: '' },
        ...{ publisher: '', createdAt: noon, acceptedAt: noon },
      })
    const plan = planOf(
      ['lyricist', 'lyricist'],
      [
        ['mem_ann', 'mem_bo'],
        ['mem_cleo', 'mem_dave'],
      ],
      [['mem_bo', 'mem_ann']],
    )
    const row = { campId: 'camp_0', number: 1, plan: JSON.stringify(plan), publishedBy: 'mem_boss', publishedAt: noon }
    await tx.insert(publications).values(row)
  })
  return { ...camp, here }
}

test('who has written together at an earlier camp is found by account', async () => {
  const { ctx, scope, here } = await withEarlierCamp()
  expect(await listPastCamps(ctx, scope)).toEqual([{ campId: 'camp_0', name: 'Winter', people: 2, pairs: 1 }])
  expect(await getPastOf(ctx, scope, { from: 'camp_0' })).toEqual({ name: 'Winter', pairs: [[here.bo, here.ann]] })
})

test('another camp opens for its own organisers alone, and not for a browser that a link let in', async () => {
  const { world, ctx, scope } = await withEarlierCamp()
  const other = await world.as('organiser', { name: 'second' })
  await expect(getPastOf(other.ctx, other.scope, { from: 'camp_0' })).rejects.toEqual(refused('not-found'))
  expect(await listPastCamps(other.ctx, other.scope)).toEqual([])
  const lent = { ...ctx, actor: { ...ctx.actor!, campId: 'camp_1' } }
  await expect(getPastOf(lent, scope, { from: 'camp_0' })).rejects.toEqual(refused('not-found'))
  expect(await listPastCamps(lent, scope)).toEqual([])
  await expect(getPastOf(ctx, scope, { from: 'camp_none' })).rejects.toEqual(refused('not-found'))
})
