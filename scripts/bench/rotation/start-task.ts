import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Run, Task } from './rival'

/** What the loading of a solver, the making of its model and its last words may take beyond the seconds it has. */
const grace = 30

/** Runs a task in a process of its own, which is ended when it overstays. */
export async function startTask(program: string, task: Task): Promise<Run> {
  const nothing = { teams: undefined, bestAt: 0, proposals: undefined, memory: Number.NaN }
  const start = performance.now()
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [program, '--task', JSON.stringify(task)], {
      timeout: (task.seconds + grace) * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: 2 ** 28,
    })
    return JSON.parse(stdout.trimEnd().split('\n').at(-1)!)
  } catch (error) {
    const { killed, message } = error as Error & { killed?: boolean }
    if (!killed) console.error(message)
    return { ...nothing, ended: killed ? 'still at it' : 'failed', endedAt: performance.now() - start }
  }
}
