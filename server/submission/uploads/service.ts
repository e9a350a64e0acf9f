import type { Upload } from '@/db/schema'
import { cleanFileName } from '@/domain/submission/file-name'
import { maxUploadBytes } from '@/domain/submission/upload'
import type { Actor } from '@/server/access/auth'
import { type CampScope, findScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { createFileStore } from '@/server/storage/file-store'
import { dropPart, partPath } from '@/server/storage/parts'
import { findSongFor, requireSong } from '../standing'
import { evidenceMs, keepUpload } from './jobs'
import * as store from './store'

const GiB = 1024 ** 3
const mostArriving = 20

export type UploadView = Pick<
  Upload,
  'id' | 'songId' | 'fileName' | 'size' | 'received' | 'state' | 'problem' | 'createdAt'
> & {
  url: string
  /** The number of the version it became. */
  version: number | null
}

type StartInput = { songId: string; fileName: string; size: number }

/** Makes the row; the bytes then go to the address it gives. */
export async function startUpload(
  ctx: AppContext,
  scope: CampScope,
  { songId, fileName, size }: StartInput,
): Promise<{ uploadId: string; url: string }> {
  await requireSong(ctx.db.read, scope, songId, 'song.upload')
  const name = cleanFileName(fileName)
  if (size === 0) throw new AppError('invalid', 'upload-empty', { values: { name } })
  if (size > maxUploadBytes) throw new AppError('too-large', 'upload-too-large', { values: { name } })
  const needed = 2 * size + (await store.countBytesToCome(ctx.db.read)) + GiB
  const free = await createFileStore(ctx.env.dataFolder).freeBytes()
  if (free < needed) throw new AppError('no-space', 'upload-no-space', { values: { name } })
  const [id, at] = [ctx.newId('upl'), ctx.now()]
  await ctx.db.write(async (tx) => {
    if ((await store.countArriving(tx, scope)) >= mostArriving)
      throw new AppError('too-many', 'upload-too-many', { values: { count: mostArriving } })
    await store.insertUpload(tx, {
      id,
      campId: scope.campId,
      songId,
      memberId: scope.memberId,
      fileName: name,
      size,
      received: 0,
      state: 'created',
      clientSha256: null,
      candidateSha256: null,
      problem: null,
      assetId: null,
      createdAt: at,
      lastByteAt: at,
    })
  })
  return { uploadId: id, url: urlOf(id) }
}

const urlOf = (id: string) => `/files/${id}`

/** My own ones that aren't finished, and those that failed within the last day. */
export async function listUploads(ctx: AppContext, scope: CampScope, songId: string): Promise<UploadView[]> {
  await requireSong(ctx.db.read, scope, songId, 'song.upload')
  const rows = await store.listOpenUploads(ctx.db.read, scope, songId, ctx.now() - evidenceMs)
  return rows.map((upload) => view(upload, null))
}

/**
 * The browser says what it read. Answers how things stand: `verified` when both hashes agree and the version is there; earlier
 * states when the bytes aren't complete yet, and then the hash is remembered.
 */
export async function completeUpload(
  ctx: AppContext,
  scope: CampScope,
  { uploadId, sha256 }: { uploadId: string; sha256: string },
): Promise<UploadView> {
  const upload = await getOwnUpload(ctx, scope, uploadId)
  const change = { clientSha256: sha256 }
  const waiting = await ctx.db.write((tx) => store.step(tx, uploadId, ['created', 'receiving', 'received'], change))
  if (!waiting && upload.state === 'verified') return compareLate(ctx, upload, sha256)
  const kept = (await keepUpload(ctx, uploadId)) ?? upload
  return view(kept, (await store.findVersionOf(ctx.db.read, kept))?.number ?? null)
}

/** The file became a version without the browser's word. The version stays, whatever that word is now. */
async function compareLate(ctx: AppContext, upload: Upload, sha256: string): Promise<UploadView> {
  const version = await store.findVersionOf(ctx.db.read, upload)
  const agrees = version?.sha256 === sha256
  if (agrees && version.checked !== 'both-ends') await ctx.db.write((tx) => store.markBothEnds(tx, upload))
  return { ...view(upload, version?.number ?? null), problem: agrees ? null : 'checksum' }
}

export async function cancelUpload(ctx: AppContext, scope: CampScope, uploadId: string): Promise<void> {
  const { state } = await getOwnUpload(ctx, scope, uploadId)
  const cancelled = await ctx.db.write((tx) =>
    store.step(tx, uploadId, ['created', 'receiving', 'failed'], { state: 'cancelled' }),
  )
  if (!cancelled) return
  ctx.live.emit('upload.cancelled', uploadId)
  // What failed is evidence for a day, also of an upload that nobody wants to see any more.
  if (state !== 'failed') await dropPart(partPath(ctx.env.dataFolder, uploadId))
}

async function getOwnUpload(ctx: AppContext, scope: CampScope, uploadId: string): Promise<Upload> {
  const upload = await store.findOwnUpload(ctx.db.read, scope, uploadId)
  if (!upload) throw notFound()
  await requireSong(ctx.db.read, scope, upload.songId, 'song.upload')
  return upload
}

/** For the door, which has no camp in its address. Asked for every request, and again while one lasts. */
export async function findUploadFor(
  { db }: Pick<AppContext, 'db'>,
  actor: Actor | null,
  uploadId: string,
): Promise<Upload | undefined> {
  const upload = actor && (await store.findUpload(db.read, uploadId))
  const scope = upload && (await findScope(db.read, actor, upload.campId))
  if (!scope || scope.memberId !== upload.memberId) return undefined
  const song = await findSongFor(db.read, scope, upload.songId)
  return song?.may('song.upload') ? upload : undefined
}

/** What is on disk by now. False when the upload is over: nothing more is wanted. */
export async function noteReceived(
  ctx: Pick<AppContext, 'db' | 'now'>,
  upload: Pick<Upload, 'id' | 'size'>,
  received: number,
  sha256?: string,
): Promise<boolean> {
  const complete = received === upload.size
  const change = {
    received,
    lastByteAt: ctx.now(),
    state: complete ? 'received' : 'receiving',
    candidateSha256: complete ? (sha256 ?? null) : null,
  } as const
  return (await ctx.db.write((tx) => store.step(tx, upload.id, ['created', 'receiving'], change))) !== undefined
}

export const findUpload = ({ db }: Pick<AppContext, 'db'>, id: string) => store.findUpload(db.read, id)

function view(upload: Upload, version: number | null): UploadView {
  const { id, songId, fileName, size, received, state, problem, createdAt } = upload
  return { id, songId, fileName, size, received, state, problem, createdAt, url: urlOf(id), version }
}
