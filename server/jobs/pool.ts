import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Compute, ComputeOptions } from '@/server/process'
import type { Answer } from './thread'

type Job = ComputeOptions & {
  module: string
  input: unknown
  resolve: (output: never) => void
  reject: (reason: unknown) => void
}
type Thread = { worker: Worker; job: Job | undefined }

const workFolder = new URL('./work/', import.meta.url)

/**
 * Threads for what computes, so that the server keeps answering meanwhile. They start when the first jobs come. Patient jobs have
 * all threads but one, so that nobody waits long for a preview.
 */
export function createCompute(size = Math.max(2, availableParallelism() - 1), folder = workFolder) {
  const mostPatient = Math.max(1, size - 1)
  const threads = new Set<Thread>()
  const queue: Job[] = []
  let stopped = false

  const compute: Compute = (module, input, options = {}) =>
    new Promise((resolve, reject) => {
      const { signal } = options
      if (stopped) return reject(new Error('The server is stopping'))
      if (signal?.aborted) return reject(signal.reason)
      const job: Job = { module, input, ...options, resolve, reject }
      signal?.addEventListener('abort', () => abandon(job), { once: true })
      queue.push(job)
      serve()
    })

  function serve(): void {
    for (let next = nextJob(); next >= 0; next = nextJob()) {
      const thread = [...threads].find(({ job }) => !job) ?? (threads.size < size ? startThread() : undefined)
      if (!thread) return
      const [job] = queue.splice(next, 1) as [Job]
      thread.job = job
      thread.worker.ref()
      try {
        thread.worker.postMessage({ module: new URL(`${job.module}.ts`, folder).href, input: job.input })
      } catch (reason) {
        finish(thread, () => job.reject(reason))
      }
    }
  }

  /** Where in the queue the next one to begin is; -1 when none may. */
  function nextJob(): number {
    const urgent = queue.findIndex(({ patient }) => !patient)
    const busy = [...threads].filter(({ job }) => job?.patient).length
    return urgent >= 0 || busy >= mostPatient ? urgent : queue.findIndex(({ patient }) => patient)
  }

  function startThread(): Thread {
    const thread: Thread = { worker: startTypeScript(new URL('./thread.ts', import.meta.url)), job: undefined }
    threads.add(thread)
    thread.worker.on('message', (answer: Answer) => {
      const { job } = thread
      if ('news' in answer) return job?.onNews?.(answer.news)
      finish(thread, () => (answer.ok ? job?.resolve(answer.output as never) : job?.reject(answer.error)))
    })
    // Without a listener a thread that breaks would end the server.
    thread.worker.on('error', (reason) => lose(thread, reason))
    thread.worker.on('messageerror', (reason) => lose(thread, reason))
    thread.worker.on('exit', (code) => lose(thread, new Error(`A computing thread ended (${code})`)))
    return thread
  }

  function finish(thread: Thread, tell: () => void): void {
    thread.job = undefined
    // An idle thread keeps no process alive.
    thread.worker.unref()
    tell()
    serve()
  }

  function lose(thread: Thread, reason: unknown): void {
    if (!threads.delete(thread)) return
    thread.job?.reject(reason)
    void thread.worker.terminate()
    serve()
  }

  function abandon(job: Job): void {
    const place = queue.indexOf(job)
    if (place >= 0) queue.splice(place, 1)
    for (const thread of threads) if (thread.job === job) lose(thread, job.signal!.reason)
    job.reject(job.signal!.reason)
  }

  async function stop(): Promise<void> {
    stopped = true
    for (const job of queue.splice(0)) job.reject(new Error('The server is stopping'))
    const ending = [...threads]
    for (const thread of ending) lose(thread, new Error('The server is stopping'))
    await Promise.all(ending.map(({ worker }) => worker.terminate()))
  }

  return { compute, stop }
}

/** On Node 20 a thread does not inherit its parent's TypeScript loader, whatever its execArgv: it registers one itself. */
function startTypeScript(module: URL): Worker {
  const entry = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(module.href)}) })`
  return new Worker(entry, { eval: true })
}
