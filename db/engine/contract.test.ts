import { setTimeout as sleep } from 'node:timers/promises'
import { and, desc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { revisions, songs } from '@/db/schema'
import { createEngineWorld } from '@/tests/engine-world'
import { revisionRow } from '@/tests/rows'
import type { Tx } from './database'

const world = createEngineWorld()
const { addSong, songIds } = world

function revise(basedOn: number, at = world.db) {
  const { campId } = world
  return at.write(async (tx) => {
    const [latest] = await tx
      .select({ number: revisions.number })
      .from(revisions)
      .where(and(eq(revisions.campId, campId), eq(revisions.songId, 'first')))
      .orderBy(desc(revisions.number))
      .limit(1)
    if ((latest?.number ?? 0) !== basedOn) throw new Error('stale')
    const number = basedOn + 1
    const [saved] = await tx
      .insert(revisions)
      .values(revisionRow(campId, 'first', number))
      .returning()
    return saved!
  })
}

test('a write that has resolved is there for every reader', async () => {
  expect(await revise(0)).toMatchObject({ number: 1, tempo: 12_800, key: null })
  const ofCamp = eq(revisions.campId, world.campId)
  expect(await world.db.read.$count(revisions, ofCamp)).toBe(1)
  expect(await world.secondProcess.read.$count(revisions, ofCamp)).toBe(1)
})

test('readers never see a write before it is committed', async () => {
  const seen: string[][] = []
  const writing = world.db.write(async (tx) => {
    for (let i = 0; i < 50; i++) await addSong(tx, `song_${i}`)
  })
  const finished = writing.then(() => true)
  while (!(await Promise.race([finished, sleep(0, false)]))) seen.push(await songIds())
  expect(seen.every((ids) => ids.length === 1 || ids.length === 51)).toBe(true)
  expect(await songIds()).toHaveLength(51)
})

test('a body that throws leaves nothing, and its neighbours are kept', async () => {
  const outcome = await Promise.allSettled([
    world.db.write((tx) => addSong(tx, 'before')),
    world.db.write(async (tx) => {
      await addSong(tx, 'lost')
      throw new Error('changed my mind')
    }),
    world.db.write((tx) => addSong(tx, 'after')),
  ])
  expect(outcome.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  expect(await songIds()).toEqual(['after', 'before', 'first'])
})

test('a failed query ends the body, even when the body catches it', async () => {
  const writing = world.db.write(async (tx) => {
    await addSong(tx, 'lost')
    await addSong(tx, 'first').then(undefined, () => 'swallowed')
  })
  await expect(writing).rejects.toThrow()
  expect(await songIds()).toEqual(['first'])
})

test('of eight editors in two processes exactly one wins, and nobody gets any other error', async () => {
  for (let number = 0; number < 10; number++) {
    const editors = Array.from({ length: 8 }, (_, i) => revise(number, i % 2 ? world.db : world.secondProcess))
    const outcome = await Promise.allSettled(editors)
    const reasons = outcome.flatMap((o) => (o.status === 'rejected' ? [String(o.reason)] : []))
    expect(reasons).toEqual(Array(7).fill('Error: stale'))
  }
})

test('what only one engine has does not compile', () => {
  // @ts-expect-error that this is an error is the test: better-sqlite3's synchronous get
  const get = () => world.db.read.select().from(songs).get()
  // @ts-expect-error that this is an error is the test: what an update without returning gives differs between the engines
  const count = async (tx: Tx) => (await tx.update(songs).set({ title: '' })).rowCount
  expect([get, count]).toHaveLength(2)
})
