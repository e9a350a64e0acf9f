import { chmodSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Tx } from './database'

const FULL = 2
/** "NSFT" in the file's header. */
const NIGHTSHIFT = 0x4e534654

/** A connection whose commits are on disk when they return, or an error that says why there is none. */
export function openWriter(file: string, prepare: (writer: Sqlite.Database) => void = () => {}): Sqlite.Database {
  const writer = new Sqlite(file, { timeout: 5_000 })
  try {
    chmodSync(file, 0o600)
    refuseStrangers(writer, file)
    writer.pragma('journal_mode = WAL')
    writer.pragma('synchronous = FULL')
    writer.pragma(`application_id = ${NIGHTSHIFT}`)
    prepare(writer)
    // better-sqlite3 falls back to NORMAL at the first write in WAL mode, so the answer counts only after one.
    if (writer.pragma('synchronous', { simple: true }) !== FULL)
      throw new Error('SQLite would acknowledge before the disk has it')
    writer.pragma('foreign_keys = ON')
    // From now on the engine waits by itself: SQLite's own waiting would stop the whole process.
    writer.pragma('busy_timeout = 0')
    return writer
  } catch (error) {
    writer.close()
    if (error instanceof Sqlite.SqliteError)
      throw new Error(`${file} cannot be used (${error.message}).`, { cause: error })
    throw error
  }
}

function refuseStrangers(writer: Sqlite.Database, file: string): void {
  const id = writer.pragma('application_id', { simple: true })
  const empty = writer.prepare('select 1 from sqlite_master limit 1').get() === undefined
  if (id !== NIGHTSHIFT && !empty) throw new Error(`${file} is a database of another program. Use another DATA_DIR.`)
}

export function openReader(file: string): Sqlite.Database {
  return new Sqlite(file, { readonly: true, fileMustExist: true })
}

/** Every query of this handle is sent by `send`, which may refuse it. drizzle prepares and runs in one go. */
export function throughDrizzle(connection: Sqlite.Database, send: <R>(query: () => R) => R): Tx {
  const guard = (statement: Sqlite.Statement) => ({
    run: (...params: unknown[]) => send(() => statement.run(...params)),
    get: (...params: unknown[]) => send(() => statement.get(...params)),
    all: (...params: unknown[]) => send(() => statement.all(...params)),
    raw: () => guard(statement.raw()),
  })
  const client = { prepare: (source: string) => guard(send(() => connection.prepare(source))) }
  return drizzle(client as unknown as Sqlite.Database, { casing: 'snake_case' }) as unknown as Tx
}

/** What the disk refused: neither a full disk (nothing was written, and reading goes on) nor a busy database. */
export function isDiskFailure(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(IOERR|CORRUPT|NOTADB)/.test(error.code)
}

export function isFull(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code === 'SQLITE_FULL'
}

export function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && error.code.startsWith('SQLITE_BUSY')
}
