import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { events, members } from '@/db/schema'
import { getBoard } from '@/server/rotation/service'
import { createRotationCamp, exchanged } from '@/tests/rotation-world'
import { addDraft, discardDraft, saveDraft, saveDraftInput } from './service'

const refused = (reason: string) => expect.objectContaining({ reason })

test('plans stand beside each other by letter, and the lowest free one is taken', async () => {
  const { ctx, scope, plan, add } = await createRotationCamp()
  const a = await add()
  expect(a).toMatchObject({ letter: 'A', plan, pins: [], origin: 'hand', objective: ['repeats', 'language', 'soft'] })
  const other = exchanged(plan, 1, 'mem_t1', 'mem_t2')
  expect(await add(other)).toMatchObject({ letter: 'B' })
  await discardDraft(ctx, scope, { letter: 'A', version: a.version })
  expect(await add(other)).toMatchObject({ letter: 'A' })
  expect((await getBoard(ctx, scope)).drafts.map(({ letter }) => letter)).toEqual(['A', 'B'])
})

test('a seventh plan is refused', async () => {
  const { ctx, scope, plan, add } = await createRotationCamp()
  for (let i = 0; i < 6; i++) await add()
  await expect(add(plan)).rejects.toEqual(refused('rotation-drafts-full'))
  expect((await getBoard(ctx, scope)).drafts).toHaveLength(6)
})

test('an edit is the whole plan and its pins, and the same once more is no edit', async () => {
  const { world, ctx, scope, plan, add } = await createRotationCamp()
  const { letter, version } = await add()
  const pins = [{ memberId: 'mem_t1', night: 1, room: 1 }]
  const saved = await saveDraft(ctx, scope, { letter, version, plan, pins })
  expect(saved).toMatchObject({ version: version + 1, pins, changedBy: 'mem_organiser' })
  expect(await saveDraft(ctx, scope, { letter, version, plan, pins })).toEqual(saved)
  const log = await world.db.read.select().from(events)
  expect(log.map(({ kind, subject }) => [kind, subject])).toEqual(Array(2).fill(['rotation.drafted', 'A']))
})

test('of two organisers at once the second is shown what the first did, and nothing of theirs is written', async () => {
  const { world, ctx, scope, plan, add } = await createRotationCamp()
  const second = await world.as('organiser', { name: 'second' })
  const { letter, version } = await add()
  const mine = exchanged(plan, 1, 'mem_t1', 'mem_t2')
  const theirs = exchanged(plan, 2, 'mem_l1', 'mem_l2')
  const edit = { letter, version, pins: [] }
  const outcomes = await Promise.allSettled([
    saveDraft(ctx, scope, { ...edit, plan: mine }),
    saveDraft(second.ctx, second.scope, { ...edit, plan: theirs }),
  ])
  expect(outcomes).toMatchObject([
    { status: 'fulfilled' },
    { reason: { code: 'conflict', reason: 'rotation-changed', details: { theirs: { plan: mine, letter: 'A' } } } },
  ])
  const beside = await addDraft(second.ctx, second.scope, { plan: theirs, pins: [], from: letter })
  expect(beside).toMatchObject({ letter: 'B', plan: theirs, changedBy: 'mem_second' })
  await expect(discardDraft(second.ctx, second.scope, { letter, version })).rejects.toEqual(refused('rotation-changed'))
})

test('an edit of a plan that was discarded never lands on another with its letter', async () => {
  const { ctx, scope, plan, add } = await createRotationCamp()
  const first = await add()
  await discardDraft(ctx, scope, { letter: 'A', version: first.version })
  const late = { letter: 'A', version: first.version, plan: exchanged(plan, 1, 'mem_t1', 'mem_t2'), pins: [] }
  await expect(saveDraft(ctx, scope, late)).rejects.toMatchObject({ details: { theirs: null } })
  expect((await add()).version).not.toBe(first.version)
  await expect(saveDraft(ctx, scope, late)).rejects.toMatchObject({ details: { theirs: { plan } } })
})

test('a plan that names somebody of another camp is refused', async () => {
  const { ctx, scope, plan, add } = await createRotationCamp()
  const { letter, version } = await add()
  const foreign = exchanged(plan, 1, 'mem_t1', 'mem_of_another_camp')
  await expect(saveDraft(ctx, scope, { letter, version, plan: foreign, pins: [] })).rejects.toEqual(
    refused('rotation-strangers'),
  )
  const pins = [{ memberId: 'mem_of_another_camp', night: 1, room: 1 }]
  await expect(addDraft(ctx, scope, { plan, pins, from: null })).rejects.toEqual(refused('rotation-strangers'))
})

test('somebody who was removed keeps their name on the board, and their seat until it is given away', async () => {
  const { world, ctx, scope, plan, add } = await createRotationCamp()
  await add()
  await world.db.write((tx) => tx.update(members).set({ status: 'removed' }).where(eq(members.id, 'mem_m2')))
  const { drafts, names, input } = await getBoard(ctx, scope)
  expect([drafts[0]?.plan, names.mem_m2]).toEqual([plan, 'm2'])
  expect(input.people.map(({ memberId }) => memberId)).not.toContain('mem_m2')
})

test('the board says which nights are over and which one is running', async () => {
  const { world, ctx, scope } = await createRotationCamp()
  expect(await getBoard(ctx, scope)).toMatchObject({ over: [], running: null, published: null, search: null })
  world.clock.now += 30 * 3_600_000
  expect(await getBoard(ctx, scope)).toMatchObject({ over: [1], running: 2 })
})

test('plans are the organisers’ alone', async () => {
  const { world, plan, add } = await createRotationCamp()
  const { letter, version } = await add()
  for (const role of ['producer', 'apprentice', 'writer', 'listener'] as const) {
    const { ctx, scope } = await world.as(role)
    await expect(getBoard(ctx, scope)).rejects.toEqual(refused('not-found'))
    const save = async () => saveDraft(ctx, scope, { letter, version, plan, pins: [] })
    await expect(save()).rejects.toEqual(refused('not-found'))
  }
})

test('a plan that comes as JSON is the same plan, and what is no plan is refused', async () => {
  const { plan } = await createRotationCamp()
  const sent = { letter: 'A', version: 1, pins: [] }
  expect(saveDraftInput.parse({ ...sent, plan: JSON.stringify(plan) })).toEqual({ ...sent, plan })
  for (const text of ['', '{', '{"nights":[{"night":1}]}', '"[]"'])
    expect(saveDraftInput.safeParse({ ...sent, plan: text }).success).toBe(false)
})
