import type { Instance } from '@/domain/rotation/instance'
import { check } from '@/tests/rotation/checker'
import type { Rival, Run } from './rival'

/** `vector` without the hard rules; undefined without a plan that keeps them all, as the independent checker counts. */
export type Result = { run: Run; vector: number[] | undefined; repeats: number | undefined }
export type Row = { name: string; instance: Instance; results: Partial<Record<Rival, Result>> }

export function judge(instance: Instance, run: Run): Result {
  if (!run.teams) return { run, vector: undefined, repeats: undefined }
  const { hard, vector, terms } = check(instance, run.teams)
  if (hard.length > 0) return { run, vector: undefined, repeats: undefined }
  return { run, vector, repeats: terms.repeats }
}
