import { hashFile } from './hash-file'
import type { Hashed } from './hash-worker'

/** Hashes beside the page, so that it keeps answering; where a worker can't start, between its other work. */
export function hashAside(file: Blob, signal: AbortSignal): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./hash-worker.ts', import.meta.url), { type: 'module' })
    const stop = () => {
      worker.terminate()
      reject(signal.reason)
    }
    signal.addEventListener('abort', stop, { once: true })
    const finish = (settle: () => void) => {
      signal.removeEventListener('abort', stop)
      worker.terminate()
      settle()
    }
    worker.addEventListener('message', ({ data }: MessageEvent<Hashed>) =>
      finish(() => ('sha256' in data ? resolve(data.sha256) : reject(new DOMException('Unreadable', data.error)))),
    )
    worker.addEventListener('error', () => finish(() => resolve(hashFile(file, () => signal.aborted))))
    worker.postMessage(file)
  })
}
