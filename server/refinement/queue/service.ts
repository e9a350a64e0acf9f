import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import { ledgerCounts } from '@/domain/refinement/queue/guards'
import type { SongState } from '@/domain/refinement/queue/states'
import type { ClaimSongInput, DecideInput } from '@/domain/refinement/revise'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import * as approvals from '../approvals/service'
import { type MoveOrder, planMove } from '../moves/plans/service'
import { carryOut, settleTurn } from '../moves/service'
import * as store from './store'

export { findHolder, type Holder } from '../moves/service'

/** `decisionId` is null where the song was there already. */
export type Decided = { state: SongState; claimUntil: number | null; decisionId: string | null }

/** One move of one song by a producer. Refused in a sentence when the state or a guard is against it. */
export function moveSong(ctx: AppContext, scope: CampScope, input: MoveOrder & { songId: string }): Promise<Decided> {
  const { songId, ...order } = input
  const [id, at] = [ctx.newId('dec'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId)
    requirePermission(scope, 'queue.decide')
    const planned = await planMove(tx, scope, song, order, at)
    const news: News[] = planned ? await carryOut(tx, scope, song, planned, { id, at, reason: order.reason ?? '' }) : []
    const { state, claimUntil } = { ...song, ...planned?.change }
    return { result: { state, claimUntil, decisionId: planned?.kind ? id : null }, news }
  })
}

/** One holder at a time. Somebody else's claim that still runs is taken over only when that is said. */
export const claimSong = (ctx: AppContext, scope: CampScope, input: ClaimSongInput) =>
  moveSong(ctx, scope, { move: 'claim', ...input })

export const approveSong = (ctx: AppContext, scope: CampScope, input: DecideInput) =>
  moveSong(ctx, scope, { move: 'approve', ...input })

export const sendBackSong = (ctx: AppContext, scope: CampScope, input: DecideInput) =>
  moveSong(ctx, scope, { move: 'send-back', ...input })

export const dropSong = (ctx: AppContext, scope: CampScope, input: DecideInput) =>
  moveSong(ctx, scope, { move: 'drop', ...input })

export const takeBackSong = (ctx: AppContext, scope: CampScope, input: DecideInput) =>
  moveSong(ctx, scope, { move: 'take-back', ...input })

export type ReadLedgerInput = { songId: string; revision: number }

/** A producer has seen whose words are sung, up to this revision: noted once for each, where it counts. */
export function readLedger(ctx: AppContext, scope: CampScope, { songId, revision }: ReadLedgerInput): Promise<void> {
  const [id, at] = [ctx.newId('dec'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId)
    requirePermission(scope, 'queue.decide')
    if (revision > song.headNumber) throw notFound()
    const known = (await store.findLedgerRead(tx, scope, songId)) ?? -1
    if (known >= revision || !ledgerCounts(song.state)) return { result: undefined, news: [] }
    const version = await store.findNewestVersion(tx, scope, songId)
    const what = { songId, revision, version, reason: '', undo: null, batch: null, at }
    await store.insertDecision(tx, scope, { id, kind: 'ledger', memberId: scope.memberId, ...what })
    const payload = { decision: 'ledger', state: song.state }
    return { result: undefined, news: [{ kind: 'song.decided', subject: songId, payload }] }
  })
}

export type VoteInput = { songId: string; label: ApprovalLabel; value: -1 | 0 | 1; revision: number }

/** A producer's vote on one facet of the newest revision, which they name: nobody approves what they haven't seen. */
export function voteOnSong(ctx: AppContext, scope: CampScope, input: VoteInput): Promise<void> {
  const { songId, label, value, revision } = input
  const [decisionId, at] = [ctx.newId('apr'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId)
    requirePermission(scope, 'queue.decide')
    if (song.state === 'open' || song.state === 'dropped') throw new AppError('conflict', 'vote-state')
    if (revision !== song.headNumber)
      throw new AppError('conflict', 'vote-stale', { details: { head: song.headNumber } })
    const version = await store.findNewestVersion(tx, scope, songId)
    await approvals.castVotes(tx, scope, song, { decisionId, labels: [label], value, version, at })
    await settleTurn(tx, scope, song, at)
    const payload = { decision: 'vote', state: song.state, label, value }
    return { result: undefined, news: [{ kind: 'song.decided', subject: songId, payload }] }
  })
}
