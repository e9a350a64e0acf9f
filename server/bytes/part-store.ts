import { createHash, type Hash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { DataStore, ERRORS, Upload } from '@tus/server'
import { isArriving } from '@/domain/submission/upload'
import type { Background } from '@/server/jobs/background'
import { openPart, partPath, truncatePart } from '@/server/storage/parts'
import { findUpload, noteReceived } from '@/server/submission/uploads/service'
import { holding } from './upload-locks'

export type Steps = { bytes: number; ms: number; idleMs: number }
const steps: Steps = { bytes: 4 * 1024 ** 2, ms: 2_000, idleMs: 15_000 }

type Running = { hash: Hash; at: number }

/**
 * Where the protocol keeps its bytes. The offset is never taken from a file's length: it is what the database says, written after
 * the bytes themselves were on disk, every 4 MiB or 2 s: never more than 4 MiB have to be sent again.
 */
export class PartStore extends DataStore {
  override extensions = []
  private readonly running = new Map<string, Running>()

  constructor(
    private readonly bg: Background,
    private readonly every: Steps = steps,
  ) {
    super()
  }

  override async getUpload(id: string): Promise<Upload> {
    const upload = await findUpload(this.bg, id)
    if (!upload || ['failed', 'cancelled', 'expired'].includes(upload.state)) throw ERRORS.FILE_NOT_FOUND
    if (!isArriving(upload.state)) return new Upload({ id, size: upload.size, offset: upload.size })
    const offset = await truncatePart(partPath(this.bg.env.dataFolder, id), upload.received)
    if (offset < upload.received) await noteReceived(this.bg, upload, offset)
    return new Upload({ id, size: upload.size, offset })
  }

  override async write(bytes: Readable, id: string, offset: number): Promise<number> {
    const upload = await findUpload(this.bg, id)
    if (!upload || !isArriving(upload.state)) return offset
    const part = await openPart(partPath(this.bg.env.dataFolder, id))
    const running = this.takeHash(id, offset)
    const kept = { bytes: offset, at: performance.now() }
    const idle = setTimeout(holding.getStore()?.breakOff ?? (() => {}), this.every.idleMs)
    let end = offset
    const settle = async () => {
      const complete = end === upload.size
      await (complete ? part.sync() : part.datasync())
      const sha256 = complete && running?.at === end ? running.hash.copy().digest('hex') : undefined
      if (!(await noteReceived(this.bg, upload, end, sha256))) throw ERRORS.FILE_NOT_FOUND
      kept.bytes = end
      kept.at = performance.now()
    }
    try {
      try {
        for await (const chunk of bytes as AsyncIterable<Buffer>) {
          // A busy machine hands over whatever has gathered meanwhile: more than a step is never at stake.
          for (let done = 0; done < chunk.length; ) {
            const piece = chunk.subarray(done, done + this.every.bytes - (end - kept.bytes))
            const written = writeAll(part, piece, end)
            // Hashed while the disk works.
            if (running) {
              running.hash.update(piece)
              running.at += piece.length
            }
            await written
            end += piece.length
            done += piece.length
            if (end - kept.bytes >= this.every.bytes || performance.now() - kept.at >= this.every.ms) await settle()
          }
          idle.refresh()
        }
      } finally {
        clearTimeout(idle)
        if (end > kept.bytes) await settle()
      }
    } finally {
      await part.close()
      if (running?.at === end && kept.bytes === end && end < upload.size) this.running.set(id, running)
    }
    return end
  }

  /** The hash of all bytes before the offset, when this process saw every one of them. */
  private takeHash(id: string, offset: number): Running | undefined {
    const known = this.running.get(id)
    this.running.delete(id)
    if (offset === 0) return { hash: createHash('sha256'), at: 0 }
    return known?.at === offset ? known : undefined
  }

  /** Nobody goes on with it here: its hash needn't be remembered. */
  forget(id: string): void {
    this.running.delete(id)
  }
}

async function writeAll(file: FileHandle, chunk: Buffer, position: number): Promise<void> {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done, position + done)
    done += bytesWritten
  }
}
