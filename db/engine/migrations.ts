import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export class WrongVersionError extends Error {
  override readonly name = 'WrongVersionError'
}

/**
 * The names of the migrations in `folder` that a database does not have yet, given the times of those it has. Throws
 * `WrongVersionError` when it has one that is unknown here: an older program must not write into a newer database.
 */
export function listPending(folder: string, applied: readonly number[]): string[] {
  const journal = readFileSync(join(folder, 'meta/_journal.json'), 'utf8')
  const { entries } = JSON.parse(journal) as { entries: { tag: string; when: number }[] }
  const known = new Set(entries.map(({ when }) => when))
  if (applied.some((when) => !known.has(when)))
    throw new WrongVersionError(
      'The database was made by another version of Nightshift, probably a newer one. Start that version, or use another DATA_DIR or DATABASE_URL.',
    )
  return entries.filter(({ when }) => !applied.includes(when)).map(({ tag }) => tag)
}
