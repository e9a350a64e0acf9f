import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { afterAll, expect, test } from 'vitest'
import { camps, members, publications, rotationDrafts, rotationPreferences, rotationWishes } from '@/db/schema'
import { dialect } from '@/db/schema/columns'
import { parsePins, parsePlan } from '@/domain/rotation/plan'
import type { Database } from './database'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'

const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Our migrations as they were before this one. */
function before(): string {
  const migrations = join(folder, dialect)
  cpSync(`db/migrations/${dialect}`, migrations, { recursive: true })
  const file = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
  journal.entries = journal.entries.slice(0, 1)
  writeFileSync(file, JSON.stringify(journal))
  return migrations
}

const seat = { craft: 'lyricist', memberId: 'mem_a' }
const plan = { nights: [{ night: 1, teams: [{ room: 1, seats: [seat] }] }] }

/** A row in every table that changes, as the issue before wrote them. */
const rows = [
  `insert into users (id, name, email, email_verified, created_at, updated_at) values ('u', 'Ada', 'ada@example.test', 1, 1, 1)`,
  `insert into camps (id, name, place, time_zone, seats, created_by, created_at) values ('camp_a', 'Fjord', 'Bergen', 'UTC', '[]', 'u', 1)`,
  `insert into members (camp_id, id, user_id, role, status, name, main_craft, other_crafts, languages, country, publisher, created_at)
   values ('camp_a', 'mem_a', 'u', 'organiser', 'accepted', 'Ada', 'lyricist', '[]', '["en"]', 'NO', '', 1)`,
  `insert into rotation_drafts (camp_id, version, plan, changed_by, changed_at) values ('camp_a', 4, '${JSON.stringify(plan)}', 'mem_a', 2)`,
  `insert into publications (camp_id, number, plan, published_by, published_at) values ('camp_a', 1, '${JSON.stringify(plan)}', 'mem_a', 3)`,
]

async function expectEverything({ read, write }: Database) {
  expect(await read.select().from(members)).toMatchObject([{ id: 'mem_a', languages: '["en"]', tags: '[]' }])
  expect(await read.select().from(publications)).toMatchObject([{ number: 1, publishedAt: 3, again: null }])
  const [draft, ...others] = await read.select().from(rotationDrafts)
  expect(others).toEqual([])
  expect(draft).toMatchObject({ letter: 'A', version: 4, origin: 'hand', changedBy: 'mem_a', changedAt: 2 })
  expect([parsePlan(draft!.plan), parsePins(draft!.pins)]).toEqual([plan, []])
  expect(await read.$count(camps)).toBe(1)
  await write(async (tx) => {
    await tx.insert(rotationDrafts).values({ ...draft!, letter: 'B' })
    const by = { campId: 'camp_a', createdBy: 'mem_a', createdAt: 5 }
    await tx.insert(rotationWishes).values({ ...by, id: 'wish_1', wish: '{"kind":"closed","room":1,"night":1}' })
    await tx
      .insert(rotationPreferences)
      .values({ campId: 'camp_a', preferences: '{}', changedBy: 'mem_a', changedAt: 5 })
  })
  expect(await read.$count(rotationDrafts)).toBe(2)
}

test('a camp of the version before keeps its draft as plan A, its publications and its people', async () => {
  const db = dialect === 'sqlite' ? await openOldSqlite() : await openOldPostgres()
  await expectEverything(db)
  await db.close()
})

async function openOldSqlite(): Promise<Database> {
  const file = join(folder, 'filled.db')
  await openSqlite(file, { migrations: before() }).close()
  const old = new Sqlite(file)
  for (const row of rows) old.exec(row)
  old.close()
  return openSqlite(file)
}

async function openOldPostgres(): Promise<Database> {
  const name = `filled_${randomUUID().replaceAll('-', '')}`
  const shared = new pg.Client(process.env.DATABASE_URL)
  await shared.connect()
  await shared.query(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C'`)
  await shared.end()
  const address = Object.assign(new URL(process.env.DATABASE_URL!), { pathname: `/${name}` }).href
  const old = new pg.Client(address)
  await old.connect()
  await migrate(drizzle(old), { migrationsFolder: before() })
  for (const row of rows) await old.query(row)
  await old.end()
  return openPostgres(address)
}
