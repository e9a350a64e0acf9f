import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { camps } from '@/db/schema'
import { insertCamp } from '@/tests/rows'
import { runProgram } from '@/tests/run-program'
import { openSqlite } from './sqlite'
import { openWriter } from './sqlite-connections'

const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
afterAll(() => rmSync(folder, { recursive: true }))

const FULL = 2
const synchronous = (connection: Sqlite.Database) => connection.pragma('synchronous', { simple: true })

test('a commit is on disk when it returns, after a write and after opening again', async () => {
  const file = join(folder, 'full.db')
  const db = openSqlite(file)
  await db.write((tx) => insertCamp(tx, 'camp_a'))
  await db.close()
  for (let opened = 0; opened < 2; opened++) {
    const writer = openWriter(file)
    expect(synchronous(writer)).toBe(FULL)
    writer.exec("update camps set place = 'Bergen'")
    expect(synchronous(writer)).toBe(FULL)
    expect(writer.pragma('journal_mode', { simple: true })).toBe('wal')
    expect(writer.pragma('foreign_keys', { simple: true })).toBe(1)
    writer.close()
  }
})

test('the database of another program is left alone', () => {
  const file = join(folder, 'stranger.db')
  const stranger = new Sqlite(file)
  stranger.exec('create table recipes (id)')
  stranger.close()
  expect(() => openSqlite(file)).toThrow(/another program/)
})

test('a damaged file is named in a sentence', () => {
  const file = join(folder, 'noise.db')
  writeFileSync(file, 'this was never a database, however long it goes on '.repeat(100))
  expect(() => openSqlite(file)).toThrow(`${file} cannot be used (file is not a database).`)
})

test('when the disk refuses a commit nobody hears of success and the process is told to end', async () => {
  const file = join(folder, 'refused.db')
  // 2 MB may be written to a file, and then the system says no: as a broken disk does, and unlike a full one.
  const { output, code } = await runProgram('tests/programs/refused-commit.ts', [file], { fileLimitKb: 2_048 })
  const lines = output.trim().split('\n')
  const acknowledged = lines.filter((line) => line.startsWith('kept ')).map((line) => line.slice(5))
  expect(lines).toContain('fatal SQLITE_IOERR_WRITE')
  expect(code).toBe(1)
  expect(acknowledged.length).toBeGreaterThan(2)

  const db = openSqlite(file)
  const kept = (await db.read.select({ id: camps.id }).from(camps)).map(({ id }) => id)
  expect(kept.filter((id) => acknowledged.includes(id))).toHaveLength(acknowledged.length)
  await db.close()
})
