import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server that a test may kill: a real installation on an empty folder, started as a person would. */
export class OwnServer {
  private child: ChildProcess | undefined
  private said = ''

  private constructor(
    readonly folder: string,
    readonly port: number,
    private readonly env: Record<string, string>,
  ) {}

  static async create(env: Record<string, string> = { DEMO: '0' }): Promise<OwnServer> {
    const server = new OwnServer(mkdtempSync(join(tmpdir(), 'nightshift-own-')), await freePort(), env)
    await server.start()
    return server
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** The one-time link that the terminal shows before there is an owner. */
  get setUpLink(): string {
    return /http:\/\/\S+\/link\/[\w-]+/.exec(this.said)![0]
  }

  async start(): Promise<void> {
    const { npm_lifecycle_event: _, ...inherited } = process.env
    const places = { PORT: String(this.port), HOST: '127.0.0.1', DATA_DIR: this.folder, BASE_URL: '', DATABASE_URL: '' }
    this.said = ''
    this.child = spawn(process.execPath, ['scripts/start.mjs'], { env: { ...inherited, ...places, ...this.env } })
    const child = this.child
    await new Promise<void>((resolve, reject) => {
      const hear = (chunk: Buffer) => {
        this.said += chunk.toString()
        if (/Nightshift is ready[\s\S]*\n\n?$/.test(this.said) && this.complete()) resolve()
      }
      child.stdout!.on('data', hear)
      child.stderr!.on('data', hear)
      child.once('exit', () => reject(new Error(`The server ended: ${this.said}`)))
    })
  }

  private complete(): boolean {
    return this.env.DEMO !== '0' || this.said.includes('/link/') || this.hasOwner
  }

  private hasOwner = false

  /** From now on a start prints no set-up link. */
  ownerIsThere(): void {
    this.hasOwner = true
  }

  /** As when the power goes: nothing is said to anybody. */
  async kill9(): Promise<void> {
    const child = this.child!
    const gone = once(child, 'exit')
    child.kill('SIGKILL')
    await gone
  }

  /** How long a graceful stop took, in milliseconds. */
  async stop(): Promise<number> {
    const began = performance.now()
    const gone = once(this.child!, 'exit')
    this.child!.kill('SIGTERM')
    await gone
    return performance.now() - began
  }

  async end(): Promise<void> {
    if (this.child?.exitCode === null && this.child.signalCode === null) await this.kill9()
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
