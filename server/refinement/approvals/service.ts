import type { Reader, Tx } from '@/db/engine/database'
import type { Lapse, Song } from '@/db/schema'
import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import { type Standing, standingOf, survives, type WeighedVote, weighVotes } from '@/domain/refinement/queue/approvals'
import { isApproved } from '@/domain/refinement/queue/states'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { requireSong } from '@/server/submission/standing'
import { findLedgerRead } from '../queue/store'
import * as store from './store'

export { closeLapses, listOpenLapses } from './store'

export type VoteView = WeighedVote<store.VoteRow>

/** Every newest vote, with the revision that made it void where one did. */
export async function findVotes(db: Reader, scope: CampScope, song: Song): Promise<VoteView[]> {
  const votes = await store.listVotes(db, scope, song.id)
  const old = votes.length === 0 && isApproved(song.state) && (await store.findLastApproval(db, scope, song.id))
  if (old) for (const label of ['lyrics', 'music'] as const) votes.push({ ...old, label, value: 1 })
  if (votes.length === 0) return []
  const since = Math.min(...votes.map(({ revision }) => revision))
  return weighVotes(votes, await store.listChanges(db, scope, song.id, since))
}

export async function findStanding(db: Reader, scope: CampScope, song: Song): Promise<Standing> {
  return standingOf(await findVotes(db, scope, song))
}

/** Whether they have read whose words are sung, as they are now but for what can't matter to an approval of them. */
export async function hasReadLedger(db: Reader, scope: CampScope, songId: string): Promise<boolean> {
  const revision = await findLedgerRead(db, scope, songId)
  if (revision === undefined) return false
  return (await store.listChanges(db, scope, songId, revision)).every(({ kinds }) => survives('lyrics', kinds))
}

/** Whether the audio is younger than the last change of the words or the music. */
export async function hasNewAudio(db: Reader, scope: Pick<CampScope, 'campId'>, songId: string): Promise<boolean> {
  const { audioAt, changedAt } = await store.findTimes(db, scope, songId)
  return audioAt !== null && (changedAt === null || audioAt > changedAt)
}

/** `hasReadLedger` is about whoever asks. */
export type ApprovalsView = { votes: VoteView[]; standing: Standing; hasReadLedger: boolean }

/** Who approved what of a song, and what of it stands: for everybody who may see it. */
export async function listApprovals(ctx: AppContext, scope: CampScope, songId: string): Promise<ApprovalsView> {
  const { song } = await requireSong(ctx.db.read, scope, songId)
  const votes = await findVotes(ctx.db.read, scope, song)
  return { votes, standing: standingOf(votes), hasReadLedger: await hasReadLedger(ctx.db.read, scope, songId) }
}

export type Cast = { decisionId: string; labels: ApprovalLabel[]; value: number; version: number; at: number }

/** Inside a write: the votes of whoever is acting, on the head. They are asked no more for what they voted on. */
export async function castVotes(tx: Tx, scope: CampScope, song: Song, cast: Cast): Promise<void> {
  const { decisionId, labels, ...vote } = cast
  const { memberId } = scope
  const rows = labels.map((label) => ({
    ...{ id: `${decisionId}_${label}`, songId: song.id, revision: song.headNumber, label, memberId, ...vote },
  }))
  await store.insertVotes(tx, scope, rows)
  for (const label of labels) await store.closeLapses(tx, scope, song.id, { memberId, label })
}

type Revised = { revision: number; at: number }

/** Inside a write, after a revision was appended: notes which votes it has made void. */
export async function noteLapses(
  tx: Tx,
  scope: CampScope,
  song: Song,
  { revision, at }: Revised,
): Promise<Omit<Lapse, 'campId'>[]> {
  const votes = await findVotes(tx, scope, song)
  const fresh = votes.filter(({ lapsedBy }) => lapsedBy === revision)
  const rows = fresh.map((vote) => ({
    ...{ approvalId: vote.id, songId: song.id, memberId: vote.memberId, label: vote.label },
    ...{ votedOn: vote.revision, revision, open: 1, at },
  }))
  const known = new Set((await store.listVotes(tx, scope, song.id)).map(({ id }) => id))
  await store.insertLapses(
    tx,
    scope,
    rows.filter(({ approvalId }) => known.has(approvalId)),
  )
  return rows
}
