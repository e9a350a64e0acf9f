import type { Reader, Tx } from '@/db/engine/database'
import type { Decision, Song } from '@/db/schema'
import type { BatchInput } from '@/domain/refinement/queue/batch'
import type { Before } from '@/domain/refinement/queue/undo'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { planMove, readBefore, undone } from '../moves/plans/service'
import { carryOut, findHolder, heldByAnother, type Planned } from '../moves/service'
import * as queue from '../queue/store'
import * as store from './store'

/** What became of one song of a batch; `why` is the key of a sentence under `errors`. */
export type BatchItem = { songId: string } & (
  | { outcome: 'moved' | 'unchanged' }
  | { outcome: 'refused'; why: string; values: Record<string, string | number> }
)
/** `batch` is what one undo takes back; null where nothing was moved. */
export type BatchResult = { batch: string | null; items: BatchItem[] }

/** What a batch would do, song by song, without doing it. */
export async function previewBatch(ctx: AppContext, scope: CampScope, input: BatchInput): Promise<BatchItem[]> {
  requirePermission(scope, 'queue.decide')
  const items: BatchItem[] = []
  for (const songId of new Set(input.songIds)) {
    const { item } = await attempt(songId, () => planOne(ctx.db.read, scope, songId, input, ctx.now()))
    items.push(item)
  }
  return items
}

/** One move for many songs, each decided by itself: what is refused to one is done to the others. */
export function moveBatch(ctx: AppContext, scope: CampScope, input: BatchInput): Promise<BatchResult> {
  const [batch, at] = [ctx.newId('bat'), ctx.now()]
  const songIds = [...new Set(input.songIds)]
  const ids = new Map(songIds.map((songId) => [songId, ctx.newId('dec')]))
  return runBatch(ctx, scope, batch, songIds, async (tx, songId) => {
    const { song, planned } = await planOne(tx, scope, songId, input, at)
    const stamp = { id: ids.get(songId)!, at, reason: input.reason, batch }
    return planned ? { planned, news: () => carryOut(tx, scope, song, planned, stamp) } : null
  })
}

/** Takes a batch back, song by song: only where nothing has happened to a song since. */
export async function undoBatch(ctx: AppContext, scope: CampScope, input: { batch: string }): Promise<BatchResult> {
  requirePermission(scope, 'queue.decide')
  const [batch, at] = [ctx.newId('bat'), ctx.now()]
  const made = await store.listDecisionsOf(ctx.db.read, scope, input.batch)
  if (made.length === 0) throw notFound()
  const decisionOf = new Map(made.map((decision) => [decision.songId, decision]))
  const ids = new Map(made.map(({ songId }) => [songId, ctx.newId('dec')]))
  return runBatch(ctx, scope, batch, [...decisionOf.keys()], async (tx, songId) => {
    const { song } = await requireSong(tx, scope, songId)
    const decision = decisionOf.get(songId)!
    const was = await findUndo(tx, scope, song, decision)
    const held = await findHolder(tx, scope, song, at)
    if (held && held.memberId !== scope.memberId) throw heldByAnother(held, at)
    const planned: Planned = { kind: 'take-back', ...undone(scope, decision, was, at) }
    return { planned, news: () => carryOut(tx, scope, song, planned, { id: ids.get(songId)!, at, batch }) }
  })
}

/** What was before, unless something came after: another decision, a revision, a version. */
async function findUndo(tx: Tx, scope: CampScope, song: Song, decision: Decision): Promise<Before> {
  const was = readBefore(decision)
  const newest = await store.findNewest(tx, scope, song.id)
  const version = await queue.findNewestVersion(tx, scope, song.id)
  const isNewest = newest?.id === decision.id && song.headNumber === decision.revision && version === decision.version
  if (!was || !isNewest) throw new AppError('conflict', 'undo-since')
  return was
}

async function planOne(
  db: Reader,
  scope: CampScope,
  songId: string,
  { move, reason, until }: BatchInput,
  at: number,
): Promise<{ song: Song; planned: Planned | null }> {
  const { song } = await requireSong(db, scope, songId)
  return { song, planned: await planMove(db, scope, song, { move, reason, until, inBatch: true }, at) }
}

type Step = { planned: Planned; news: () => Promise<News[]> }

function runBatch(
  ctx: AppContext,
  scope: CampScope,
  batch: string,
  songIds: string[],
  plan: (tx: Tx, songId: string) => Promise<Step | null>,
): Promise<BatchResult> {
  return writeInCamp(ctx, scope, async (tx) => {
    requirePermission(scope, 'queue.decide')
    const items: BatchItem[] = []
    const news: News[] = []
    for (const songId of songIds) {
      // Only planning may be refused: nothing has been written for this song by then.
      const { item, result } = await attempt(songId, async () => ({ planned: await plan(tx, songId) }))
      items.push(item)
      if (result?.planned) news.push(...(await result.planned.news()))
    }
    const moved = items.some(({ outcome }) => outcome === 'moved')
    return { result: { batch: moved ? batch : null, items }, news }
  })
}

async function attempt<R extends { planned: unknown }>(
  songId: string,
  plan: () => Promise<R>,
): Promise<{ item: BatchItem; result?: R }> {
  try {
    const result = await plan()
    return { item: { songId, outcome: result.planned ? 'moved' : 'unchanged' }, result }
  } catch (error) {
    if (!AppError.is(error)) throw error
    return { item: { songId, outcome: 'refused', why: error.reason, values: error.values } }
  }
}
