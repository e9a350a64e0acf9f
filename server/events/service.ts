import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Reader, Tx } from '@/db/engine/database'
import type { EventRow } from '@/db/schema'
import type { EventKind } from '@/domain/camp/events'
import { roleAllows } from '@/domain/camp/permissions'
import type { Present } from '@/domain/refinement/review/present'
import { type CampScope, findScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { listPresent } from '@/server/refinement/presence/service'
import { maySeeSong } from '@/server/submission/standing'
import * as store from './store'

export type News = { kind: EventKind; subject: string; payload?: Record<string, unknown> }
type Outcome<R> = { result: R; news: News[] }

/** What one viewer is told of an event. */
export type FeedEvent = {
  seq: number
  kind: EventKind
  subject: string
  actor: string | null
  payload: unknown
  at: number
}

/** Who has a song open: told as it changes, kept nowhere. */
export type PresenceNews = { songId: string; people: Present[] }

/** How soon a removed person's open feed ends at the latest. */
const recheckMs = 4_000
/** Fifty viewers who are asked who they are at every word would each wait for the others. */
const freshMs = 1_000

/**
 * One write in a camp: the body and its events are committed together, listeners are told afterwards. No news, no event: a
 * body that found nothing to change returns an empty list.
 */
export function writeInCamp<R>(
  ctx: Pick<AppContext, 'db' | 'live' | 'now'>,
  scope: CampScope,
  body: (tx: Tx) => Promise<Outcome<R>>,
): Promise<R> {
  return writeWithEvents(ctx, scope.campId, scope.memberId, body)
}

/** The same for what the program does by itself: a finished preview, a camp being created. */
export async function writeWithEvents<R>(
  ctx: Pick<AppContext, 'db' | 'live' | 'now'>,
  campId: string,
  actor: string | null,
  body: (tx: Tx) => Promise<Outcome<R>>,
): Promise<R> {
  const at = ctx.now()
  const { result, told } = await ctx.db.write(async (tx) => {
    const { result, news } = await body(tx)
    let last = news.length > 0 ? await store.findLatest(tx, campId) : { seq: 0, hash: '' }
    const rows = news.map(({ payload = {}, ...item }): EventRow => {
      const row = { campId, seq: last.seq + 1, actor, ...item, payload: JSON.stringify(payload), at }
      last = { ...row, hash: hashEvent(row, last.hash) }
      return { ...row, hash: last.hash }
    })
    await store.insertEvents(tx, rows)
    return { result, told: rows.length > 0 }
  })
  if (told) ctx.live.emit(`camp:${campId}`)
  return result
}

/** What chains the camp's log: each event's hash covers the one before. */
export function hashEvent({ campId, seq, actor, kind, subject, payload, at }: Omit<EventRow, 'hash'>, before: string) {
  const covered = JSON.stringify([before, campId, seq, actor, kind, subject, payload, at])
  return createHash('sha256').update(covered).digest('hex')
}

/** Inside of a write: its own events come after. */
export const latestSeq = (db: Reader, { campId }: Pick<CampScope, 'campId'>) => store.findLatestSeq(db, campId)

/** The seq a page is rendered with: its feed starts there. */
export function getLatestSeq(ctx: AppContext, scope: CampScope): Promise<number> {
  return store.findLatestSeq(ctx.db.read, scope.campId)
}

/**
 * Every event after `seq` that this person may know of, without gap or repeat, until they leave, lose their right or the process
 * stops. Rights are those of the moment of sending.
 */
export async function* followCamp(
  ctx: AppContext,
  scope: CampScope,
  seq: number,
  left: AbortSignal,
): AsyncGenerator<FeedEvent | PresenceNews> {
  const signal = AbortSignal.any([left, ctx.stopping])
  const moved = new Set<string>()
  const hear = (songId: string) => moved.add(songId)
  ctx.live.on(`present:${scope.campId}`, hear)
  signal.addEventListener('abort', () => ctx.live.off(`present:${scope.campId}`, hear), { once: true })
  let [viewer, askedAt]: [CampScope | undefined, number] = [undefined, Number.NEGATIVE_INFINITY]
  for (let last = seq; !signal.aborted; ) {
    // Listening starts before reading: what is committed in between only causes one more read.
    const turn = new AbortController()
    const woken = AbortSignal.any([signal, turn.signal])
    const news = once(ctx.live, `camp:${scope.campId}`, { signal: woken }).catch(() => [])
    const moves = once(ctx.live, `present:${scope.campId}`, { signal: woken }).catch(() => [])
    const events = await store.listEventsAfter(ctx.db.read, scope.campId, last)
    const isStale = ctx.now() - askedAt >= freshMs || events.some(({ kind }) => kind.startsWith('member.'))
    if (isStale) [viewer, askedAt] = [await stillHere(ctx, scope), ctx.now()]
    if (!viewer) return turn.abort()
    for (const event of events) {
      // A slow connection takes one after the other: they may have been removed since the first.
      if (ctx.now() - askedAt >= recheckMs) [viewer, askedAt] = [await stillHere(ctx, scope), ctx.now()]
      if (!viewer) return turn.abort()
      const told = await tell(ctx.db.read, viewer, event)
      if (told) yield told
    }
    last = events.at(-1)?.seq ?? last
    for (const songId of moved) {
      moved.delete(songId)
      if (await maySeeSong(ctx.db.read, viewer, songId)) yield { songId, people: listPresent(ctx, viewer, songId) }
    }
    if (events.length === 0)
      await Promise.race([news, moves, sleep(recheckMs, undefined, { signal: woken }).catch(() => {})])
    turn.abort()
  }
}

async function stillHere(ctx: AppContext, scope: CampScope): Promise<CampScope | undefined> {
  const actor = await ctx.whoIsThis()
  return actor?.userId === scope.userId ? findScope(ctx.db.read, actor, scope.campId) : undefined
}

const organisersOnly = new Set<EventKind>(['rotation.drafted', 'rotation.wished', 'rotation.searching'])

async function tell(db: Reader, viewer: CampScope, event: EventRow): Promise<FeedEvent | undefined> {
  const { seq, kind, subject, actor, at } = event as EventRow & { kind: EventKind }
  const whole = { seq, kind, subject, actor, at, payload: JSON.parse(event.payload) as unknown }
  const [noun] = kind.split('.')
  if (organisersOnly.has(kind)) return roleAllows(viewer.role, 'rotation.draft') ? whole : undefined
  if (noun === 'rotation') return roleAllows(viewer.role, 'rotation.see') ? whole : undefined
  if (noun === 'member' && subject !== viewer.memberId) return roleAllows(viewer.role, 'roster.see') ? whole : undefined
  if (noun !== 'song') return whole
  if (await maySeeSong(db, viewer, subject)) return whole
  // Tonight shows every room's state to everybody there: they learn that something changed, not what.
  return roleAllows(viewer.role, 'night.see') ? { ...whole, subject: '', actor: null, payload: {} } : undefined
}
