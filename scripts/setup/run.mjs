import { spawn, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url))
export const isRoot = process.getuid?.() === 0

const running = new Set()

/** Ctrl-C or a supervisor ends what we are waiting for, too. Given back before the server takes over the signals. */
export function endChildrenWithUs() {
  const onSignal = (signal) => {
    for (const child of running) child.kill(signal)
    process.exit(signal === 'SIGINT' ? 130 : 143)
  }
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  for (const signal of signals) process.on(signal, onSignal)
  return () => signals.forEach((signal) => void process.off(signal, onSignal))
}

/** Runs a program and gives its exit code (or why it did not start) and all it said; `onLine` hears it meanwhile. */
export function capture(program, args, { env = {}, onLine = () => {} } = {}) {
  return start(program, args, { env, stdio: ['ignore', 'pipe', 'pipe'] }, (child, said) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        said.push(text)
        const line = text.trimEnd().split('\n').at(-1)?.trim()
        if (line) onLine(line)
      })
    }
  })
}

/** Runs a program where the person can see it. */
export function show(program, args, env = {}) {
  return start(program, args, { env, stdio: 'inherit' })
}

function start(program, args, { env, stdio }, listen = () => {}) {
  return new Promise((resolve) => {
    const said = []
    const child = spawn(program, args, { cwd: root, stdio, env: { ...process.env, ...env } })
    running.add(child)
    const end = (code, reason = '') => {
      running.delete(child)
      resolve({ ok: code === 0, code, output: said.join('') + reason })
    }
    child.once('error', (error) => end(127, error.message))
    child.once('close', (code) => end(code))
    listen(child, said)
  })
}

/** A quick look: does this program start and end well? */
export function answers(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 20_000 }).status === 0
}

/** The npm that started us, when one did: on Windows `npm` alone is not a program. */
export function npm(args) {
  const cli = process.env.npm_execpath
  return cli?.endsWith('.js') ? [process.execPath, [cli, ...args]] : ['npm', args]
}

/** A program that came with our packages. */
export const tool = (path, args) => [process.execPath, [`node_modules/${path}`, ...args]]

export function fail(message) {
  console.error(`\n${message}\n`)
  process.exit(1)
}
