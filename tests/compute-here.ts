import type { Compute, ComputeOptions } from '@/server/process'

type Work = { default: (input: unknown, tell: (news: unknown) => void) => unknown }

/** Computing modules in this thread: that they also run in a worker is the pool's own test. */
export const computeHere: Compute = async <O>(
  module: string,
  input: unknown,
  { onNews, signal }: ComputeOptions = {},
) => {
  signal?.throwIfAborted()
  const work = (await import(`../server/jobs/work/${module}.ts`)) as Work
  return (await work.default(structuredClone(input), (news) => onNews?.(structuredClone(news)))) as O
}

/** The same, with little effort for what searches. */
export const computeBriefly: Compute = (module, input, options) =>
  computeHere(module, { ...(input as object), ...(isShared(input) && { share: 0.001 }) }, options)

const isShared = (input: unknown) => typeof input === 'object' && input !== null && 'share' in input
