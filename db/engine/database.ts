import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/**
 * The part of drizzle that both engines share. It is named after PostgreSQL because that side is the narrower one:
 * no `.get()`, no `.all()`, and a write without `.returning()` gives nothing worth reading.
 */
type Shared = PgDatabase<PgQueryResultHKT>

export type Reader = Pick<Shared, 'select' | 'selectDistinct' | '$count' | 'with' | '$with'>
export type Tx = Reader & Pick<Shared, 'insert' | 'update' | 'delete'>

export interface Database {
  /** Committed data only. Refused inside a write: a body that reads around its own transaction is a bug. */
  readonly read: Reader

  /**
   * Runs the body in one transaction and resolves when that is on disk. The body may run again after a clash with another
   * writer, so it touches nothing but `tx`, and awaits nothing but its queries.
   */
  write<R>(body: (tx: Tx) => Promise<R>): Promise<R>

  /** Each statement is a transaction of its own. For better-auth, which brings its own queries. */
  readonly autocommit: Tx

  close(): Promise<void>
}

export class EscapedWriteError extends Error {
  override readonly name = 'EscapedWriteError'
  constructor() {
    super(
      'A write awaited something other than its own queries (a timer, the network, a file). Do that before or after.',
    )
  }
}

export class LateQueryError extends Error {
  override readonly name = 'LateQueryError'
  constructor() {
    super('This transaction is over: the query came after its body had ended or had been given up')
  }
}

export class NestedWriteError extends Error {
  override readonly name = 'NestedWriteError'
  constructor() {
    super('Inside a write use its `tx`; the database handle is for the outside')
  }
}

export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError'
  constructor(options?: ErrorOptions) {
    super('Another process holds the database. Try again.', options)
  }
}

export class DatabaseFullError extends Error {
  override readonly name = 'DatabaseFullError'
  constructor(options?: ErrorOptions) {
    super('The disk is full. Nothing was written; reading goes on.', options)
  }
}
