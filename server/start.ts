import { accessSync, constants } from 'node:fs'
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createHttpsServer } from 'node:https'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import next from 'next'
import { claimFolder } from '@/db/engine/claim-folder'
import { WrongVersionError } from '@/db/engine/migrations'
import { openDatabase } from '@/db/engine/open'
import { demoPeople } from '@/db/seed/people'
import { createSetUpLink } from './access/links/service'
import { createMediaDoor } from './bytes/media-door'
import { createUploadDoor } from './bytes/upload-door'
import { createVoiceDoor } from './bytes/voice-door'
import { readCertificate } from './certificate'
import { newId } from './context'
import { readEnv } from './env'
import { mark, pageHeaders, refuse, sendToSignIn } from './gate'
import { markSeeded, settleKind } from './installation'
import { createCompute } from './jobs/pool'
import { recoverUploads, startJobs } from './jobs/start'
import { log } from './log'
import { startProcess } from './process'
import { carryOverRevisions } from './refinement/carry-over/service'
import { seedDemo } from './seed/service'
import { cutSlowBody } from './slow-body'

const graceMs = 4_000

/** Everything from an empty or filled data folder to a serving process. */
export async function run(): Promise<void> {
  const env = readEnv()
  const claim = claimFolder(env.dataFolder)
  let healthy = true
  const onFatal = (error: unknown) => {
    healthy = false
    log.fatal({ error }, 'The disk refused a commit: stopping, so that nothing is promised that is not kept')
    setTimeout(() => process.exit(1), 200)
  }
  const db = await openDatabase(env.dataFolder, env.databaseUrl, { onFatal })
  const { kind, seeded } = await settleKind(db, env)
  const compute = createCompute()
  const ffmpeg = findProgram('ffmpeg')
  const here = startProcess({ db, env, secret: claim.secret, kind, ffmpeg, compute: compute.compute })

  const carried = await carryOverRevisions(db)
  if (carried > 0) log.info({ songs: carried }, 'Lines of earlier revisions have ids now, and words their owners')
  await recoverUploads()
  if (kind === 'demo' && !seeded) {
    await seedDemo()
    await markSeeded(db)
  }
  const jobs = await startJobs()
  const upload = createUploadDoor()
  const media = createMediaDoor()
  const voice = createVoiceDoor()
  const inFlight = new Set<ServerResponse>()

  const server = env.tls ? createHttpsServer(readCertificate(env.tls), answer) : createHttpServer(answer)
  const pages = next({ dev: env.inDev, hostname: env.host, port: env.port, httpServer: server })
  await pages.prepare()
  const page = pages.getRequestHandler()

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const reference = mark(request)
    response.setHeader('x-reference', reference)
    const began = performance.now()
    inFlight.add(response)
    // Both: a connection that is cut still has what it sent put on disk by its door.
    const ends = new Set(['answered', 'closed'])
    const end = (half: string) => ends.delete(half) && ends.size === 0 && inFlight.delete(response)
    response.once('close', () => {
      end('closed')
      const path = (request.url ?? '/').replace(/\?.*/, '').replace(/^\/link\/.*/, '/link/…')
      if (!path.startsWith('/_next/static/'))
        log.info({
          reference,
          method: request.method,
          path,
          status: response.statusCode,
          ms: Math.round(performance.now() - began),
        })
    })
    try {
      await dispatch(request, response)
    } catch (error) {
      if (!request.destroyed && !response.destroyed) log.error({ reference, error }, 'a request failed')
      if (response.headersSent) response.destroy()
      else response.writeHead(500, { 'content-type': 'text/plain' }).end(`Something went wrong (ref ${reference})\n`)
    } finally {
      end('answered')
    }
  }

  async function dispatch(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    const refusal = refuse(request, env)
    if (refusal)
      return void response.writeHead(refusal.status, { 'content-type': 'text/plain' }).end(`${refusal.why}\n`)
    if (path === '/healthz') return void health(response)
    // Bytes never pass Next: it cuts request bodies at 10 MB.
    if (/^\/files(\/|\?|$)/.test(path)) return upload(request, response)
    if (/^\/media(\/|\?|$)/.test(path)) return media(request, response)
    cutSlowBody(request)
    if (/^\/voice(\/|\?|$)/.test(path)) return voice(request, response)
    pageHeaders(request, response, env)
    if (await sendToSignIn(request, response)) return
    await page(request, response)
  }

  async function health(response: ServerResponse): Promise<void> {
    const [row] = await db.read.select().from((await import('@/db/schema')).installation)
    const well = healthy && !here.stopping.signal.aborted && row !== undefined
    response.writeHead(well ? 200 : 503, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    response.end(`${JSON.stringify({ well, ffmpeg: ffmpeg !== undefined })}\n`)
  }

  /** Live feeds end, uploads break off (their clients resume them), any other answer under way may finish. */
  async function stop(): Promise<void> {
    server.close()
    here.stopping.abort()
    for (const deadline = Date.now() + graceMs; inFlight.size > 0 && Date.now() < deadline; ) await sleep(20)
    server.closeAllConnections()
    await Promise.race([Promise.allSettled([jobs.stop(), compute.stop()]), sleep(500)])
    await Promise.race([db.close(), sleep(500)])
    claim.release()
    process.exit(0)
  }

  process.once('SIGTERM', stop)
  process.once('SIGINT', stop)
  // An upload may take hours; its door has an idle limit of its own.
  server.requestTimeout = 0
  server.on('error', (error: NodeJS.ErrnoException) => fail(sayTaken(error, env.port)))
  server.listen(env.port, env.host, async () => {
    console.log(`\nNightshift is ready: ${env.origin}`)
    if (!ffmpeg)
      console.log('ffmpeg was not found: M4A files are kept and verified, but have no waveform and no preview.')
    if (kind === 'demo') {
      console.log('This is a demo. Anyone who opens this page can sign in as anyone:')
      for (const { name, role } of demoPeople) console.log(`  ${role.padEnd(10)} ${name}`)
    } else {
      const link = await createSetUpLink({ db, env, secret: claim.secret, now: Date.now, newId })
      if (link) console.log(`\nOpen this link within 24 hours to set up the first person:\n  ${link}\n`)
    }
  })
}

const sayTaken = (error: NodeJS.ErrnoException, port: number) =>
  error.code === 'EADDRINUSE'
    ? new Error(`Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`)
    : error

function findProgram(name: string): string | undefined {
  const places = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, name))
  return places.find((path) => {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

/** One sentence for the person at the terminal; the whole story only for what nobody foresaw. */
export function fail(error: unknown): never {
  const foreseen = error instanceof WrongVersionError || (error instanceof Error && error.constructor === Error)
  console.error(foreseen ? `\n${error.message}\n` : error)
  process.exit(1)
}
