import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate as run } from 'drizzle-orm/node-postgres/migrator'
import type pg from 'pg'
import { listPending, WrongVersionError } from './migrations'

/** Any number, the same in every process: only one of them migrates at a time. */
const migrating = 0x4e534654

/** Refuses a server that acknowledges before the disk has it, then brings the database up to date (or insists that it is). */
export async function preparePostgres(
  pool: pg.Pool,
  { migrations, migrate }: { migrations: string; migrate: boolean },
) {
  const connection = await pool.connect().catch((cause: Error & { code?: string }) => {
    const why = cause.message || cause.code
    throw new Error(
      `The PostgreSQL of DATABASE_URL lets nobody in (${why}). See that it runs and the address is right.`,
      {
        cause,
      },
    )
  })
  try {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes'])
      if ((await answer(connection, `show ${setting}`)) === 'off')
        throw new Error(
          `PostgreSQL runs with ${setting} = off and would forget what it has acknowledged. Switch it on.`,
        )
    await connection.query(`select pg_advisory_lock(${migrating})`)
    const pending = listPending(migrations, await listApplied(connection))
    if (pending.length > 0 && !migrate)
      throw new WrongVersionError(
        'The database is older than this program. Start the server once; it brings it up to date.',
      )
    if (pending.length > 0) await run(drizzle(connection), { migrationsFolder: migrations })
  } finally {
    // Ends the connection and with it the lock.
    connection.release(true)
  }
}

async function listApplied(connection: pg.PoolClient): Promise<number[]> {
  if (!(await answer(connection, "select to_regclass('drizzle.__drizzle_migrations')::text"))) return []
  const { rows } = await connection.query<{ created_at: number }>('select created_at from drizzle.__drizzle_migrations')
  return rows.map(({ created_at }) => Number(created_at))
}

async function answer(connection: pg.PoolClient, question: string): Promise<unknown> {
  const { rows } = await connection.query({ text: question, rowMode: 'array' })
  return (rows as unknown[][])[0]?.[0]
}
