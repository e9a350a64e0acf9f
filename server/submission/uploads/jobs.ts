import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Upload } from '@/db/schema'
import { mediaTypes } from '@/domain/submission/audio'
import { isArriving, type UploadProblem } from '@/domain/submission/upload'
import { findScopeOf } from '@/server/access/camp-scope'
import { writeWithEvents } from '@/server/events/service'
import type { Background } from '@/server/jobs/background'
import { queueJob, wakeJobs } from '@/server/jobs/service'
import type { FactsOrProblem } from '@/server/jobs/work/read-facts'
import { log } from '@/server/log'
import { followVersion } from '@/server/refinement/service'
import { createFileStore } from '@/server/storage/file-store'
import { dropPart, partPath, partSize, truncatePart } from '@/server/storage/parts'
import * as store from './store'

const minute = 60_000
const day = 24 * 60 * minute
/** So long a complete file waits for the browser's own sha256. */
const patienceMs = 10 * minute
const expireMs = 7 * day
export const evidenceMs = day
const lookMs = 2 * minute

const partOf = (bg: Background, upload: Upload) => partPath(bg.env.dataFolder, upload.id)

/**
 * Makes a version of a file that has arrived completely, or says why not. Every step can be run again, also by two at once: the
 * rows come last, and only one of them makes the step from `received` to `verified`.
 */
export async function keepUpload(bg: Background, id: string): Promise<Upload | undefined> {
  const upload = await store.findUpload(bg.db.read, id)
  if (upload?.state !== 'received') return upload
  const files = createFileStore(bg.env.dataFolder)
  const part = partOf(bg, upload)
  const moved = upload.candidateSha256 !== null && (await partSize(part)) === undefined
  const path = moved ? files.path(upload.candidateSha256!, 'original') : part
  if ((await partSize(path)) !== upload.size) return beginAgain(bg, upload)

  const sha256 =
    (moved ? null : upload.candidateSha256) ??
    (await bg.compute<string>('hash-file', { path }, { signal: AbortSignal.timeout(lookMs) }))
  if (moved && sha256 !== upload.candidateSha256) return beginAgain(bg, upload)
  if (sha256 !== upload.candidateSha256) await change(bg, id, { candidateSha256: sha256 })

  const current = await store.findUpload(bg.db.read, id)
  if (current?.state !== 'received') return current
  if (current.clientSha256 === null && bg.now() < current.lastByteAt + patienceMs) return current
  if (current.clientSha256 !== null && current.clientSha256 !== sha256) return fail(bg, id, 'checksum')

  const look = await readFacts(bg, path).catch(() => readFacts(bg, files.path(sha256, 'original')))
  if ('problem' in look) return fail(bg, id, look.problem)
  await files.keep(sha256, 'original', part).catch(async (error) => {
    if ((await files.size(sha256, 'original')) !== upload.size) throw error
  })
  return makeVersion(bg, current, sha256, look.facts)
}

/** Somebody else may have moved the file while we looked at it: then it lies where it belongs. */
const readFacts = (bg: Background, path: string) =>
  bg.compute<FactsOrProblem>('read-facts', { path }, { signal: AbortSignal.timeout(lookMs) })

const change = (bg: Background, id: string, to: Partial<Upload>) =>
  bg.db.write((tx) => store.step(tx, id, ['received'], to))

async function fail(bg: Background, id: string, problem: UploadProblem): Promise<Upload | undefined> {
  const failed = await change(bg, id, { state: 'failed', problem, lastByteAt: bg.now() })
  return failed ?? store.findUpload(bg.db.read, id)
}

/** The disk has lost what it had acknowledged: the browser sends it again. */
async function beginAgain(bg: Background, upload: Upload): Promise<Upload | undefined> {
  log.error({ upload: upload.id }, 'a received file is not on the disk any more')
  const received = await truncatePart(partOf(bg, upload), 0)
  return change(bg, upload.id, { state: 'receiving', received, candidateSha256: null })
}

async function makeVersion(
  bg: Background,
  upload: Upload,
  sha256: string,
  facts: Extract<FactsOrProblem, { facts: unknown }>['facts'],
): Promise<Upload | undefined> {
  const { campId, songId, memberId, id } = upload
  const [versionId, assetId, jobId, at] = [bg.newId('ver'), bg.newId('ast'), bg.newId('job'), bg.now()]
  const [revisionId, decisionId] = [bg.newId('rev'), bg.newId('dec')]
  const verified = await writeWithEvents(bg, campId, memberId, async (tx) => {
    const change = { state: 'verified', assetId } as const
    const taken = await store.step(tx, id, ['received'], change)
    if (!taken) return { result: undefined, news: [] }
    const checked = taken.clientSha256 === null ? 'server-only' : 'both-ends'
    const { number, waiting } = await store.insertVersion(tx, {
      upload,
      versionId,
      assetId,
      mediaType: mediaTypes[facts.kind],
      sha256,
      checked,
      facts: JSON.stringify(facts),
      at,
    })
    if (waiting) await queueJob(tx, { id: jobId, kind: 'prepare-audio', subject: sha256, at })
    const scope = await findScopeOf(tx, campId, memberId)
    const followed = scope ? await followVersion(tx, scope, { songId, number, id: revisionId, decisionId, at }) : []
    return { result: taken, news: [{ kind: 'song.version', subject: songId, payload: { number } }, ...followed] }
  })
  if (verified) wakeJobs(bg)
  return verified ?? store.findUpload(bg.db.read, id)
}

/** At start, before anybody asks: parts end where the last durable step was. Complete ones are the first sweep's. */
export async function recoverUploads(bg: Background): Promise<void> {
  for (const upload of await store.listInState(bg.db.read, ['created', 'receiving'])) {
    const received = await truncatePart(partOf(bg, upload), upload.received)
    if (received < upload.received) await bg.db.write((tx) => store.step(tx, upload.id, ['receiving'], { received }))
  }
}

async function keepReceived(bg: Background): Promise<void> {
  for (const { id } of await store.listInState(bg.db.read, ['received']))
    await keepUpload(bg, id).catch((error) => log.error({ upload: id, error }, 'a received file could not be kept'))
}

/** Now and then: files whose browser never said its sha256, uploads nobody goes on with, parts nobody needs. */
export async function sweepUploads(bg: Background): Promise<void> {
  await keepReceived(bg)
  const now = bg.now()
  await bg.db.write((tx) => store.expireUploads(tx, now - expireMs))
  const folder = join(bg.env.dataFolder, 'incoming')
  for (const name of await readdir(folder)) {
    const id = /^(upl_[0-9a-z_]+)\.part$/.exec(name)?.[1]
    const upload = id && (await store.findUpload(bg.db.read, id))
    if (!upload || isArriving(upload.state) || upload.state === 'received') continue
    if (upload.problem !== null && upload.lastByteAt > now - evidenceMs) continue
    await dropPart(join(folder, name))
  }
}
