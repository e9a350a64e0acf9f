import type { Reader } from '@/db/engine/database'
import type { Decision, Song } from '@/db/schema'
import { waitedMs } from '@/domain/refinement/queue/ageing'
import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import { standingOf } from '@/domain/refinement/queue/approvals'
import { type GuardFacts, unmetGuards } from '@/domain/refinement/queue/guards'
import { type DecisionKind, leadsTo, mayMove, needsReason, type QueueMove } from '@/domain/refinement/queue/moves'
import { claimMs, isApproved, isClaimed, type SongState } from '@/domain/refinement/queue/states'
import { stateAfterLapse } from '@/domain/refinement/queue/turn'
import { type Before, beforeSchema } from '@/domain/refinement/queue/undo'
import type { CampScope } from '@/server/access/camp-scope'
import { AppError } from '@/server/errors'
import * as approvals from '../../approvals/service'
import * as store from '../../queue/store'
import { awake, findHolder, type Holder, heldByAnother, type Planned, taken } from '../service'

export type MoveOrder = {
  move: QueueMove
  reason?: string
  /** Of a snooze. */
  until?: number | undefined
  takeOver?: boolean
  /** One of many: what is in somebody else's hands stays there. */
  inBatch?: boolean
}

const nudgeAgainMs = 5 * 60_000

/** What a move would do to a song: null when it is there already. Throws the sentence of why not. */
export async function planMove(
  db: Reader,
  scope: CampScope,
  song: Song,
  order: MoveOrder,
  at: number,
): Promise<Planned | null> {
  const { move } = order
  if (needsReason(move) && !order.reason?.trim()) throw new AppError('invalid', 'move-reason')
  if (move !== 'claim' && leadsTo[move] === song.state) return null
  if (!mayMove(move, song.state)) throw new AppError('conflict', `${move}-state`)
  const holder = await findHolder(db, scope, song, at)
  const other = holder && holder.memberId !== scope.memberId ? holder : undefined
  if (other && order.inBatch && move !== 'snooze' && move !== 'wake') throw heldByAnother(other, at)
  const votes = move === 'approve' ? await approvals.findVotes(db, scope, song) : []
  await requireGuards(db, scope, song, move, { holder, votes })
  switch (move) {
    case 'claim':
      if (other && !order.takeOver) throw heldByAnother(other, at)
      if (holder && !other) return { kind: null, change: { claimUntil: at + claimMs } }
      return { kind: other ? 'take-over' : 'claim', change: taken(scope, song, at), ...(other && to(other)) }
    case 'nudge':
      return planNudge(db, scope, song, other, at)
    case 'again':
      return { kind: 'again', change: taken(scope, song, at) }
    case 'approve':
      return {
        kind: 'approve',
        change: left('approved', at),
        settlesVotes: true,
        ...missing(votes, scope),
        ...to(other),
      }
    case 'snooze':
      if (!order.until || order.until <= at) throw new AppError('invalid', 'snooze-past')
      if (song.snoozedUntil === order.until) return null
      return { kind: 'snooze', change: snoozed(song, order.until, at) }
    case 'wake':
      return song.snoozedAt === null ? null : { kind: 'wake', change: awake }
    case 'release':
    case 'restore':
      return planReturn(db, scope, song, move, at)
    case 'take-back':
      return planTakeBack(db, scope, song, at)
    default: {
      const state = leadsTo[move]
      if (!state) throw new Error(`${move} leads nowhere`)
      const settlesVotes = move === 'send-back' || move === 'drop' || move === 'complete'
      return { kind: move, change: left(state, at), settlesVotes, ...to(other) }
    }
  }
}

const left = (state: SongState, at: number) => ({ state, stateSince: at, claimedBy: null, claimUntil: null, ...awake })

/** Whose hands it was taken out of learns of it. */
const to = (other: Holder | undefined) => (other ? { tells: { holder: other.memberId } } : {})

/** An approval gives the votes that the approver hasn't given yet. */
function missing(votes: approvals.VoteView[], scope: CampScope): Pick<Planned, 'votes'> {
  const mine = votes.filter(({ memberId, lapsedBy, value }) => memberId === scope.memberId && !lapsedBy && value > 0)
  const labels = (['lyrics', 'music'] as const).filter((label) => mine.every((vote) => vote.label !== label))
  return labels.length > 0 ? { votes: { labels, value: 1 } } : {}
}

/** A song that sleeps already goes on sleeping; its clock stands since it fell asleep. */
function snoozed(song: Song, until: number, at: number): Partial<Song> {
  const asleep = song.snoozedAt !== null && song.snoozedUntil !== null && song.snoozedUntil > at
  return { snoozedAt: asleep ? song.snoozedAt : at, snoozedUntil: until }
}

