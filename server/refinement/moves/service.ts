import type { Reader, Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { roleAllows } from '@/domain/camp/permissions'
import { wakeClock } from '@/domain/refinement/queue/ageing'
import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import { standingOf } from '@/domain/refinement/queue/approvals'
import { type DecisionKind, mayMove } from '@/domain/refinement/queue/moves'
import { scoreOf } from '@/domain/refinement/queue/priority'
import { claimMs, isApproved, isClaimed } from '@/domain/refinement/queue/states'
import { stateAfterLapse, turnOf } from '@/domain/refinement/queue/turn'
import { beforeSchema } from '@/domain/refinement/queue/undo'
import type { CampScope } from '@/server/access/camp-scope'
import { AppError } from '@/server/errors'
import type { News } from '@/server/events/service'
import * as approvals from '../approvals/service'
import * as store from '../queue/store'

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

export function heldByAnother(holder: Holder, now: number): AppError {
  const minutes = Math.max(1, Math.round((now - holder.since) / 60_000))
  return new AppError('conflict', 'claimed', { values: { name: holder.name, minutes }, details: holder })
}

/** What a move changes. Without `kind` it is no decision (a claim that only lasts longer). */
export type Planned = {
  kind: DecisionKind | null
  change: Partial<store.Standing>
  /** Cast by whoever moves it, on the head. */
  votes?: { labels: ApprovalLabel[]; value: 1 | 0 }
  /** Nobody is asked any more to look again at what they approved. */
  settlesVotes?: boolean
  /** What the news of it says beside the decision and the state. */
  tells?: Record<string, string | number>
}
export type Stamp = { id: string; at: number; reason?: string; batch?: string | null }

/** Writes a planned move: votes, standing, turn, decision. Every change of the queue comes through here. */
export async function carryOut(
  tx: Tx,
  scope: CampScope,
  song: Song,
  { kind, change, votes, settlesVotes, tells }: Planned,
  { id, at, reason = '', batch = null }: Stamp,
): Promise<News[]> {
  if (!kind) {
    await store.moveSong(tx, scope, song.id, change)
    return []
  }
  const version = await store.findNewestVersion(tx, scope, song.id)
  if (votes) await approvals.castVotes(tx, scope, song, { decisionId: id, version, at, ...votes })
  if (settlesVotes) await approvals.closeLapses(tx, scope, song.id)
  const after = { ...song, ...change }
  const settled = await settle(tx, scope, song, after, at, change.turnSince)
  await store.moveSong(tx, scope, song.id, { ...change, ...settled })
  const undo = JSON.stringify(beforeSchema.parse({ ...song, votes: votes?.value === 1 ? votes.labels : [] }))
  const what = { songId: song.id, revision: song.headNumber, version }
  await store.insertDecision(tx, scope, { id, kind, memberId: scope.memberId, reason, at, undo, batch, ...what })
  const payload = { decision: kind, state: after.state, ...tells, ...(batch && { batch }) }
  return [{ kind: 'song.decided', subject: song.id, payload }]
}

/** Whose move it is after a change, since when, and how urgent that makes it. */
async function settle(
  db: Reader,
  scope: CampScope,
  before: Song,
  after: Song,
  at: number,
  since: number | undefined,
): Promise<Pick<Song, 'turn' | 'turnSince' | 'score'>> {
  const turn = await findTurn(db, scope, after, at)
  const isSame = turn === before.turn && after.state === before.state && after.claimedBy === before.claimedBy
  const woken = before.snoozedAt !== null && after.snoozedAt === null ? wakeClock(before, at).turnSince : undefined
  const turnSince = since ?? (isSame ? (woken ?? before.turnSince) : at)
  return { turn, turnSince, score: await findScore(db, scope, { ...after, turn, turnSince }, at) }
}

async function findTurn(db: Reader, scope: CampScope, song: Song, at: number) {
  const { state } = song
  return turnOf({
    state,
    isHeld: isClaimed(song, at),
    standing:
      state === 'in-review' || state === 'finishing' ? await approvals.findStanding(db, scope, song) : standingOf([]),
    hasNewAudio: state === 'approved' && (await approvals.hasNewAudio(db, scope, song.id)),
    hasSuggestions: await store.hasOpenSuggestion(db, scope, song.id),
  })
}

async function findScore(db: Reader, scope: CampScope, song: Song, at: number): Promise<number> {
  const dueAt = song.dueAt !== null || (await store.hasDueDates(db, scope)) ? song.dueAt : undefined
  return Math.round(scoreOf({ ...song, dueAt }, at).total * 100)
}

/** Inside a write, after something that may change whose move it is: a vote, a suggestion, a new version of the audio. */
export async function settleTurn(tx: Tx, scope: CampScope, song: Song, at: number): Promise<void> {
  await store.moveSong(tx, scope, song.id, await settle(tx, scope, song, song, at, undefined))
}

type Revised = { decisionId: string; revision: number; at: number }

/**
 * Inside the write that appended a revision; `song` is the row from before it. A producer who edits is at work on the song: it
 * becomes theirs where nobody holds it, and their claim lasts longer. Votes that the change made void are noted, an approved song
 * falls back where nobody stands by it any more, and whose move it is follows.
 */
export async function followRevision(tx: Tx, scope: CampScope, song: Song, edit: Revised): Promise<News[]> {
  const { at, revision } = edit
  const head = { ...song, headNumber: revision }
  const lapsed = await approvals.noteLapses(tx, scope, head, { revision, at })
  const stamp = { id: edit.decisionId, at }
  if (roleAllows(scope.role, 'queue.decide') && mayMove('claim', song.state)) {
    const held = song.state === 'refining' && isClaimed(song, at)
    if (!held) return carryOut(tx, scope, head, { kind: 'claim', change: taken(scope, song, at) }, stamp)
    if (song.claimedBy === scope.memberId) await store.moveSong(tx, scope, song.id, { claimUntil: at + claimMs })
    return []
  }
  const state = isApproved(song.state)
    ? stateAfterLapse(song.state, await approvals.findStanding(tx, scope, head))
    : song.state
  if (state !== song.state) {
    const tells = { voters: [...new Set(lapsed.map(({ memberId }) => memberId))].join(' ') }
    return carryOut(tx, scope, head, { kind: 'lapse', change: { state, stateSince: at, ...awake }, tells }, stamp)
  }
  if (state === 'in-review' || isApproved(state)) await settleTurn(tx, scope, head, at)
  return []
}

/** Inside a write: whatever its holder does with a song makes their claim last longer. */
export async function extendClaim(tx: Tx, scope: CampScope, song: Song, at: number): Promise<void> {
  if (song.state !== 'refining' || song.claimedBy !== scope.memberId || !isClaimed(song, at)) return
  await store.moveSong(tx, scope, song.id, { claimUntil: at + claimMs })
}

export const awake = { snoozedAt: null, snoozedUntil: null }

export const taken = (scope: CampScope, song: Song, at: number) => ({
  state: 'refining' as const,
  stateSince: song.state === 'refining' ? song.stateSince : at,
  claimedBy: scope.memberId,
  claimUntil: at + claimMs,
  ...awake,
})
