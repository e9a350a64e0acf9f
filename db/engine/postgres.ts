import { setTimeout as sleep } from 'node:timers/promises'
import { DrizzleQueryError } from 'drizzle-orm/errors'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { type Database, DatabaseBusyError, type Tx } from './database'
import { Lease, refuseInsideWrite } from './lease'
import { preparePostgres } from './postgres-migrations'

type Options = { connections?: number; migrations?: string; migrate?: boolean }

/**
 * How often a body is run again after losing a race: serialization failure, deadlock, and the unique index that was quicker than
 * the serialization check. A real duplicate fails again each time, hence the small number.
 */
const patient = 12
const retries: Record<string, number> = { '40001': patient, '40P01': patient, '23505': 2 }

// Aggregates of our bigint columns arrive as text otherwise.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

export async function openPostgres(url: string, options: Options = {}): Promise<Database> {
  const { connections = 10, migrations = 'db/migrations/postgres', migrate = true } = options
  const pool = new pg.Pool({ connectionString: url, max: connections })
  // A connection that breaks while nobody uses it is replaced at the next query; unheard, its error would end the process.
  pool.on('error', () => {})
  try {
    await preparePostgres(pool, { migrations, migrate })
  } catch (error) {
    await pool.end()
    throw error
  }

  const outside = throughDrizzle(pool, (send) => {
    refuseInsideWrite()
    return send()
  })

  async function attempt<R>(body: (tx: Tx) => Promise<R>): Promise<R> {
    const connection = await pool.connect()
    const lease = new Lease()
    let lost: Error | undefined
    const onLost = (error: Error) => {
      lost = error
    }
    connection.on('error', onLost)
    try {
      await connection.query('begin isolation level serializable')
      const answer = await lease.run(() => body(throughDrizzle(connection, (send) => lease.query(send))))
      await connection.query('commit')
      return answer
    } catch (reason) {
      await connection.query('rollback').catch(() => {})
      throw reason
    } finally {
      connection.off('error', onLost)
      connection.release(lost)
    }
  }

  async function patiently<R>(body: (tx: Tx) => Promise<R>): Promise<R> {
    for (let tried = 1; ; tried++) {
      try {
        return await attempt(body)
      } catch (reason) {
        const error = driverError(reason)
        const limit = retries[(error as pg.DatabaseError).code ?? ''] ?? 0
        if (tried > limit) throw limit === patient ? new DatabaseBusyError({ cause: error }) : error
        await sleep(Math.random() * Math.min(400, 4 * 2 ** tried))
      }
    }
  }

  // One after another here too: writers of one process would only make each other retry.
  let turn: Promise<unknown> = Promise.resolve()

  return {
    read: outside,
    autocommit: outside,
    async write(body) {
      refuseInsideWrite()
      const mine = turn.then(() => patiently(body))
      turn = mine.catch(() => {})
      return mine
    },
    close: () => pool.end(),
  }
}

function throughDrizzle(client: pg.Pool | pg.PoolClient, send: <R>(query: () => R) => R): Tx {
  const guard = { query: (query: pg.QueryConfig, params: unknown[]) => send(() => client.query(query, params)) }
  return drizzle(guard as unknown as pg.Client, { casing: 'snake_case' })
}

/** drizzle wraps every error on this driver, and none on better-sqlite3. Callers of `write` see the bare one on both. */
function driverError(reason: unknown): unknown {
  return reason instanceof DrizzleQueryError && reason.cause ? reason.cause : reason
}
