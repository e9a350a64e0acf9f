import type { Compute } from '@/server/process'

type Work = { default: (input: unknown) => unknown }

/** Computing modules in this thread: that they also run in a worker is the pool's own test. */
export const computeHere: Compute = async <O>(module: string, input: unknown) => {
  const work = (await import(`../server/jobs/work/${module}.ts`)) as Work
  return (await work.default(structuredClone(input))) as O
}
