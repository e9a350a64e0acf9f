import { randomUUID } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { onTestFinished } from 'vitest'
import type { Database } from '@/db/engine/database'
import { openPostgres } from '@/db/engine/postgres'
import { openSqlite } from '@/db/engine/sqlite'
import { dialect } from '@/db/schema/columns'

/** A database that an earlier version made, with only its first `migrations`, filled with `rows`, then opened by this version. */
export async function openOlder({ migrations, rows }: { migrations: number; rows: string[] }): Promise<Database> {
  const folder = mkdtempSync(join(tmpdir(), 'nightshift-'))
  const db = await (dialect === 'sqlite' ? older : olderPostgres)(firstOf(migrations, folder), rows, folder)
  onTestFinished(async () => {
    await db.close()
    rmSync(folder, { recursive: true })
  })
  return db
}

function firstOf(count: number, folder: string): string {
  const migrations = join(folder, dialect)
  cpSync(`db/migrations/${dialect}`, migrations, { recursive: true })
  const file = join(migrations, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(file, 'utf8')) as { entries: { tag: string }[] }
  journal.entries = journal.entries.slice(0, count)
  writeFileSync(file, JSON.stringify(journal))
  return migrations
}

async function older(migrations: string, rows: string[], folder: string): Promise<Database> {
  const file = join(folder, 'filled.db')
  await openSqlite(file, { migrations }).close()
  const old = new Sqlite(file)
  for (const row of rows) old.exec(row)
  old.close()
  return openSqlite(file)
}

async function olderPostgres(migrations: string, rows: string[]): Promise<Database> {
  const name = `filled_${randomUUID().replaceAll('-', '')}`
  const shared = new pg.Client(process.env.DATABASE_URL)
  await shared.connect()
  await shared.query(`create database ${name} template template0 lc_collate 'C' lc_ctype 'C'`)
  await shared.end()
  const address = Object.assign(new URL(process.env.DATABASE_URL!), { pathname: `/${name}` }).href
  const old = new pg.Client(address)
  await old.connect()
  await migrate(drizzle(old), { migrationsFolder: migrations })
  for (const row of rows) await old.query(row)
  await old.end()
  return openPostgres(address)
}
