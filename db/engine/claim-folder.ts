import { randomBytes } from 'node:crypto'
import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { isBusy } from './sqlite-connections'
import { syncPath } from './sync-path'

/**
 * One process per data folder. The lock is SQLite's own lock on a file beside the database: the system lets go of it when the
 * process ends, however it ends, so there is no stale lock to clear. Throws an `Error` whose message is a sentence.
 */
export function claimFolder(folder: string): { secret: string; release(): void } {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    chmodSync(folder, 0o700)
  } catch (cause) {
    throw new Error(`The data folder ${folder} cannot be made or is not yours (${codeOf(cause)}).`, { cause })
  }
  const lock = lockFile(folder)
  return { secret: readOrMakeSecret(folder), release: () => void lock.close() }
}

function lockFile(folder: string): Sqlite.Database {
  let lock: Sqlite.Database | undefined
  try {
    lock = new Sqlite(join(folder, 'lock'), { timeout: 0 })
    lock.exec('begin exclusive')
    return lock
  } catch (cause) {
    lock?.close()
    if (isBusy(cause))
      throw new Error(
        `Another Nightshift is using the data folder ${folder}. Stop it, or give this one its own DATA_DIR.`,
      )
    throw new Error(`The data folder ${folder} cannot be written to (${codeOf(cause)}).`, { cause })
  }
}

/** Written beside and renamed, so that a crash never leaves half a secret. The lock keeps others out meanwhile. */
function readOrMakeSecret(folder: string): string {
  const file = join(folder, 'secret')
  const known = readIfThere(file)
  if (known) return known
  const secret = randomBytes(32).toString('hex')
  const handle = openSync(`${file}.new`, 'w', 0o600)
  writeSync(handle, secret)
  fsyncSync(handle)
  closeSync(handle)
  renameSync(`${file}.new`, file)
  // Links and sessions are made with it: a power cut must not bring forth another one.
  syncPath(folder)
  return secret
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim()
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

const codeOf = (error: unknown) => (error as { code?: string }).code ?? 'unknown'
