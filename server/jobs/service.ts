import type { Tx } from '@/db/engine/database'
import type { Job } from '@/db/schema'
import type { Background } from './background'
import * as store from './store'

export const leaseMs = 60_000
export const heartbeatMs = 15_000
const maxAttempts = 3
const firstPauseMs = 5_000

export type JobKind = Job['kind']
export type NewJob = { id: string; kind: JobKind; subject: string; payload?: unknown; at: number }

/** In the transaction that makes the work necessary. The same work is queued once; tell the runner with `wakeJobs` afterwards. */
export function queueJob(tx: Tx, { id, kind, subject, payload = {}, at }: NewJob): Promise<void> {
  return store.insertJob(tx, {
    id,
    kind,
    subject,
    payload: JSON.stringify(payload),
    state: 'queued',
    attempts: 0,
    runAfter: at,
    leaseUntil: null,
    leaseToken: null,
    problem: null,
    createdAt: at,
  })
}

/** Work that was done or given up, once more: what it needs is there now. */
export const queueAgain = (tx: Tx, kind: JobKind, subject: string, at: number) => store.requeue(tx, kind, subject, at)

export const wakeJobs = (bg: Pick<Background, 'live'>) => bg.live.emit('jobs')

export type HeldJob = {
  id: string
  kind: JobKind
  subject: string
  payload: unknown
  attempts: number
  leaseToken: string
}

/** The next job that is due, ours for a minute. `exhausted`: it was begun as often as it may be, and nobody came back from it. */
export function claimJob(bg: Background, kinds: JobKind[]): Promise<{ job: HeldJob; exhausted: boolean } | undefined> {
  const now = bg.now()
  const leaseToken = bg.newId('lease')
  return bg.db.write(async (tx) => {
    const job = await store.findDueJob(tx, kinds, now)
    if (!job) return undefined
    const exhausted = job.attempts >= maxAttempts
    const attempts = exhausted ? job.attempts : job.attempts + 1
    const state = exhausted ? 'failed' : 'running'
    await store.changeJob(tx, job.id, { state, attempts, leaseToken, leaseUntil: now + leaseMs })
    const { id, kind, subject, payload } = job
    return { job: { id, kind, subject, payload: JSON.parse(payload) as unknown, attempts, leaseToken }, exhausted }
  })
}

const change = (bg: Background, job: HeldJob, to: Parameters<typeof store.changeHeldJob>[3]) =>
  bg.db.write((tx) => store.changeHeldJob(tx, job.id, job.leaseToken, to))

/** False when the lease ran out and somebody else has the job: stop. */
export const keepLease = (bg: Background, job: HeldJob) => change(bg, job, { leaseUntil: bg.now() + leaseMs })

export const finishJob = (bg: Background, job: HeldJob) =>
  change(bg, job, { state: 'done', leaseUntil: null, leaseToken: null, problem: null })

/** Interrupted by a stop of the server: the attempt doesn't count. */
export const giveBackJob = (bg: Background, job: HeldJob) =>
  change(bg, job, { state: 'queued', attempts: job.attempts - 1, leaseUntil: null, leaseToken: null })

/** Tried again after 5 s, then 20 s, then never: true when that was the last time. */
export async function failJob(bg: Background, job: HeldJob, problem: string): Promise<boolean> {
  const last = job.attempts >= maxAttempts
  const runAfter = bg.now() + firstPauseMs * 4 ** (job.attempts - 1)
  const free = { leaseUntil: null, leaseToken: null, problem: problem.slice(-500) }
  const held = await change(bg, job, last ? { ...free, state: 'failed' } : { ...free, state: 'queued', runAfter })
  return last && held
}

/** At start, where one process owns the data: whoever held a lease is dead. */
export const endLeases = (bg: Background) => bg.db.write((tx) => store.endLeases(tx))
