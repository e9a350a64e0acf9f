import { log } from '@/server/log'
import type { Background } from './background'
import {
  claimJob,
  failJob,
  finishJob,
  giveBackJob,
  type HeldJob,
  heartbeatMs,
  type JobKind,
  keepLease,
} from './service'

export type Handler = {
  /** May run more than once: what it leaves is the same. */
  run(bg: Background, job: HeldJob, signal: AbortSignal): Promise<void>
  /** After the last attempt. */
  gaveUp?(bg: Background, job: HeldJob): Promise<void>
}
export type Handlers = Partial<Record<JobKind, Handler>>

const atOnce = 2
const lookMs = 5_000

/** Works off the queue until it is stopped: at once when `jobs` is told, else every few seconds. */
export function startRunner(bg: Background, handlers: Handlers): { stop(): Promise<void>; idle(): Promise<void> } {
  const kinds = Object.keys(handlers) as JobKind[]
  const running = new Set<Promise<void>>()
  const stopping = new AbortController()
  let looking: Promise<void> | undefined
  let again = false

  async function look(): Promise<void> {
    do {
      again = false
      while (running.size < atOnce && !stopping.signal.aborted) {
        const claimed = await claimJob(bg, kinds)
        if (!claimed) break
        const work = (claimed.exhausted ? giveUp(claimed.job) : runJob(claimed.job)).catch((error) =>
          // Not even its failure could be noted (a full disk): it is tried again when its lease is over.
          log.error({ job: claimed.job.id, error }, 'a job could not be put back'),
        )
        running.add(work)
        void work.finally(() => {
          running.delete(work)
          wake()
        })
      }
    } while (again)
  }

  function wake(): void {
    again = true
    if (stopping.signal.aborted) return
    looking ??= look()
      .catch((error) => log.error({ error }, 'the job queue could not be read'))
      .finally(() => {
        looking = undefined
        if (again) wake()
      })
  }

  async function runJob(job: HeldJob): Promise<void> {
    const lost = new AbortController()
    const signal = AbortSignal.any([lost.signal, stopping.signal])
    const beat = setInterval(async () => {
      if (!(await keepLease(bg, job).catch(() => true))) lost.abort()
    }, heartbeatMs)
    try {
      signal.throwIfAborted()
      await handlers[job.kind]!.run(bg, job, signal)
      await finishJob(bg, job)
    } catch (error) {
      if (stopping.signal.aborted) await giveBackJob(bg, job)
      else if (!lost.signal.aborted) {
        log.warn({ job: job.id, kind: job.kind, attempt: job.attempts, error }, 'a job failed')
        if (await failJob(bg, job, error instanceof Error ? error.message : String(error))) await giveUp(job)
      }
    } finally {
      clearInterval(beat)
    }
  }

  async function giveUp(job: HeldJob): Promise<void> {
    log.error({ job: job.id, kind: job.kind }, 'a job was given up')
    await handlers[job.kind]?.gaveUp?.(bg, job)
  }

  bg.live.on('jobs', wake)
  const timer = setInterval(wake, lookMs)
  wake()

  return {
    async stop() {
      bg.live.off('jobs', wake)
      clearInterval(timer)
      stopping.abort()
      await looking
      await Promise.allSettled(running)
    },
    async idle() {
      while (looking || running.size > 0) await Promise.allSettled([looking, ...running])
    },
  }
}
