import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { camps, members, users } from '@/db/schema'
import { insertCamp } from '@/tests/rows'
import { WrongVersionError } from './migrations'
import { openSqlite } from './sqlite'

const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
afterAll(() => rmSync(folder, { recursive: true }))

const ours = 'db/migrations/sqlite'

/** A later version of the program: our migrations and one more. */
function nextVersion(name: string, sql: string): string {
  const migrations = join(folder, name)
  cpSync(ours, migrations, { recursive: true })
  const file = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8'))
  const { idx, when } = journal.entries.at(-1)
  journal.entries.push({ ...journal.entries[0], idx: idx + 1, when: when + 1, tag: '9999_next' })
  writeFileSync(file, JSON.stringify(journal))
  writeFileSync(join(migrations, '9999_next.sql'), sql)
  return migrations
}

async function filled(name: string) {
  const file = join(folder, `${name}.db`)
  const db = openSqlite(file)
  await db.write((tx) => insertCamp(tx, 'camp_a'))
  await db.close()
  return file
}

/** What drizzle-kit writes for a changed column: a new table, the rows copied, the old one dropped. */
function rebuildUsers(file: string): string {
  const connection = new Sqlite(file, { readonly: true })
  const { sql } = connection.prepare("select sql from sqlite_master where name = 'users'").get() as { sql: string }
  connection.close()
  return [
    sql.replace('users', '__new_users'),
    'insert into __new_users select * from users',
    'drop table users',
    'alter table __new_users rename to users',
  ].join(';--> statement-breakpoint\n')
}

test('migrating a filled database keeps every row, those that hang on a rebuilt table too, and copies it first', async () => {
  const file = await filled('rebuilt')
  const backups = join(folder, 'backups')
  const db = openSqlite(file, { migrations: nextVersion('rebuild', rebuildUsers(file)), backups })
  for (const table of [users, camps, members]) expect(await db.read.$count(table)).toBe(1)
  await db.close()

  const [copy, ...others] = readdirSync(backups)
  expect([copy, others]).toEqual([expect.stringMatching(/^before-9999_next-\d+\.db$/), []])
  const old = openSqlite(join(backups, copy!))
  expect(await old.read.$count(camps)).toBe(1)
  await old.close()
})

test('a migration that fails half-way leaves the database as it was', async () => {
  const file = await filled('halfway')
  const migrations = nextVersion('broken', 'drop table decisions;--> statement-breakpoint\nselect no_such_thing')
  expect(() => openSqlite(file, { migrations })).toThrow(/no_such_thing/)
  const db = openSqlite(file)
  expect(await db.read.$count(camps)).toBe(1)
  await db.close()
})

test('an older program refuses the database of a newer one', async () => {
  const file = join(folder, 'newer.db')
  await openSqlite(file, { migrations: nextVersion('newer', 'select 1') }).close()
  expect(() => openSqlite(file)).toThrow(WrongVersionError)
})

test('what works beside the server migrates nothing', async () => {
  const file = await filled('beside')
  const migrations = nextVersion('unapplied', 'drop table decisions')
  expect(() => openSqlite(file, { migrations, migrate: false })).toThrow(/Start the server once/)
  await openSqlite(file, { migrate: false }).close()
})
