import { createHash, randomBytes } from 'node:crypto'
import { open, readFile, rename } from 'node:fs/promises'
import type { Reader, Tx } from '@/db/engine/database'
import { readsDecision } from '@/domain/refinement/review/suggest'
import { maxVoiceBytes, maxVoiceMs, sniffVoice, stoppingMs, type VoiceType } from '@/domain/refinement/review/voice'
import { measureVoice } from '@/domain/refinement/review/voice-length'
import type { Actor } from '@/server/access/auth'
import { type CampScope, findScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { createFileStore } from '@/server/storage/file-store'
import type { Medium } from '@/server/submission/media/service'
import { findSongFor } from '@/server/submission/standing'
import * as store from './store'

export type Voice = { sha256: string; size: number; type: VoiceType; ms: number }

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
 * What arrived waits for the comment or the decline that it belongs to: one note per person, the next takes its place. Gives the name by which the
 * comment asks for it.
 */
export async function holdVoice(ctx: AppContext, scope: CampScope, bytes: Buffer): Promise<{ id: string }> {
  if (bytes.length > maxVoiceBytes) throw new AppError('too-large', 'voice-large')
  requireLength(bytes, maxVoiceMs)
  const path = waitingPath(ctx, scope)
  await writeDurably(`${path}.${randomBytes(6).toString('hex')}`, bytes, path)
  return { id: hashOf(bytes) }
}

/** Into the store, on disk and named by its bytes; the row comes with that of what it belongs to. */
export async function keepVoice(ctx: AppContext, scope: CampScope, id: string, mostMs = maxVoiceMs): Promise<Voice> {
  const waiting = waitingPath(ctx, scope)
  const bytes = await readFile(waiting).catch(() => undefined)
  if (!bytes || hashOf(bytes) !== id) throw new AppError('conflict', 'voice-gone')
  const spoken = requireLength(bytes, mostMs)
  const files = createFileStore(ctx.env.dataFolder)
  const copy = `${waiting}.${randomBytes(6).toString('hex')}`
  await writeDurably(copy, bytes, copy)
  await files.keep(id, 'original', copy)
  return { sha256: id, size: bytes.length, ...spoken }
}

/** Inside the write of what it belongs to. */
export const insertVoice = (tx: Tx, voice: Voice, at: number) => store.insertVoice(tx, voice, at)

/** A comment's voice note, or the spoken reason of a decline, for whoever may read what is written there. */
export async function findVoice(db: Reader, actor: Actor | null, id: string): Promise<Medium | undefined> {
  if (!actor) return undefined
  for (const voice of await store.listVoicesFor(db, actor.userId, id)) {
    const scope = await findScope(db, actor, voice.campId)
    if (!scope || !voice.type || !(await findSongFor(db, scope, voice.songId))) continue
    if (voice.toAuthor && !readsDecision(scope, voice.toAuthor)) continue
    return { sha256: voice.sha256, size: voice.size, contentType: voice.type, disposition: 'inline' }
  }
  return undefined
}

function requireLength(bytes: Buffer, mostMs: number): { type: VoiceType; ms: number } {
  const type = sniffVoice(bytes)
  const ms = type && measureVoice(bytes, type)
  if (!ms) throw new AppError('invalid', 'voice-unknown')
  if (ms > mostMs + stoppingMs) throw new AppError('invalid', 'voice-long', { values: { seconds: mostMs / 1_000 } })
  return { type, ms }
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
