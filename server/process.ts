import { EventEmitter } from 'node:events'
import type { Database } from '@/db/engine/database'
import type { Present } from '@/domain/refinement/review/present'
import type { SearchView } from '@/domain/rotation/lanes'
import type { Pin, Plan } from '@/domain/rotation/plan'
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
  /** By camp. */
  searches: Map<string, SearchInHand>
  /** By camp and song: who has it open. */
  present: Map<string, Present[]>
  stopping: AbortController
}

export type ComputeOptions = {
  /** Aborting ends the thread. */
  signal?: AbortSignal
  /** What the work tells while it goes on. */
  onNews?: (news: unknown) => void
  /** For what takes long and may wait: always leaves a thread to the rest. */
  patient?: boolean
}

/** `module` names a file in `server/jobs/work/`, whose default export is called with `input` and `tell`. */
export type Compute = <O>(module: string, input: unknown, options?: ComputeOptions) => Promise<O>

/** A search for rotations under way, or the last one of its camp. */
export type SearchInHand = {
  view: SearchView
  /** Per lane its best plan so far. */
  plans: (Plan | null)[]
  /** That hold in all of them. */
  pins: Pin[]
  /** Calls it off. */
  calling: AbortController
  /** Somebody has taken it on to end it. */
  settled: boolean
}

const key = Symbol.for('nightshift.process')
const shelf = globalThis as { [key]?: NightshiftProcess }

export function startProcess(
  parts: Omit<NightshiftProcess, 'live' | 'searches' | 'present' | 'stopping'>,
): NightshiftProcess {
  const live = new EventEmitter().setMaxListeners(0)
  const started = { ...parts, live, searches: new Map(), present: new Map(), stopping: new AbortController() }
  shelf[key] = started
  return started
}

/** main.ts and Next's bundle are two module graphs: what they share hangs on globalThis. */
export function theProcess(): NightshiftProcess {
  const started = shelf[key]
  if (!started) throw new Error('Start the app through server/main.ts')
  return started
}
