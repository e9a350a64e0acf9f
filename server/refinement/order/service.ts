import type { Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { rankBetween, ranksAfter } from '@/domain/refinement/queue/rank'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { carryOut, type Planned } from '../moves/service'
import * as queue from '../queue/store'
import * as store from './store'

/** So many songs can be placed at once: those above the place that the order by score had put there. */
const mostAbove = 500

export type PlaceInput = { songId: string; before?: string | undefined; after?: string | undefined }

/**
 * The producers' own order: right before or after another song, or first of all. Placed songs come before all others, so those
 * that stood above the place by their score are placed with it, as they stood.
 */
export function placeSong(ctx: AppContext, scope: CampScope, { songId, before, after }: PlaceInput): Promise<void> {
  return inQueue(ctx, scope, songId, async (tx) => {
    const neighbourId = before ?? after
    if (neighbourId === songId) return null
    const rank = neighbourId
      ? await findRankBeside(tx, scope, songId, neighbourId, before !== undefined)
      : rankBetween(null, await store.findFirstRank(tx, scope, songId))
    return { kind: 'place', change: { rank } }
  })
}

async function findRankBeside(tx: Tx, scope: CampScope, songId: string, neighbourId: string, isBefore: boolean) {
  const { song: neighbour } = await requireSong(tx, scope, neighbourId)
  const without = songId
  const { rank } = neighbour
  if (rank !== null && isBefore) return rankBetween(await store.findNextRank(tx, scope, { below: rank, without }), rank)
  if (rank !== null) return rankBetween(rank, await store.findNextRank(tx, scope, { above: rank, without }))
  const above = await store.listUnplacedAbove(tx, scope, neighbour, mostAbove + 1)
  if (above.length > mostAbove) throw new AppError('conflict', 'place-deep', { values: { most: mostAbove } })
  const placed = [...above.map(({ id }) => id).filter((id) => id !== songId), ...(isBefore ? [] : [neighbourId])]
  const ranks = ranksAfter(await store.findNextRank(tx, scope, { without }), placed.length + 1)
  for (const [i, id] of placed.entries()) await queue.moveSong(tx, scope, id, { rank: ranks[i]! })
  return ranks[placed.length]!
}

/** Back to where its score puts it. */
export function unplaceSong(ctx: AppContext, scope: CampScope, songId: string): Promise<void> {
  return inQueue(ctx, scope, songId, async (_tx, song) =>
    song.rank === null ? null : { kind: 'unplace', change: { rank: null } },
  )
}

/** Until when a song has to be finished; null: no date. */
export function setDue(
  ctx: AppContext,
  scope: CampScope,
  input: { songId: string; dueAt: number | null },
): Promise<void> {
  return inQueue(ctx, scope, input.songId, async (_tx, song) =>
    song.dueAt === input.dueAt ? null : { kind: 'due', change: { dueAt: input.dueAt } },
  )
}

function inQueue(
  ctx: AppContext,
  scope: CampScope,
  songId: string,
  plan: (tx: Tx, song: Song) => Promise<Planned | null>,
): Promise<void> {
  const [id, at] = [ctx.newId('dec'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId)
    requirePermission(scope, 'queue.decide')
    if (song.state === 'open' || song.state === 'finished' || song.state === 'dropped')
      throw new AppError('conflict', 'order-state')
    const planned = await plan(tx, song)
    return { result: undefined, news: planned ? await carryOut(tx, scope, song, planned, { id, at }) : [] }
  })
}
