import { AsyncLocalStorage } from 'node:async_hooks'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Lock, Locker } from '@tus/server'

type Holder = { breakOff: () => void; released: Promise<void> }

/** What a request does when another one wants its upload. */
export const holding = new AsyncLocalStorage<{ breakOff: () => void }>()

/**
 * One request per upload at a time. The newest wins: a phone that comes back on another network must not wait for its own dead
 * connection. The old one's socket is cut at once, it puts what it has on disk, and hands over.
 */
export class UploadLocks implements Locker {
  private readonly holders = new Map<string, Holder>()

  constructor(private readonly patienceMs = 2_000) {}

  newLock(id: string): Lock {
    let release = () => {}
    return {
      lock: async () => {
        const deadline = Date.now() + this.patienceMs
        for (let holder = this.holders.get(id); holder; holder = this.holders.get(id)) {
          holder.breakOff()
          const left = deadline - Date.now()
          const handedOver = holder.released.then(() => true)
          if (left <= 0 || !(await Promise.race([handedOver, sleep(left, false, { ref: false })])))
            throw { status_code: 423, body: 'Another request is still busy with this upload\n' }
        }
        const released = new Promise<void>((resolve) => {
          release = resolve
        })
        this.holders.set(id, { breakOff: holding.getStore()?.breakOff ?? (() => {}), released })
      },
      unlock: async () => {
        this.holders.delete(id)
        release()
      },
    }
  }

  breakOff(id: string): void {
    this.holders.get(id)?.breakOff()
  }

  /** Resolves when nobody holds the upload. */
  async free(id: string): Promise<void> {
    await this.holders.get(id)?.released
  }
}
