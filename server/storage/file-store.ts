import { constants } from 'node:fs'
import { open, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { moveDurably } from './durable'
import type { Piece, Store } from './store'

/** A number behind the name is raised when the way of making changes, so that old copies are made anew. */
const copies: Record<Exclude<Piece, 'original'>, string> = { peaks: 'peaks-1.json', preview: 'preview-1.mp3' }

const isMissing = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT'

export function createFileStore(dataFolder: string): Store {
  function path(sha256: string, piece: Piece): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A blob is named by its sha256')
    if (piece === 'original') return join(dataFolder, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256)
    return join(dataFolder, 'derived', sha256, copies[piece])
  }

  return {
    path,
    scratch: (name) => join(dataFolder, 'tmp', name),
    keep: (sha256, piece, from) => moveDurably(from, path(sha256, piece), dataFolder),

    async open(sha256, piece) {
      try {
        const file = await open(path(sha256, piece), constants.O_RDONLY | constants.O_NOFOLLOW)
        const { size } = await file.stat()
        return {
          size,
          read: (range) => file.createReadStream({ ...range, highWaterMark: 256 * 1024 }),
          close: () => file.close(),
        }
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },

    async size(sha256, piece) {
      try {
        return (await stat(path(sha256, piece))).size
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },

    async freeBytes() {
      const { bavail, bsize } = await statfs(dataFolder)
      return bavail * bsize
    },
  }
}
