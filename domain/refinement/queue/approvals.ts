import type { ChangeKind } from '../song/kinds'
import type { ApprovalLabel } from './approval-labels'

/** What a label's approval outlives: a change that cannot matter to it. */
const outlives: Record<ApprovalLabel, readonly ChangeKind[]> = {
  lyrics: ['cosmetic', 'music', 'audio'],
  music: ['cosmetic', 'words'],
  final: ['cosmetic'],
}

export function survives(label: ApprovalLabel, kinds: readonly ChangeKind[]): boolean {
  return kinds.every((kind) => outlives[label].includes(kind))
}

/** `value` 1 for, −1 against, 0 taken back. `revision` is the head it was given on. */
export type Vote = { memberId: string; label: ApprovalLabel; value: number; revision: number }
export type Change = { number: number; kinds: readonly ChangeKind[] }
/** `lapsedBy`: the first revision since that changed what the vote was about; null while it stands. */
export type WeighedVote<V extends Vote> = V & { lapsedBy: number | null }

/**
 * The newest vote of each person on each label, with what became of it. `votes` oldest first; `changes` of every revision since the
 * oldest of them, in any order. Votes that were taken back are left out.
 */
export function weighVotes<V extends Vote>(votes: readonly V[], changes: readonly Change[]): WeighedVote<V>[] {
  const newest = new Map<string, V>()
  for (const vote of votes) newest.set(`${vote.memberId} ${vote.label}`, vote)
  return [...newest.values()]
    .filter(({ value }) => value !== 0)
    .map((vote) => {
      const against = changes.filter(({ number, kinds }) => number > vote.revision && !survives(vote.label, kinds))
      return { ...vote, lapsedBy: against.length === 0 ? null : Math.min(...against.map(({ number }) => number)) }
    })
}

/** For each label: somebody's approval stands on the head, and whose vote against it does. */
export type Standing = Record<ApprovalLabel, { isApproved: boolean; against: string[] }>

export function standingOf(votes: readonly WeighedVote<Vote>[]): Standing {
  const of = (label: ApprovalLabel) => {
    const standing = votes.filter((vote) => vote.label === label && vote.lapsedBy === null)
    return {
      isApproved: standing.some(({ value }) => value > 0),
      against: standing.filter(({ value }) => value < 0).map(({ memberId }) => memberId),
    }
  }
  return { lyrics: of('lyrics'), music: of('music'), final: of('final') }
}

/** Whether the words and the music are approved as they are now, with nobody against. */
export const isAgreed = ({ lyrics, music }: Standing) =>
  [lyrics, music].every(({ isApproved, against }) => isApproved && against.length === 0)
