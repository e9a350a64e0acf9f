import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { dialect } from '@/db/schema/columns'
import type { Database } from './database'

type OpenOptions = {
  /** Called once when the disk has refused a commit: what is in memory can no longer be trusted, so the process must end. */
  onFatal?: (error: unknown) => void
}

const fileIn = (folder: string) => join(folder, 'nightshift.db')

/** The only way to open a database, so tests, e2e and production run the same engine with the same settings. */
export async function openDatabase(
  folder: string,
  url = process.env.DATABASE_URL,
  options: OpenOptions = {},
): Promise<Database> {
  if (dialect === 'postgres') {
    const { openPostgres } = await import('./postgres')
    return openPostgres(url!)
  }
  const { openSqlite } = await import('./sqlite')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return openSqlite(fileIn(folder), { ...options, backups: join(folder, 'backups') })
}

/**
 * For one short act beside a running server: takes no lock on the folder and migrates nothing. Gives nothing where no database
 * is; throws when it is of another version.
 */
export async function openBesideServer(folder: string, url = process.env.DATABASE_URL): Promise<Database | undefined> {
  if (dialect === 'postgres') {
    const { openPostgres } = await import('./postgres')
    return openPostgres(url!, { migrate: false })
  }
  if (!existsSync(fileIn(folder))) return undefined
  const { openSqlite } = await import('./sqlite')
  return openSqlite(fileIn(folder), { migrate: false })
}
