import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import { migrate } from 'drizzle-orm/better-sqlite3/migrator'
import { listPending, WrongVersionError } from './migrations'
import { syncPath } from './sync-path'

type Folders = { migrations: string; backups: string | undefined }

/** Brings the database up to date, after copying one that holds data. */
export function migrateSqlite(writer: Sqlite.Database, { migrations, backups }: Folders): void {
  const applied = listApplied(writer)
  const pending = listPending(migrations, applied)
  if (pending.length === 0) return
  if (applied.length > 0 && backups) copyTo(writer, backups, `before-${pending[0]}-${Date.now()}.db`)
  // Off while migrating: drizzle's transaction makes the pragma inside a migration a no-op, and DROP TABLE would cascade.
  writer.pragma('foreign_keys = OFF')
  migrate(drizzle(writer), { migrationsFolder: migrations })
  const orphans = writer.pragma('foreign_key_check') as unknown[]
  if (orphans.length > 0) throw new Error(`A migration left ${orphans.length} rows without what they refer to`)
}

export function requireCurrent(writer: Sqlite.Database, migrations: string): void {
  if (listPending(migrations, listApplied(writer)).length > 0)
    throw new WrongVersionError(
      'The database is older than this program. Start the server once; it brings it up to date.',
    )
}

function listApplied(writer: Sqlite.Database): number[] {
  const journal = writer.prepare("select 1 from sqlite_master where name = '__drizzle_migrations'").get()
  if (!journal) return []
  const rows = writer.prepare('select created_at as at from __drizzle_migrations').all() as { at: number }[]
  return rows.map(({ at }) => Number(at))
}

/** Renamed when it is whole and on disk, so that a copy with this name can be relied upon. */
function copyTo(writer: Sqlite.Database, folder: string, name: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const half = join(folder, `${name}.half`)
  rmSync(half, { force: true })
  writer.prepare('vacuum into ?').run(half)
  syncPath(half)
  renameSync(half, join(folder, name))
  syncPath(folder)
}
