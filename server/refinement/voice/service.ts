import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import type { Reader } from '@/db/engine/database'
import { maxVoiceBytes, sniffVoice, type VoiceType } from '@/domain/refinement/review/voice'
import type { Actor } from '@/server/access/auth'
import { type CampScope, findScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { createFileStore } from '@/server/storage/file-store'
import type { Medium } from '@/server/submission/media/service'
import { findSongFor } from '@/server/submission/standing'
import * as store from './store'

/** For the door. The right is the song's, as for everything of it. */
export async function findCommenter(
  db: Reader,
  actor: Actor | null,
  { campId, songId }: { campId: string; songId: string },
): Promise<CampScope | undefined> {
  const scope = actor && (await findScope(db, actor, campId))
  const song = scope && (await findSongFor(db, scope, songId))
  return scope && song?.may('song.comment') ? scope : undefined
}

/**
 * What arrived waits for the comment that it belongs to: one note per person, the next takes its place. Gives the name by which the
 * comment asks for it.
 */
export async function holdVoice(ctx: AppContext, scope: CampScope, bytes: Buffer): Promise<{ id: string }> {
  if (bytes.length > maxVoiceBytes) throw new AppError('too-large', 'voice-large')
  if (!sniffVoice(bytes)) throw new AppError('invalid', 'voice-unknown')
  const path = waitingPath(ctx, scope)
  await writeDurably(`${path}.${randomBytes(6).toString('hex')}`, bytes, path)
  return { id: hashOf(bytes) }
}

/** Into the store, on disk and named by its bytes; the row comes with the comment's. */
export async function keepVoice(
  ctx: AppContext,
  scope: CampScope,
  id: string,
): Promise<{ sha256: string; size: number; type: VoiceType }> {
  const waiting = waitingPath(ctx, scope)
  const bytes = await readFile(waiting).catch(() => undefined)
  const type = bytes && sniffVoice(bytes)
  if (!type || hashOf(bytes) !== id) throw new AppError('conflict', 'voice-gone')
  const files = createFileStore(ctx.env.dataFolder)
  const copy = `${waiting}.${randomBytes(6).toString('hex')}`
  await writeDurably(copy, bytes, copy)
  await files.keep(id, 'original', copy)
  return { sha256: id, size: bytes.length, type }
}

/** A comment's voice note, for whoever may see its song. */
export async function findVoice(db: Reader, actor: Actor | null, commentId: string): Promise<Medium | undefined> {
  if (!actor) return undefined
  for (const voice of await store.listVoicesFor(db, actor.userId, commentId)) {
    const scope = await findScope(db, actor, voice.campId)
    if (!scope || !voice.type || !(await findSongFor(db, scope, voice.songId))) continue
    return { sha256: voice.sha256, size: voice.size, contentType: voice.type, disposition: 'inline' }
  }
  return undefined
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

function waitingPath({ env }: AppContext, { campId, memberId }: CampScope): string {
  return createFileStore(env.dataFolder).scratch(`voice-${hashOf(Buffer.from(`${campId}/${memberId}`)).slice(0, 32)}`)
}

async function writeDurably(path: string, bytes: Buffer, to: string): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
  if (to !== path) await rename(path, to)
}
