import { and, desc, eq, inArray, lt, lte, or } from 'drizzle-orm'
import type { Tx } from '@/db/engine/database'
import { type Job, jobs } from '@/db/schema'

export async function insertJob(tx: Tx, job: Job): Promise<void> {
  await tx
    .insert(jobs)
    .values(job)
    .onConflictDoNothing({ target: [jobs.kind, jobs.subject] })
}

/** The newest first: somebody is waiting for it, while whoever queued many can wait for the last of them. */
export async function findDueJob(tx: Tx, kinds: Job['kind'][], now: number): Promise<Job | undefined> {
  const waiting = and(eq(jobs.state, 'queued'), lte(jobs.runAfter, now))
  const abandoned = and(eq(jobs.state, 'running'), lt(jobs.leaseUntil, now))
  const [job] = await tx
    .select()
    .from(jobs)
    .where(and(inArray(jobs.kind, kinds), or(waiting, abandoned)))
    .orderBy(desc(jobs.runAfter), desc(jobs.id))
    .limit(1)
  return job
}

export async function changeJob(tx: Tx, id: string, change: Partial<Job>): Promise<void> {
  await tx.update(jobs).set(change).where(eq(jobs.id, id))
}

/** Only by whoever holds the lease; false when somebody else does by now. */
export async function changeHeldJob(tx: Tx, id: string, leaseToken: string, change: Partial<Job>): Promise<boolean> {
  const rows = await tx
    .update(jobs)
    .set(change)
    .where(and(eq(jobs.id, id), eq(jobs.leaseToken, leaseToken), eq(jobs.state, 'running')))
    .returning({ id: jobs.id })
  return rows.length > 0
}

export async function requeue(tx: Tx, kind: Job['kind'], subject: string, now: number): Promise<void> {
  await tx
    .update(jobs)
    .set({ state: 'queued', attempts: 0, runAfter: now, leaseUntil: null, leaseToken: null, problem: null })
    .where(and(eq(jobs.kind, kind), eq(jobs.subject, subject), inArray(jobs.state, ['done', 'failed'])))
}

export async function endLeases(tx: Tx): Promise<void> {
  await tx.update(jobs).set({ state: 'queued', leaseUntil: null, leaseToken: null }).where(eq(jobs.state, 'running'))
}
