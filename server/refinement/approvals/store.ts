import { and, asc, desc, eq, gt, inArray, max, or, sql } from 'drizzle-orm'
import type { Reader, Tx } from '@/db/engine/database'
import { type Approval, approvals, decisions, type Lapse, lapses, members, revisions, versions } from '@/db/schema'
import type { Change } from '@/domain/refinement/queue/approvals'
import { type ChangeKind, changeKinds } from '@/domain/refinement/song/kinds'
import type { CampScope } from '@/server/access/camp-scope'

export type VoteRow = Omit<Approval, 'campId' | 'songId' | 'version'> & { name: string }

/** Oldest first, of those who are producers still. */
export function listVotes(db: Reader, scope: CampScope, songId: string): Promise<VoteRow[]> {
  const { id, revision, label, value, memberId, at } = approvals
  return db
    .select({ id, revision, label, value, memberId, at, name: members.name })
    .from(approvals)
    .innerJoin(members, and(eq(members.campId, approvals.campId), eq(members.id, approvals.memberId)))
    .where(and(eq(approvals.campId, scope.campId), eq(approvals.songId, songId), eq(members.role, 'producer')))
    .orderBy(asc(approvals.at), asc(approvals.id))
}

export async function insertVotes(tx: Tx, scope: CampScope, votes: Omit<Approval, 'campId'>[]): Promise<void> {
  if (votes.length > 0) await tx.insert(approvals).values(votes.map((vote) => ({ campId: scope.campId, ...vote })))
}

/** Who approved it last, from before there were votes of their own. */
export async function findLastApproval(db: Reader, scope: CampScope, songId: string) {
  const { id, memberId, revision, at } = decisions
  const [row] = await db
    .select({ id, memberId, revision, at, name: members.name })
    .from(decisions)
    .innerJoin(members, and(eq(members.campId, decisions.campId), eq(members.id, decisions.memberId)))
    .where(and(eq(decisions.campId, scope.campId), eq(decisions.songId, songId), eq(decisions.kind, 'approve')))
    .orderBy(desc(decisions.at), desc(decisions.id))
    .limit(1)
  return row
}

/** What the revisions after `number` changed. */
export async function listChanges(db: Reader, scope: CampScope, songId: string, number: number): Promise<Change[]> {
  const rows = await db
    .select({ number: revisions.number, kinds: revisions.changeKinds })
    .from(revisions)
    .where(and(eq(revisions.campId, scope.campId), eq(revisions.songId, songId), gt(revisions.number, number)))
    .orderBy(asc(revisions.number))
  return rows.map((row) => ({ number: row.number, kinds: readKinds(row.kinds) }))
}

/** Revisions from before their kinds were worked out may have changed anything. */
function readKinds(json: string): readonly ChangeKind[] {
  const kinds = JSON.parse(json) as ChangeKind[]
  return kinds.length === 0 ? changeKinds : kinds
}

/** When the words or the music last changed, and when the newest version of the audio came. */
export async function findTimes(db: Reader, scope: Pick<CampScope, 'campId'>, songId: string) {
  const changed = or(
    eq(revisions.changeKinds, '[]'),
    sql`${revisions.changeKinds} like '%"words"%'`,
    sql`${revisions.changeKinds} like '%"music"%'`,
  )
  const [words] = await db
    .select({ at: max(revisions.createdAt) })
    .from(revisions)
    .where(and(eq(revisions.campId, scope.campId), eq(revisions.songId, songId), changed))
  const [audio] = await db
    .select({ at: max(versions.createdAt) })
    .from(versions)
    .where(and(eq(versions.campId, scope.campId), eq(versions.songId, songId)))
  return { changedAt: words?.at ?? null, audioAt: audio?.at ?? null }
}

export async function insertLapses(tx: Tx, scope: CampScope, rows: Omit<Lapse, 'campId'>[]): Promise<void> {
  if (rows.length === 0) return
  await tx
    .insert(lapses)
    .values(rows.map((row) => ({ campId: scope.campId, ...row })))
    .onConflictDoNothing()
}

/** Of one person and one label, or of everybody. */
export async function closeLapses(
  tx: Tx,
  scope: CampScope,
  songId: string,
  of?: Pick<Lapse, 'memberId' | 'label'>,
): Promise<void> {
  const ofSong = and(eq(lapses.campId, scope.campId), eq(lapses.songId, songId), eq(lapses.open, 1))
  const mine = of && and(eq(lapses.memberId, of.memberId), eq(lapses.label, of.label))
  await tx.update(lapses).set({ open: 0 }).where(and(ofSong, mine))
}

export function listOpenLapses(db: Reader, scope: CampScope, songIds: string[]): Promise<Lapse[]> {
  if (songIds.length === 0) return Promise.resolve([])
  return db
    .select()
    .from(lapses)
    .where(and(eq(lapses.campId, scope.campId), inArray(lapses.songId, songIds), eq(lapses.open, 1)))
    .orderBy(asc(lapses.at), asc(lapses.approvalId))
}
