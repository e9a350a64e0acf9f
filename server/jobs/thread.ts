import { setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

export type Answer = { news: unknown } | { ok: true; output: unknown } | { ok: false; error: unknown }

// Linux gives each thread a priority of its own: who waits for a page comes before what computes.
if (process.platform === 'linux') setPriority(0, 3)

/** The inside of a computing thread: one job after another, each the default export of a module in `work/`. */
parentPort!.on('message', async ({ module, input }: { module: string; input: unknown }) => {
  parentPort!.postMessage(await run(module, input))
})

const tell = (news: unknown) => parentPort!.postMessage({ news } satisfies Answer)

async function run(module: string, input: unknown): Promise<Answer> {
  try {
    const { default: work } = await import(module)
    return { ok: true, output: await work(input, tell) }
  } catch (error) {
    return { ok: false, error: plain(error) }
  }
}

/** Node's own errors lose their message on the way to another thread. */
function plain(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  return Object.assign(new Error(error.message), { name: error.name, stack: error.stack })
}
