import { constants } from 'node:fs'
import { type FileHandle, open, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { syncFolder } from './durable'

/** Half-received files. They lie here whatever the store is, so that going on with one stays local and simple. */
export function partPath(dataFolder: string, uploadId: string): string {
  if (!/^upl_[0-9a-z_]{1,60}$/.test(uploadId)) throw new Error('A part is named by its upload')
  return join(dataFolder, 'incoming', `${uploadId}.part`)
}

/** Undefined when there is none. */
export async function partSize(path: string): Promise<number | undefined> {
  return stat(path).then(
    ({ size }) => size,
    () => undefined,
  )
}

export async function openPart(path: string): Promise<FileHandle> {
  const { O_CREAT, O_EXCL, O_RDWR, O_NOFOLLOW } = constants
  try {
    return await open(path, O_RDWR | O_NOFOLLOW)
  } catch {
    const made = await open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW, 0o600)
    await syncFolder(join(path, '..'))
    return made
  }
}

/** Cuts off what came after the last durable step. Gives the length that is left, which is less when the disk has lost something. */
export async function truncatePart(path: string, received: number): Promise<number> {
  const size = (await partSize(path)) ?? 0
  if (size <= received) return size
  const part = await openPart(path)
  try {
    await part.truncate(received)
    await part.sync()
  } finally {
    await part.close()
  }
  return received
}

export async function dropPart(path: string): Promise<void> {
  await rm(path, { force: true })
}
