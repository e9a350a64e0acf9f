import { lstat, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durable'

const folders = ['incoming', 'blobs', 'derived', 'tmp', 'trash'] as const

/**
 * At start: the folders are there, closed to others, real (a link could lead elsewhere) and on one disk, since a rename is only
 * atomic within one; and the disk takes a rename. Throws a sentence for the terminal.
 */
export async function prepareFolders(dataFolder: string): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const { dev } = await lstat(join(dataFolder, '.'))
  for (const name of folders) {
    const path = join(dataFolder, name)
    await mkdir(path, { mode: 0o700 }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
    const found = await lstat(path)
    if (!found.isDirectory()) throw new Error(`${path} must be a folder, not a link or a file.`)
    if (found.dev !== dev) throw new Error(`${path} must lie on the same disk as ${dataFolder}.`)
  }
  const probe = join(dataFolder, 'tmp', 'probe')
  await writeFile(probe, '', { mode: 0o600 })
  await rename(probe, `${probe}-moved`)
  await syncFolder(join(dataFolder, 'tmp'))
  await rm(`${probe}-moved`)
}

/** What died while it was being made. */
export async function sweepScratch(dataFolder: string, before: number): Promise<void> {
  const folder = join(dataFolder, 'tmp')
  for (const name of await readdir(folder)) {
    const { mtimeMs } = await lstat(join(folder, name))
    if (mtimeMs < before) await rm(join(folder, name), { force: true })
  }
}
