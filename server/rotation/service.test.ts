import { eq } from 'drizzle-orm'
import { expect, onTestFinished, test } from 'vitest'
import { events, members } from '@/db/schema'
import { createCompute } from '@/server/jobs/pool'
import { createWorld } from '@/tests/world'
import { getBoard, makeRotation, moveInRotation, restoreRotation } from './service'

/** Three rooms, three nights, three people of each craft, and an organiser. */
async function fullCamp() {
  const world = await createWorld()
  const { ctx, scope } = await world.as('organiser')
  for (const [letter, craft] of [
    ['t', 'track-writer'],
    ['m', 'top-liner'],
    ['l', 'lyricist'],
  ] as const)
    for (const i of [1, 2, 3]) await world.as('writer', { name: `${letter}${i}`, craft })
  return { world, ctx, scope }
}

const seat = (room: number, seat: number) => ({ at: 'seat' as const, room, seat })
const refused = (reason: string) => expect.objectContaining({ reason })

test('a camp of the pure shape gets its rotation at once: everybody seated, nobody meets twice', async () => {
  const { ctx, scope } = await fullCamp()
  expect((await getBoard(ctx, scope)).draft).toBeNull()
  const made = await makeRotation(ctx, scope, { version: 0 })
  expect(made).toMatchObject({ version: 1, review: { repeats: [], empty: [], misplaced: [] } })
  const board = await getBoard(ctx, scope)
  expect(board.draft).toMatchObject({ version: 1, plan: made.plan, changedBy: 'mem_organiser' })
  expect(board.differs).toBe(true)
  expect(board.names.mem_t1).toBe('t1')
})

test('any other camp is searched in a thread of its own, and the review says why a seat stays empty', async () => {
  const { world, ctx, scope } = await fullCamp()
  const { compute, stop } = createCompute(1)
  onTestFinished(stop)
  await world.db.write((tx) => tx.update(members).set({ nightsPresent: '[1,3]' }).where(eq(members.id, 'mem_l1')))
  const { review } = await makeRotation({ ...ctx, compute }, scope, { version: 0 })
  expect(review.shortages).toEqual([{ night: 2, crafts: ['lyricist'], seats: 3, people: ['mem_l2', 'mem_l3'] }])
  expect(review.empty).toHaveLength(1)
})

test('a cancelled search changes nothing', async () => {
  const { world, ctx, scope } = await fullCamp()
  await world.as('writer', { name: 'l4' })
  const leaving = new AbortController()
  const compute = async () => {
    leaving.abort()
    throw leaving.signal.reason
  }
  await expect(makeRotation({ ...ctx, compute }, scope, { version: 0 }, leaving.signal)).rejects.toEqual(
    refused('rotation-cancelled'),
  )
  expect((await getBoard(ctx, scope)).draft).toBeNull()
})

test('two people change places, the review counts anew, and undo brings the old plan back', async () => {
  const { ctx, scope } = await fullCamp()
  const { plan } = await makeRotation(ctx, scope, { version: 0 })
  const swapped = await moveInRotation(ctx, scope, { version: 1, night: 1, from: seat(1, 0), to: seat(2, 0) })
  expect(swapped.version).toBe(2)
  expect(swapped.review.repeats.length).toBeGreaterThan(0)
  const back = await restoreRotation(ctx, scope, { version: 2, plan })
  expect(back).toMatchObject({ version: 3, plan, review: { repeats: [] } })
})

test('of two organisers at once the second is told that the rotation has changed, and nothing is written', async () => {
  const { world, ctx, scope } = await fullCamp()
  const second = await world.as('organiser', { name: 'second' })
  await makeRotation(ctx, scope, { version: 0 })
  const move = { version: 1, night: 1, from: seat(1, 0), to: seat(2, 0) }
  const outcomes = await Promise.allSettled([
    moveInRotation(ctx, scope, move),
    moveInRotation(second.ctx, second.scope, { ...move, night: 2 }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected'])
  expect(outcomes[1]).toMatchObject({ reason: { code: 'conflict', reason: 'rotation-changed' } })
  expect((await getBoard(ctx, scope)).draft?.version).toBe(2)
  await expect(makeRotation(second.ctx, second.scope, { version: 0 })).rejects.toEqual(refused('rotation-changed'))
})

test('moves that name nobody of this camp, or no seat, are refused', async () => {
  const { ctx, scope } = await fullCamp()
  await makeRotation(ctx, scope, { version: 0 })
  const to = { at: 'bench' as const, memberId: 'mem_of_another_camp' }
  for (const move of [
    { from: seat(1, 0), to },
    { from: seat(9, 0), to: seat(1, 0) },
  ])
    await expect(moveInRotation(ctx, scope, { version: 1, night: 1, ...move })).rejects.toEqual(
      refused('rotation-no-such-move'),
    )
})

test('after somebody is removed the board names them', async () => {
  const { world, ctx, scope } = await fullCamp()
  await makeRotation(ctx, scope, { version: 0 })
  await world.db.write((tx) => tx.update(members).set({ status: 'removed' }).where(eq(members.id, 'mem_m2')))
  const { draft, names } = await getBoard(ctx, scope)
  expect(draft?.review.misplaced.map(({ memberId, night, problem }) => [memberId, night, problem])).toEqual([
    ['mem_m2', 1, 'gone'],
    ['mem_m2', 2, 'gone'],
    ['mem_m2', 3, 'gone'],
  ])
  expect(names.mem_m2).toBe('m2')
})

test('drafts are the organiser’s alone, and each change is one event', async () => {
  const { world, ctx, scope } = await fullCamp()
  await makeRotation(ctx, scope, { version: 0 })
  for (const role of ['producer', 'apprentice', 'writer', 'listener'] as const) {
    const person = await world.as(role)
    await expect(getBoard(person.ctx, person.scope)).rejects.toEqual(refused('not-found'))
    await expect(makeRotation(person.ctx, person.scope, { version: 1 })).rejects.toEqual(refused('not-found'))
  }
  const log = await world.db.read.select().from(events)
  expect(log.map(({ kind, subject, actor }) => [kind, subject, actor])).toEqual([
    ['rotation.drafted', '1', 'mem_organiser'],
  ])
})
