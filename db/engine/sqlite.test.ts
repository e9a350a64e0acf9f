import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { afterAll, expect, test } from 'vitest'
import { camps } from '@/db/schema'
import { insertCamp } from '@/tests/rows'
import { DatabaseBusyError } from './database'
import { openSqlite } from './sqlite'

const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
afterAll(() => rmSync(folder, { recursive: true }))

let made = 0
const newFile = () => join(folder, `${++made}.db`)

/** Another process that holds the write lock until it is told to go. */
async function holdWriteLock(file: string) {
  const script = `const d = new (require('better-sqlite3'))(${JSON.stringify(file)}); d.exec('begin immediate'); console.log('held'); process.stdin.resume()`
  const child = spawn(process.execPath, ['-e', script], { stdio: ['pipe', 'pipe', 'inherit'] })
  await once(child.stdout, 'data')
  return async () => {
    child.kill()
    await once(child, 'exit')
  }
}

test('a write waits for another process without stopping this one, then goes through', async () => {
  const file = newFile()
  const db = openSqlite(file)
  const letGo = await holdWriteLock(file)
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const writing = db.write((tx) => insertCamp(tx, 'a'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  delay.disable()
  expect(delay.max / 1e6).toBeLessThan(100)
  await letGo()
  await writing
  expect(await db.read.$count(camps)).toBe(1)
  await db.close()
})

test('when the other process does not let go, every waiting writer is told, and later ones go through', async () => {
  const file = newFile()
  const db = openSqlite(file, { busyLimitMs: 100 })
  const letGo = await holdWriteLock(file)
  const outcome = await Promise.allSettled(['a', 'b'].map((id) => db.write((tx) => insertCamp(tx, id))))
  expect(outcome.map((o) => o.status === 'rejected' && o.reason instanceof DatabaseBusyError)).toEqual([true, true])
  expect(await db.read.$count(camps)).toBe(0)
  await letGo()
  await db.write((tx) => insertCamp(tx, 'c'))
  await db.close()
})

test('nobody hears of success before the commit', async () => {
  const file = newFile()
  const db = openSqlite(file)
  const other = openSqlite(file)
  const seen = await Promise.all(
    ['a', 'b', 'c'].map((id) => db.write((tx) => insertCamp(tx, id)).then(() => other.read.$count(camps))),
  )
  expect(seen).toEqual([3, 3, 3])
  await Promise.all([db.close(), other.close()])
})
