import { and, desc, eq, gt, inArray, lt, max, or } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { assets, audio, blobs, songs, type Upload, uploads, versions } from '@/db/schema'
import type { UploadState } from '@/domain/submission/upload'
import type { CampScope } from '@/server/access/camp-scope'

const arriving: UploadState[] = ['created', 'receiving']

export async function insertUpload(tx: Tx, upload: Upload): Promise<void> {
  await tx.insert(uploads).values(upload)
}

export async function findUpload(db: Reader, id: string): Promise<Upload | undefined> {
  const [upload] = await db.select().from(uploads).where(eq(uploads.id, id))
  return upload
}

export async function findOwnUpload(db: Reader, scope: CampScope, id: string): Promise<Upload | undefined> {
  const [upload] = await db
    .select()
    .from(uploads)
    .where(and(eq(uploads.id, id), eq(uploads.campId, scope.campId), eq(uploads.memberId, scope.memberId)))
  return upload
}

/** Unfinished ones, and those that failed since then. */
export function listOpenUploads(db: Reader, scope: CampScope, songId: string, failedSince: number): Promise<Upload[]> {
  const open = inArray(uploads.state, [...arriving, 'received'])
  const failed = and(eq(uploads.state, 'failed'), gt(uploads.lastByteAt, failedSince))
  return db
    .select()
    .from(uploads)
    .where(
      and(
        eq(uploads.campId, scope.campId),
        eq(uploads.songId, songId),
        eq(uploads.memberId, scope.memberId),
        or(open, failed),
      ),
    )
    .orderBy(desc(uploads.createdAt), desc(uploads.id))
}

export function countArriving(db: Reader, scope: CampScope): Promise<number> {
  const own = and(eq(uploads.campId, scope.campId), eq(uploads.memberId, scope.memberId))
  return db.$count(uploads, and(own, inArray(uploads.state, arriving)))
}

/** Promised to others already: what all uploads under way still have to send. */
export async function countBytesToCome(db: Reader): Promise<number> {
  const rows = await db
    .select({ size: uploads.size, received: uploads.received })
    .from(uploads)
    .where(inArray(uploads.state, arriving))
  return rows.reduce((sum, { size, received }) => sum + size - received, 0)
}

export function listInState(db: Reader, states: UploadState[]): Promise<Upload[]> {
  return db.select().from(uploads).where(inArray(uploads.state, states)).orderBy(uploads.id)
}

/** One step on an upload's way: undefined when it isn't in one of these states any more, and then nothing was written. */
export async function step(
  tx: Tx,
  id: string,
  from: readonly UploadState[],
  change: Partial<Upload>,
): Promise<Upload | undefined> {
  const [upload] = await tx
    .update(uploads)
    .set(change)
    .where(and(eq(uploads.id, id), inArray(uploads.state, [...from])))
    .returning()
  return upload
}

export async function expireUploads(tx: Tx, before: number): Promise<void> {
  await tx
    .update(uploads)
    .set({ state: 'expired' })
    .where(and(inArray(uploads.state, arriving), lt(uploads.lastByteAt, before)))
}

export type NewVersion = {
  upload: Upload
  versionId: string
  assetId: string
  mediaType: string
  sha256: string
  checked: 'both-ends' | 'server-only'
  facts: string
  at: number
}

/** The rows of a file that is on disk and verified. Gives the version's number and whether its audio still has to be prepared. */
export async function insertVersion(tx: Tx, given: NewVersion): Promise<{ number: number; waiting: boolean }> {
  const { upload, versionId, assetId, mediaType, sha256, checked, facts, at } = given
  const { campId, songId, memberId } = upload
  const [last] = await tx
    .select({ number: max(versions.number) })
    .from(versions)
    .where(and(eq(versions.campId, campId), eq(versions.songId, songId)))
  const number = (last?.number ?? 0) + 1
  await tx.insert(blobs).values({ sha256, size: upload.size, createdAt: at }).onConflictDoNothing()
  await tx.insert(versions).values({ campId, id: versionId, songId, number, createdBy: memberId, createdAt: at })
  await tx.insert(assets).values({
    campId,
    id: assetId,
    songId,
    versionId,
    kind: 'mix',
    fileName: upload.fileName,
    mediaType,
    sha256,
    checked,
    createdAt: at,
  })
  await tx
    .insert(audio)
    .values({ sha256, state: 'waiting', facts, preview: 0, peaks: 0, problem: null })
    .onConflictDoNothing()
  // A song that holds material is nobody's to leave out.
  await tx
    .update(songs)
    .set({ lastChangeAt: at, lastChangeBy: memberId, retiredAt: null })
    .where(and(eq(songs.campId, campId), eq(songs.id, songId)))
  const [prepared] = await tx.select({ state: audio.state }).from(audio).where(eq(audio.sha256, sha256))
  return { number, waiting: prepared?.state === 'waiting' }
}

export async function findVersionOf(
  db: Reader,
  upload: Upload,
): Promise<{ number: number; sha256: string; checked: string } | undefined> {
  if (!upload.assetId) return undefined
  const [row] = await db
    .select({ number: versions.number, sha256: assets.sha256, checked: assets.checked })
    .from(assets)
    .innerJoin(versions, and(eq(versions.campId, assets.campId), eq(versions.id, assets.versionId)))
    .where(and(eq(assets.campId, upload.campId), eq(assets.id, upload.assetId)))
  return row
}

export async function markBothEnds(tx: Tx, upload: Upload): Promise<void> {
  await tx
    .update(assets)
    .set({ checked: 'both-ends' })
    .where(and(eq(assets.campId, upload.campId), eq(assets.id, upload.assetId!)))
}