async function planNudge(
  db: Reader,
  scope: CampScope,
  song: Song,
  other: Holder | undefined,
  at: number,
): Promise<Planned | null> {
  if (!other) throw new AppError('conflict', 'nudge-nobody')
  const last = await store.findLastDecision(db, scope, song.id, ['nudge'])
  if (last && last.at > at - nudgeAgainMs && last.at >= other.since) return null
  return { kind: 'nudge', change: {}, ...to(other) }
}

/** From on hold or dropped back to where it was; its turn has lasted as long as before. */
async function planReturn(
  db: Reader,
  scope: CampScope,
  song: Song,
  move: 'release' | 'restore',
  at: number,
): Promise<Planned> {
  const decision = await store.findLastDecision(db, scope, song.id, [move === 'release' ? 'hold' : 'drop'])
  const was = readBefore(decision)
  if (!decision || !was) return { kind: move, change: left('inbox', at) }
  const votes = isApproved(was.state) ? await approvals.findVotes(db, scope, song) : []
  const state = stateAfterLapse(was.state, standingOf(votes))
  const held = isClaimed(was, at) ? { claimedBy: was.claimedBy, claimUntil: was.claimUntil } : {}
  const turnSince = at - waitedMs(was, decision.at)
  return { kind: move, change: { ...left(state, at), ...held, ...(state === was.state && { turnSince }) } }
}

const undoable: DecisionKind[] = ['review', 'approve', 'send-back', 'finish', 'complete', 'hold', 'drop']
const moving: DecisionKind[] = [
  ...undoable,
  'submit',
  'claim',
  'take-over',
  'again',
  'release',
  'restore',
  'take-back',
  'lapse',
]

/** As if the last decision had never been made. What is being refined again is so by whoever took it back, unless held. */
async function planTakeBack(db: Reader, scope: CampScope, song: Song, at: number): Promise<Planned> {
  const last = await store.findLastDecision(db, scope, song.id, moving)
  if (last && !undoable.includes(last.kind)) throw new AppError('conflict', 'take-back-state')
  const was = readBefore(last)
  if (last && was) return { kind: 'take-back', ...undone(scope, last, was, at) }
  // From before decisions kept what had been.
  if (song.state === 'approved') return { kind: 'take-back', change: taken(scope, song, at) }
  const since = (await store.findLastSubmission(db, scope, song.id)) ?? song.submittedAt ?? at
  return { kind: 'take-back', change: left('inbox', since) }
}

export const readBefore = (decision: Decision | undefined): Before | undefined =>
  decision?.undo ? beforeSchema.parse(JSON.parse(decision.undo)) : undefined

/** The change that brings back what a decision changed, and the approver's own votes. */
export function undone(
  scope: CampScope,
  decision: Decision,
  { votes, turn: _, dueAt, rank, ...was }: Before,
  at: number,
): Pick<Planned, 'change' | 'votes'> {
  const labels: ApprovalLabel[] = decision.memberId === scope.memberId ? votes : []
  const free = was.state === 'refining' && !isClaimed(was, at)
  const held = free ? { claimedBy: scope.memberId, claimUntil: at + claimMs, turnSince: at } : {}
  return { change: { ...was, ...held }, ...(labels.length > 0 && { votes: { labels, value: 0 } }) }
}

type Known = { holder: Holder | undefined; votes: approvals.VoteView[] }

async function requireGuards(db: Reader, scope: CampScope, song: Song, move: QueueMove, known: Known): Promise<void> {
  const { holder, votes } = known
  const opposed = votes.filter(
    ({ value, lapsedBy, label, memberId }) =>
      value < 0 && !lapsedBy && label !== 'final' && memberId !== scope.memberId,
  )
  const isHolder = holder?.memberId === scope.memberId
  const final = move === 'complete'
  const facts: GuardFacts = {
    isHolder,
    hasWork: move === 'review' && isHolder && (await hasWork(db, scope, song, holder.since)),
    standing: final ? await approvals.findStanding(db, scope, song) : standingOf(votes),
    against: [...new Set(opposed.map(({ name }) => name))],
    hasNewAudio: move === 'finish' && (await approvals.hasNewAudio(db, scope, song.id)),
    blockingComments: final ? await store.countBlockingComments(db, scope, song.id) : 0,
    openSuggestions: final ? await store.countOpenSuggestions(db, scope, song.id) : 0,
    hasReadLedger: final && (await approvals.hasReadLedger(db, scope, song.id)),
  }
  const [first, ...more] = unmetGuards(move, facts)
  if (first)
    throw new AppError('conflict', first.reason, { values: first.values, details: { guards: [first, ...more] } })
}

async function hasWork(db: Reader, scope: CampScope, song: Song, since: number): Promise<boolean> {
  if (await store.hasRevisionSince(db, scope, song.id, since)) return true
  return (await store.countOpenSuggestions(db, scope, song.id)) > 0
}
