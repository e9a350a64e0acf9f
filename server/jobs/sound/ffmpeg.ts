import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import type { Readable } from 'node:stream'
import { maxDurationMs } from '@/domain/submission/audio'
import { type Sound, SoundError } from './sound'

const wallClockMs = 180_000
const GiB = 1024 ** 3

/** Where ffmpeg is, and what it can be locked in with. */
export type Ffmpeg = { path: string; bwrap?: string; prlimit?: string }

type Run = { input: string; output: readonly string[]; into?: string }

/** ffmpeg reads files of strangers: no network, no playlists, no other file, and not for ever. */
const guards = [
  ...['-nostdin', '-hide_banner', '-v', 'error', '-protocol_whitelist', 'file,pipe'],
  ...[
    '-format_whitelist',
    'wav,w64,aiff,flac,mp3,mov,ogg,aac,caf',
    '-t',
    String(maxDurationMs / 1_000),
    '-threads',
    '1',
  ],
]

const limits = ['--cpu=120', `--as=${2 * GiB}`, `--fsize=${GiB}`, '--nofile=64']

const box = [
  ...['--unshare-all', '--die-with-parent', '--new-session', '--clearenv', '--setenv', 'PATH', '/usr/bin'],
  ...['--ro-bind', '/usr', '/usr', '--symlink', 'usr/lib', '/lib', '--symlink', 'usr/lib64', '/lib64'],
  ...['--symlink', 'usr/bin', '/bin', '--ro-bind', '/etc/ld.so.cache', '/etc/ld.so.cache'],
  ...['--ro-bind-try', '/etc/alternatives', '/etc/alternatives', '--proc', '/proc', '--dev', '/dev', '--tmpfs', '/tmp'],
]

/** As closely locked in as this machine allows. Without `into` the output goes to a pipe. */
export function ffmpegCommand({ path, bwrap, prlimit }: Ffmpeg, { input, output, into }: Run): string[] {
  const limited = prlimit ? [prlimit, ...limits, path] : [path]
  if (!bwrap) return [...limited, ...guards, '-i', `file:${input}`, ...output, into ? `file:${into}` : 'pipe:1']
  const shown = ['--ro-bind', input, '/in/a', ...(into ? ['--bind', dirname(into), '/out'] : [])]
  const target = into ? `file:/out/${basename(into)}` : 'pipe:1'
  return [bwrap, ...box, ...shown, ...limited, ...guards, '-i', 'file:/in/a', ...output, target]
}

const installed = (name: string) => ['/usr/bin', '/bin'].map((folder) => `${folder}/${name}`).find(existsSync)

/** What there is to lock ffmpeg in with. Bubblewrap is tried: some machines have it and let nobody use it. */
export async function findFfmpeg(path: string): Promise<Ffmpeg> {
  const found: Ffmpeg = { path, prlimit: installed('prlimit') }
  const bwrap = path.startsWith('/usr/') ? installed('bwrap') : undefined
  if (!bwrap) return found
  const child = start([bwrap, ...box, path, '-version'])
  child.stdout.resume()
  const works = await watch(child).done.then(
    () => true,
    () => false,
  )
  return works ? { ...found, bwrap } : found
}

/** Runs to its end. Throws a `SoundError` with the last words of ffmpeg as its cause. */
export async function runFfmpeg(ffmpeg: Ffmpeg, run: Run, signal?: AbortSignal): Promise<void> {
  const child = start(ffmpegCommand(ffmpeg, run))
  child.stdout.resume()
  await watch(child, signal).done
}

/** Mono, in the rate the file has: enough to draw it. */
export async function* decodeWithFfmpeg(ffmpeg: Ffmpeg, input: string, sampleRate: number): AsyncGenerator<Sound> {
  const output = ['-map', '0:a:0', '-ac', '1', '-ar', String(sampleRate), '-c:a', 'pcm_f32le', '-f', 'f32le']
  const child = start(ffmpegCommand(ffmpeg, { input, output }))
  const end = watch(child)
  end.done.catch(() => {})
  try {
    let rest: Uint8Array = new Uint8Array(0)
    for await (const chunk of child.stdout) {
      const bytes = rest.length > 0 ? Buffer.concat([rest, chunk as Buffer]) : (chunk as Buffer)
      const values = new Float32Array(Math.floor(bytes.length / 4))
      rest = bytes.subarray(values.length * 4)
      for (let i = 0; i < values.length; i++) values[i] = bytes.readFloatLE(i * 4)
      yield { channels: [values], sampleRate }
    }
    await end.done
  } finally {
    end.kill()
  }
}

type Child = ChildProcessByStdio<null, Readable, Readable>

function start([program, ...args]: string[]): Child {
  // Nothing of ours is in its environment.
  const env = { PATH: '/usr/bin:/bin', LC_ALL: 'C' } as unknown as NodeJS.ProcessEnv
  return spawn(program!, args, { stdio: ['ignore', 'pipe', 'pipe'], env, detached: true })
}

function watch(child: Child, signal?: AbortSignal) {
  let lastWords = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-400)
  })
  const kill = () => {
    // The whole group: a box and what is in it.
    if (child.exitCode === null && child.signalCode === null && child.pid) process.kill(-child.pid, 'SIGKILL')
  }
  const timer = setTimeout(kill, wallClockMs)
  signal?.addEventListener('abort', kill)
  const done = new Promise<void>((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', kill)
      if (code === 0) resolve()
      else if (signal?.aborted) reject(signal.reason)
      else reject(new SoundError('unreadable', { cause: lastWords.trim() || `ended with ${code}` }))
    })
  })
  return { done, kill }
}
