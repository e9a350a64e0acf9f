import type { Tx } from '@/db/engine/database'
import { roleAllows } from '@/domain/camp/permissions'
import type { AddCommentInput } from '@/domain/refinement/review/comment'
import { markedPlace } from '@/domain/refinement/review/marked-place'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, forbidden, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { findSongFor, requireSong } from '@/server/submission/standing'
import { extendClaim } from '../moves/service'
import { standNow } from '../places/service'
import { findRevision } from '../revisions/service'
import { idOfSending } from '../sending/service'
import { type Heard, hearingIn, newestVersion } from '../times/service'
import { insertVoice, keepVoice } from '../voice/service'
import * as store from './store'

const mostOpen = 500
const mostResolved = 100

export type ThreadView = store.Thread & { remarks: store.Remark[]; heard: Heard | null }

/** `version` is what places are shown in: the one asked for, or the newest. */
export type SongComments = { version: number; open: ThreadView[]; resolved: ThreadView[] }

/** Open threads stand on the newest words; resolved ones where they stood when they were resolved. */
export async function listComments(
  ctx: AppContext,
  scope: CampScope,
  input: { songId: string; version?: number | null | undefined },
): Promise<SongComments> {
  const { songId } = input
  const db = ctx.db.read
  await requireSong(db, scope, songId)
  const version = input.version ?? (await newestVersion(db, scope, songId))
  const open = await store.listThreads(db, scope, songId, 'open', mostOpen)
  const resolved = await store.listThreads(db, scope, songId, 'resolved', mostResolved)
  const remarks = await store.listRemarks(
    db,
    scope,
    [...open, ...resolved].map(({ id }) => id),
  )
  const hear = await hearingIn(db, scope, songId)
  const view = (thread: store.Thread): ThreadView => ({
    ...thread,
    remarks: remarks.filter(({ threadId }) => threadId === thread.id),
    heard: hear(thread.place, version),
  })
  return { version, open: open.map(view), resolved: resolved.map(view) }
}

/** The first of a thread brings the place; a voice note was sent to its door before. */
export async function addComment(
  ctx: AppContext,
  scope: CampScope,
  input: AddCommentInput,
): Promise<{ id: string; threadId: string }> {
  await requireSong(ctx.db.read, scope, input.songId, 'song.comment')
  if (input.blocking && !roleAllows(scope.role, 'queue.decide')) throw forbidden()
  const [id, createdAt] = [idOfSending(scope, 'cmt', input) ?? ctx.newId('cmt'), ctx.now()]
  const known = await store.findRemark(ctx.db.read, scope, id)
  if (known) return known
  const voice = input.voice ? await keepVoice(ctx, scope, input.voice.id) : null
  return writeInCamp(ctx, scope, async (tx) => {
    const { songId, threadId, body } = input
    const { song } = await requireSong(tx, scope, songId, 'song.comment')
    const known = await store.findRemark(tx, scope, id)
    if (known) return { result: known, news: [] }
    await extendClaim(tx, scope, song, createdAt)
    if (voice) await insertVoice(tx, voice, createdAt)
    const said = { id, songId, body, createdAt, voice }
    if (threadId) {
      const thread = await store.findThread(tx, scope, threadId)
      if (thread?.songId !== songId) throw notFound()
      const answer = { threadId, revision: song.headNumber, blocking: false, place: null, standing: null }
      await store.insertComment(tx, scope, { ...said, ...answer })
      return { result: { id, threadId }, news: [newsOf(songId, threadId, 'answered')] }
    }
    const head = (await findRevision(tx, scope, songId, song.headNumber)) ?? null
    const from = (await findRevision(tx, scope, songId, input.revision)) ?? null
    const place = markedPlace(input.place, from, await newestVersion(tx, scope, songId))
    if (!place || (input.revision > 0 && !from)) throw new AppError('invalid', 'place-unknown')
    const standing = standNow(place, from, head)
    const begun = { threadId: id, revision: input.revision, blocking: input.blocking, place, standing }
    await store.insertComment(tx, scope, { ...said, ...begun })
    return { result: { id, threadId: id }, news: [newsOf(songId, id, 'begun')] }
  })
}

/** By whoever began it or a producer; what blocks a song is the producers' alone to resolve. */
export function resolveThread(ctx: AppContext, scope: CampScope, id: string): Promise<void> {
  return onThread(ctx, scope, id, async (tx, thread, headNumber) => {
    if (thread.blocking || thread.authorId !== scope.memberId) requirePermission(scope, 'queue.decide')
    if (thread.status === 'resolved') return []
    await store.changeThread(tx, scope, id, {
      ...{ status: 'resolved', resolvedBy: scope.memberId, resolvedIn: headNumber },
    })
    return [newsOf(thread.songId, id, 'resolved')]
  })
}

/** It follows its words again from where they stand by now. */
export function reopenThread(ctx: AppContext, scope: CampScope, id: string): Promise<void> {
  return onThread(ctx, scope, id, async (tx, thread, headNumber) => {
    if (thread.authorId !== scope.memberId) requirePermission(scope, 'queue.decide')
    if (thread.status === 'open') return []
    const from = (await findRevision(tx, scope, thread.songId, thread.revision)) ?? null
    const head = (await findRevision(tx, scope, thread.songId, headNumber)) ?? null
    const standing = standNow(thread.place, from, head)
    await store.changeThread(tx, scope, id, { status: 'open', resolvedBy: null, resolvedIn: null }, standing)
    return [newsOf(thread.songId, id, 'reopened')]
  })
}

/** While it blocks, the song isn't finished. */
export function setBlocking(
  ctx: AppContext,
  scope: CampScope,
  { id, blocking }: { id: string; blocking: boolean },
): Promise<void> {
  return onThread(ctx, scope, id, async (tx, thread) => {
    requirePermission(scope, 'queue.decide')
    if (thread.blocking === blocking) return []
    await store.changeThread(tx, scope, id, { blocking: blocking ? 1 : 0 })
    return [newsOf(thread.songId, id, blocking ? 'blocks' : 'blocks-no-more')]
  })
}

function onThread(
  ctx: AppContext,
  scope: CampScope,
  id: string,
  act: (tx: Tx, thread: store.Thread, headNumber: number) => Promise<News[]>,
): Promise<void> {
  return writeInCamp(ctx, scope, async (tx) => {
    const thread = await store.findThread(tx, scope, id)
    const inHand = thread && (await findSongFor(tx, scope, thread.songId))
    if (!inHand) throw notFound()
    return { result: undefined, news: await act(tx, thread, inHand.song.headNumber) }
  })
}

const newsOf = (songId: string, threadId: string, what: string): News => ({
  kind: 'song.commented',
  subject: songId,
  payload: { threadId, what },
})
