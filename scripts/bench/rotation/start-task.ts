import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import type { Run, Task } from './rival'

/** What the loading of a solver, the making of its model and its last words may take beyond the seconds it has. */
const grace = 30

/**
 * Runs a task in a process of its own, up to its answer, a line that begins with a brace: threads of a solver that has been told to
 * stop may go on for long.
 */
export function startTask(program: string, task: Task): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, [program, '--task', JSON.stringify(task)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: (task.seconds + grace) * 1000,
    killSignal: 'SIGKILL',
  })
  return new Promise((resolve) => {
    createInterface(child.stdout).on('line', (line) => {
      if (!line.startsWith('{')) return
      child.kill('SIGKILL')
      resolve(JSON.parse(line))
    })
    child.once('close', (code) => {
      const nothing = { teams: undefined, bestAt: 0, proposals: undefined, memory: Number.NaN }
      resolve({ ...nothing, ended: code === null ? 'did not end' : 'failed', endedAt: performance.now() - start })
    })
  })
}
