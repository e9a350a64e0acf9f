import { threadId } from 'node:worker_threads'
import { campRoles } from '@/domain/camp/permissions'

type Input = { peaks?: Float32Array; fail?: string; exit?: number; busyMs?: number; count?: number }

/** Work for the pool's own test. */
export default function sample({ peaks, fail, exit, busyMs, count }: Input, tell: (news: unknown) => void): unknown {
  if (fail) throw new Error(fail)
  if (exit) process.exit(exit)
  for (let i = 1; i <= (count ?? 0); i++) tell(i)
  if (busyMs) {
    for (const end = Date.now() + busyMs; Date.now() < end; );
    return threadId
  }
  if (count) return 'counted'
  return { loudest: Math.max(...peaks!.map(Math.abs)), role: campRoles[0], doubled: peaks!.map((peak) => peak * 2) }
}
