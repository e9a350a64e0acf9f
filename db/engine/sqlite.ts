import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { type Database, DatabaseBusyError, DatabaseFullError, type Tx } from './database'
import { Lease, refuseInsideWrite } from './lease'
import { isBusy, isDiskFailure, isFull, openReader, openWriter, throughDrizzle } from './sqlite-connections'
import { migrateSqlite, requireCurrent } from './sqlite-migrations'

type Job = { body: (tx: Tx) => Promise<unknown>; resolve: (value: unknown) => void; reject: (reason: unknown) => void }
type Options = {
  groupLimit?: number
  busyLimitMs?: number
  migrations?: string
  /** Where a copy goes before a filled database is migrated. */
  backups?: string
  /** Without it a database that is not up to date is refused. */
  migrate?: boolean
  onFatal?: (error: unknown) => void
}

/**
 * Queries through better-sqlite3 are synchronous, so an awaited one settles within the turn of the event loop that sent it. A
 * group of bodies therefore begins, runs and commits in one turn, and no other code ever meets an open transaction.
 */
export function openSqlite(file: string, options: Options = {}): Database {
  const { groupLimit = 64, busyLimitMs = 5_000, migrations = 'db/migrations/sqlite', backups, migrate = true } = options
  const writer = openWriter(file, (connection) =>
    migrate ? migrateSqlite(connection, { migrations, backups }) : requireCurrent(connection, migrations),
  )
  const reader = openReader(file)
  const sql = {
    begin: writer.prepare('begin immediate'),
    commit: writer.prepare('commit'),
    rollback: writer.prepare('rollback'),
    savepoint: writer.prepare('savepoint body'),
    release: writer.prepare('release body'),
    undo: writer.prepare('rollback to body'),
  }
  const queue: Job[] = []
  let draining: Promise<void> | undefined
  let broken: { reason: unknown } | undefined

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await nextTurn()
      const refusal = await beginWithin(busyLimitMs)
      const group = queue.splice(0, refusal ? queue.length : groupLimit)
      if (refusal) {
        breakOnDiskFailure(refusal)
        for (const job of group) job.reject(refusal)
      } else await runGroup(group)
    }
    draining = undefined
  }

  /** SQLite's own busy timeout would stop the whole process while it waits. */
  async function beginWithin(ms: number): Promise<unknown> {
    if (broken) return broken.reason
    for (const deadline = Date.now() + ms; ; await sleep(20)) {
      try {
        sql.begin.run()
        return
      } catch (error) {
        if (!isBusy(error)) return error
        if (Date.now() >= deadline) return new DatabaseBusyError({ cause: error })
      }
    }
  }

  /** Nobody hears of success or failure before the commit: the callers' code would run inside the open transaction. */
  async function runGroup(group: Job[]): Promise<void> {
    const settle: (() => void)[] = []
    try {
      for (const job of group) settle.push(await runBody(job))
      sql.commit.run()
    } catch (reason) {
      breakOnDiskFailure(reason)
      if (writer.inTransaction && !broken) sql.rollback.run()
      for (const job of group) job.reject(named(reason))
      return
    }
    for (const tell of settle) tell()
  }

  /**
   * After a refused fsync the system may believe that pages are on disk which are not, so asking again would lie. Nothing more
   * is written, and the process is told to end.
   */
  function breakOnDiskFailure(reason: unknown): void {
    if (broken || !isDiskFailure(reason)) return
    broken = { reason }
    options.onFatal?.(reason)
  }

  async function runBody({ body, resolve, reject }: Job): Promise<() => void> {
    const lease = new Lease()
    const tx = throughDrizzle(writer, (send) => lease.query(send))
    sql.savepoint.run()
    try {
      const value = await lease.run(() => body(tx))
      sql.release.run()
      return () => resolve(value)
    } catch (reason) {
      // A full disk makes SQLite drop the whole transaction, neighbours included.
      if (!writer.inTransaction || isDiskFailure(reason)) throw reason
      sql.undo.run()
      sql.release.run()
      return () => reject(named(reason))
    }
  }

  return {
    read: throughDrizzle(reader, (send) => {
      refuseInsideWrite()
      return send()
    }),
    autocommit: throughDrizzle(writer, (send) => {
      refuseInsideWrite()
      if (broken || writer.inTransaction) throw new DatabaseBusyError()
      try {
        return send()
      } catch (reason) {
        breakOnDiskFailure(reason)
        throw named(reason)
      }
    }),
    write<R>(body: (tx: Tx) => Promise<R>): Promise<R> {
      refuseInsideWrite()
      return new Promise<R>((resolve, reject) => {
        queue.push({ body, resolve: resolve as Job['resolve'], reject })
        draining ??= drain()
      })
    },
    async close() {
      await draining
      reader.close()
      writer.close()
    },
  }
}

const named = (reason: unknown) => (isFull(reason) ? new DatabaseFullError({ cause: reason }) : reason)
