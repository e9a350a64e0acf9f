import { EventEmitter } from 'node:events'
import type { Database } from '@/db/engine/database'
import type { Env } from './env'

/** What the whole process has exactly one of. */
export type NightshiftProcess = {
  db: Database
  env: Env
  /** Signs sessions and invitation links. */
  secret: string
  kind: 'demo' | 'real'
  /** Path of ffmpeg, when one was found. */
  ffmpeg: string | undefined
  /** Runs a computing module of `server/jobs/` in a worker thread. */
  compute: Compute
  /** `camp:<id>` after each commit that appended an event there; `jobs` when one was queued. */
  live: EventEmitter
  stopping: AbortController
}

/** `module` names a file in `server/jobs/work/`, whose default export is called with `input`. Aborting ends its thread. */
export type Compute = <O>(module: string, input: unknown, signal?: AbortSignal) => Promise<O>

const key = Symbol.for('nightshift.process')
const shelf = globalThis as { [key]?: NightshiftProcess }

export function startProcess(parts: Omit<NightshiftProcess, 'live' | 'stopping'>): NightshiftProcess {
  const started = { ...parts, live: new EventEmitter().setMaxListeners(0), stopping: new AbortController() }
  shelf[key] = started
  return started
}

/** main.ts and Next's bundle are two module graphs: what they share hangs on globalThis. */
export function theProcess(): NightshiftProcess {
  const started = shelf[key]
  if (!started) throw new Error('Start the app through server/main.ts')
  return started
}
