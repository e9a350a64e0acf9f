import type { Reader, Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { roleAllows } from '@/domain/camp/permissions'
import type { ClaimSongInput, DecideInput } from '@/domain/refinement/revise'
import {
  claimMs,
  type DecisionKind,
  isClaimed,
  mayStep,
  type QueueStep,
  type SongState,
} from '@/domain/refinement/states'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import * as store from './store'

/** Who is refining a song, since when and until when unless they go on. */
export type Holder = { memberId: string; name: string; since: number; until: number }

export async function findHolder(db: Reader, scope: CampScope, song: Song, now: number): Promise<Holder | undefined> {
  if (song.state !== 'refining' || !isClaimed(song, now)) return undefined
  const since = (await store.findLastClaim(db, scope, song.id, song.claimedBy)) ?? song.stateSince
  return {
    memberId: song.claimedBy,
    name: await store.findName(db, scope, song.claimedBy),
    since,
    until: song.claimUntil,
  }
}

type Decided = { state: SongState; claimUntil: number | null }

/** One holder at a time. Somebody else's claim that still runs is taken over only when that is said. */
export function claimSong(ctx: AppContext, scope: CampScope, input: ClaimSongInput): Promise<Decided> {
  return step(ctx, scope, 'claim', input.songId, async (tx, song, at) => {
    const held = await findHolder(tx, scope, song, at)
    const other = held && held.memberId !== scope.memberId
    if (other && !input.takeOver) throw claimedBy(held, at)
    if (held && !other) return { claimUntil: at + claimMs }
    return { kind: other ? 'take-over' : 'claim', ...taken(scope, song, at) }
  })
}

export function approveSong(ctx: AppContext, scope: CampScope, input: DecideInput): Promise<Decided> {
  return step(ctx, scope, 'approve', input.songId, async (tx, song, at) => {
    await requireFree(tx, scope, song, at)
    return { kind: 'approve', reason: input.reason, ...left('approved', at) }
  })
}

export function sendBackSong(ctx: AppContext, scope: CampScope, input: DecideInput): Promise<Decided> {
  return step(ctx, scope, 'send-back', input.songId, async (tx, song, at) => {
    await requireFree(tx, scope, song, at)
    return { kind: 'send-back', reason: input.reason, ...left('sent-back', at) }
  })
}

export function dropSong(ctx: AppContext, scope: CampScope, input: DecideInput): Promise<Decided> {
  return step(ctx, scope, 'drop', input.songId, async (tx, song, at) => {
    await requireFree(tx, scope, song, at)
    return { kind: 'drop', reason: input.reason, ...left('dropped', at) }
  })
}

/** Undoes an approval (it goes on being refined, by whoever took it back), a sending back or a drop (it waits as if never decided). */
export function takeBackSong(ctx: AppContext, scope: CampScope, input: DecideInput): Promise<Decided> {
  return step(ctx, scope, 'take-back', input.songId, async (tx, song, at) => ({
    kind: 'take-back',
    reason: input.reason,
    ...(song.state === 'approved'
      ? taken(scope, song, at)
      : left('inbox', (await store.findLastSubmission(tx, scope, song.id)) ?? song.submittedAt ?? at)),
  }))
}

type Edit = { decisionId: string; revision: number; at: number }

/** A producer who edits is at work on the song: it becomes theirs where nobody holds it, and their claim lasts longer. */
export async function claimByEditing(tx: Tx, scope: CampScope, song: Song, edit: Edit): Promise<News[]> {
  const { at } = edit
  if (!roleAllows(scope.role, 'queue.decide') || !mayStep('claim', song.state)) return []
  const held = song.state === 'refining' && isClaimed(song, at)
  if (held && song.claimedBy !== scope.memberId) return []
  const move = held ? { claimUntil: at + claimMs } : { kind: 'claim' as const, ...taken(scope, song, at) }
  return carryOut(tx, scope, { ...song, headNumber: edit.revision }, move, edit.decisionId, at)
}

type Move = Partial<Pick<Song, 'state' | 'stateSince' | 'claimedBy' | 'claimUntil'>> & {
  /** Without one the step is no decision (a claim that only lasts longer). */
  kind?: DecisionKind
  reason?: string
}

function step(
  ctx: AppContext,
  scope: CampScope,
  wanted: QueueStep,
  songId: string,
  decide: (tx: Tx, song: Song, at: number) => Promise<Move>,
): Promise<Decided> {
  const [decisionId, at] = [ctx.newId('dec'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId)
    requirePermission(scope, 'queue.decide')
    if (!mayStep(wanted, song.state)) throw new AppError('conflict', `${wanted}-state`)
    const move = await decide(tx, song, at)
    const news = await carryOut(tx, scope, song, move, decisionId, at)
    const { state, claimUntil } = { ...song, ...move }
    return { result: { state, claimUntil }, news }
  })
}

async function carryOut(
  tx: Tx,
  scope: CampScope,
  song: Song,
  { kind, reason = '', ...standing }: Move,
  id: string,
  at: number,
): Promise<News[]> {
  await store.moveSong(tx, scope, song.id, standing)
  if (!kind) return []
  const version = await store.findNewestVersion(tx, scope, song.id)
  const what = { songId: song.id, revision: song.headNumber, version }
  await store.insertDecision(tx, scope, {
    id,
    kind,
    memberId: scope.memberId,
    reason,
    at,
    undo: null,
    batch: null,
    ...what,
  })
  return [{ kind: 'song.decided', subject: song.id, payload: { decision: kind, state: standing.state ?? song.state } }]
}

async function requireFree(tx: Tx, scope: CampScope, song: Song, at: number): Promise<void> {
  const held = await findHolder(tx, scope, song, at)
  if (held && held.memberId !== scope.memberId) throw claimedBy(held, at)
}

function claimedBy(holder: Holder, now: number): AppError {
  const minutes = Math.max(1, Math.round((now - holder.since) / 60_000))
  return new AppError('conflict', 'claimed', { values: { name: holder.name, minutes }, details: holder })
}

const taken = (scope: CampScope, song: Song, at: number) => ({
  state: 'refining' as const,
  stateSince: song.state === 'refining' ? song.stateSince : at,
  claimedBy: scope.memberId,
  claimUntil: at + claimMs,
})

const left = (state: SongState, at: number) => ({ state, stateSince: at, claimedBy: null, claimUntil: null })
