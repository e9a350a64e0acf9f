import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { songs } from '@/db/schema'
import { createEngineWorld } from '@/tests/engine-world'
import { EscapedWriteError, LateQueryError, NestedWriteError } from './database'

const world = createEngineWorld()
const { addSong, songIds } = world

/** drizzle wraps what goes wrong on one engine and not on the other. */
const bare = (error: Error) => error.cause ?? error

test.each([
  ['a timer', () => sleep(5)],
  ['a file', () => readFile('package.json')],
  ['the network', () => fetch('http://127.0.0.1:54399').catch(() => {})],
  ['for ever', () => new Promise(() => {})],
])('a body that awaits %s is refused and leaves nothing; its neighbour is kept', async (_what, wait) => {
  const late: unknown[] = []
  const escaped = world.db.write(async (tx) => {
    await addSong(tx, 'escaped')
    await wait()
    await addSong(tx, 'late').then(
      () => late.push('went through'),
      (error) => late.push(bare(error)),
    )
  })
  const neighbour = world.db.write((tx) => addSong(tx, 'neighbour'))

  await expect(escaped).rejects.toThrow(EscapedWriteError)
  await neighbour
  await sleep(30)
  expect(late.filter((error) => !(error instanceof LateQueryError))).toEqual([])
  expect(await songIds()).toEqual(['first', 'neighbour'])
})

test('a body may await what settles at once', async () => {
  await world.db.write(async (tx) => {
    await Promise.all([Promise.resolve(1), (async () => {})()])
    await Promise.all([addSong(tx, 'one'), addSong(tx, 'two')])
  })
  expect(await songIds()).toEqual(['first', 'one', 'two'])
})

test('a transaction that was carried outside its body is refused', async () => {
  const carried = await world.db.write(async (tx) => ({ tx }))
  const error = await addSong(carried.tx, 'late').then(() => undefined, bare)
  expect(error).toBeInstanceOf(LateQueryError)
})

test('inside a write the handle is closed: no nested write, no read around the transaction', async () => {
  const { db } = world
  await expect(db.write(() => db.write((tx) => addSong(tx, 'nested')))).rejects.toThrow(NestedWriteError)
  await expect(db.write(async () => db.read.select().from(songs))).rejects.toThrow(NestedWriteError)
  await expect(db.write(async () => addSong(db.autocommit, 'beside'))).rejects.toThrow(NestedWriteError)
  expect(await songIds()).toEqual(['first'])
})
