import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'

type Limits = { fileLimitKb?: number }

/** One of our own programs in a process of its own, started as `scripts/start.mjs` starts the server. */
export function startProgram(path: string, args: string[], { fileLimitKb }: Limits = {}): ChildProcess {
  const command = [process.execPath, '--import', 'tsx', path, ...args]
  const [program, ...rest] = fileLimitKb
    ? ['bash', '-c', `ulimit -f ${fileLimitKb} && exec "$@"`, 'limited', ...command]
    : command
  return spawn(program!, rest, { stdio: ['pipe', 'pipe', 'inherit'] })
}

export async function runProgram(path: string, args: string[], limits?: Limits) {
  const child = startProgram(path, args, limits)
  const [output, [code]] = await Promise.all([text(child.stdout!), once(child, 'exit')])
  return { output, code: code as number | null }
}
