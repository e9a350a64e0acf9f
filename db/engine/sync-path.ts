import { closeSync, fsyncSync, openSync } from 'node:fs'

/** A file's bytes, or a folder's entries, are on disk afterwards. */
export function syncPath(path: string): void {
  const handle = openSync(path, 'r')
  fsyncSync(handle)
  closeSync(handle)
}
