import type { Song } from '@/db/schema'
import type { ApprovalLabel } from '@/domain/refinement/queue/approval-labels'
import type { DecisionKind } from '@/domain/refinement/queue/moves'
import { type Score, scoreOf } from '@/domain/refinement/queue/priority'
import { isClaimed, type SongState } from '@/domain/refinement/queue/states'
import type { Turn } from '@/domain/refinement/queue/turns'
import type { ListQueueInput, QueueCursor } from '@/domain/refinement/queue/views'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { requireSong } from '@/server/submission/standing'
import { listOpenLapses } from '../approvals/service'
import { type LastChange, lastChange } from './changes/service'
import { countQueue, findPage, type QueueCounts } from './pages/service'
import * as pages from './pages/store'
import * as store from './store'

export type DecisionView = {
  id: string
  kind: DecisionKind
  by: string
  reason: string
  at: number
  revision: number
  version: number
}

export type QueueRow = Pick<
  Song,
  'night' | 'room' | 'branch' | 'title' | 'dueAt' | 'rank' | 'snoozedAt' | 'snoozedUntil'
> & {
  songId: string
  state: SongState
  /** Since when it waits in this state. */
  stateSince: number
  turn: Turn
  /** Since when it is this turn: how old it is goes by that. */
  turnSince: number
  score: Score
  team: { memberId: string; name: string; craft: string }[]
  holder: { memberId: string; name: string; until: number } | null
  lastChange: LastChange | null
  version: number
  /** A version came after it was handed in; the writers changed the words after that. */
  newVersion: boolean
  newWords: boolean
  decision: DecisionView | null
  openSuggestions: number
  /** Change requests whose answer nobody has heard yet. */
  answers: number
  openComments: number
  blockingComments: number
  /** Approvals of mine that a later revision made void. */
  lapsed: { label: ApprovalLabel; votedOn: number; revision: number }[]
}
export type QueuePage = { rows: QueueRow[]; next: QueueCursor | null }

/** One page of one list of the queue. */
export async function listQueue(ctx: AppContext, scope: CampScope, input: ListQueueInput): Promise<QueuePage> {
  requirePermission(scope, 'queue.see')
  const now = ctx.now()
  const { songs, next } = await findPage(ctx.db.read, scope, input, now)
  return { rows: await describe(ctx, scope, songs, now), next }
}

export function countLists(ctx: AppContext, scope: CampScope): Promise<QueueCounts> {
  requirePermission(scope, 'queue.see')
  return countQueue(ctx.db.read, scope, ctx.now())
}

async function describe(ctx: AppContext, scope: CampScope, songs: Song[], now: number): Promise<QueueRow[]> {
  if (songs.length === 0) return []
  const { read } = ctx.db
  const ids = songs.map(({ id }) => id)
  const holders = [...new Set(songs.flatMap(({ claimedBy }) => claimedBy ?? []))]
  const [teams, revisions, versions, reworded, decisions, suggestions, answers, comments, lapses, names, hasDue] =
    await Promise.all([
      store.listTeams(read, scope, ids),
      store.listNewestRevisions(read, scope, ids),
      store.listNewestVersions(read, scope, ids),
      store.listRewordedSongs(read, scope, ids),
      store.listDecisions(read, scope, ids),
      store.countOpenSuggestions(read, scope, ids),
      store.countAnswers(read, scope, ids),
      store.countOpenComments(read, scope, ids),
      listOpenLapses(read, scope, ids),
      holders.length > 0 ? store.listNames(read, scope, holders) : [],
      pages.hasDueDates(read, scope),
    ])
  const versionOf = new Map(versions.map((version) => [version.songId, version]))
  const decisionOf = new Map(decisions.map((decision) => [decision.songId, toView(decision)]))
  const nameOf = new Map(names.map(({ id, name }) => [id, name]))
  const newWords = new Set(reworded.map(({ songId }) => songId))
  const answered = new Map(answers.map(({ songId, count }) => [songId, count]))
  const suggested = new Map(suggestions.map(({ songId, count }) => [songId, count]))
  return songs.map((song) => {
    const { id: songId, night, room, branch, title, state, stateSince, turn, turnSince, dueAt, rank } = song
    const version = versionOf.get(songId)
    const [head, parent] = revisions.filter((revision) => revision.songId === songId)
    const threads = comments.filter((thread) => thread.songId === songId)
    const held = state === 'refining' && isClaimed(song, now)
    return {
      ...{ songId, night, room, branch, title, state, stateSince, turn, turnSince, dueAt, rank },
      ...{ snoozedAt: song.snoozedAt, snoozedUntil: song.snoozedUntil },
      score: scoreOf({ ...song, dueAt: hasDue ? dueAt : undefined }, now),
      team: teams.filter((credit) => credit.songId === songId).map(({ songId: _, ...person }) => person),
      holder: held
        ? { memberId: song.claimedBy, name: nameOf.get(song.claimedBy) ?? '', until: song.claimUntil }
        : null,
      lastChange: lastChange(ctx.db, head, parent, version),
      version: version?.number ?? 0,
      newVersion: (version?.number ?? 0) > (song.submittedVersion ?? 0),
      newWords: newWords.has(songId),
      decision: decisionOf.get(songId) ?? null,
      openSuggestions: suggested.get(songId) ?? 0,
      answers: answered.get(songId) ?? 0,
      openComments: threads.reduce((sum, { count }) => sum + count, 0),
      blockingComments: threads.filter(({ blocking }) => blocking === 1).reduce((sum, { count }) => sum + count, 0),
      lapsed: lapses
        .filter((lapse) => lapse.songId === songId && lapse.memberId === scope.memberId)
        .map(({ label, votedOn, revision }) => ({ label, votedOn, revision })),
    }
  })
}

/** Who decided what about a song and why, newest first: for everybody who may see it. */
export async function listSongDecisions(ctx: AppContext, scope: CampScope, songId: string): Promise<DecisionView[]> {
  await requireSong(ctx.db.read, scope, songId)
  return (await store.listDecisions(ctx.db.read, scope, [songId])).map(toView).reverse()
}

type DecisionRow = Awaited<ReturnType<typeof store.listDecisions>>[number]

function toView({ id, kind, by, reason, at, revision, version }: DecisionRow): DecisionView {
  return { id, kind, by, reason, at, revision, version }
}
