import type { Database } from '@/db/engine/database'
import { type ChangeNote, summarise } from '@/domain/refinement/diff/change-notes'
import { readStoredFacets } from '@/domain/refinement/song/facets'
import { type DecisionKind, isClaimed, type SongState } from '@/domain/refinement/states'
import { wordsIn } from '@/domain/refinement/words'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { requireSong } from '@/server/submission/standing'
import * as store from './store'

/** A row says the first few things that changed; the rest is on the song's page. */
const notesShown = 3

export type DecisionView = {
  id: string
  kind: DecisionKind
  by: string
  reason: string
  at: number
  revision: number
  version: number
}

export type LastChange =
  | { kind: 'first-words'; at: number; by: string }
  | { kind: 'words'; at: number; by: string; notes: ChangeNote[]; more: number }
  | { kind: 'version'; at: number; by: string; number: number }

export type QueueRow = {
  songId: string
  night: number
  room: number
  title: string
  state: SongState
  /** Since when it waits in this state. */
  stateSince: number
  team: { memberId: string; name: string; craft: string }[]
  holder: { memberId: string; name: string; until: number } | null
  lastChange: LastChange | null
  version: number
  /** A version came after it was handed in; the writers changed the words after that. */
  newVersion: boolean
  newWords: boolean
  decision: DecisionView | null
}

/** Everything that was handed in, longest waiting first. */
export async function listQueue(ctx: AppContext, scope: CampScope): Promise<QueueRow[]> {
  requirePermission(scope, 'queue.see')
  const { read } = ctx.db
  const [songs, teams, revisions, versions, reworded, decisions] = await Promise.all([
    store.listSubmittedSongs(read, scope),
    store.listTeams(read, scope),
    store.listNewestRevisions(read, scope),
    store.listNewestVersions(read, scope),
    store.listRewordedSongs(read, scope),
    store.listDecisions(read, scope),
  ])
  const now = ctx.now()
  const versionOf = new Map(versions.map((version) => [version.songId, version]))
  const newWords = new Set(reworded.map(({ songId }) => songId))
  const decisionOf = new Map(decisions.map((decision) => [decision.songId, toView(decision)]))
  return songs.map(({ id: songId, night, room, title, state, stateSince, ...song }) => {
    const version = versionOf.get(songId)
    const [head, parent] = revisions.filter((revision) => revision.songId === songId)
    const held = state === 'refining' && isClaimed(song, now)
    return {
      songId,
      night,
      room,
      title,
      state,
      stateSince,
      team: teams.filter((credit) => credit.songId === songId).map(({ songId: _, ...person }) => person),
      holder: held ? { memberId: song.claimedBy, name: song.holder ?? '', until: song.claimUntil } : null,
      lastChange: lastChange(notesOf(ctx.db), head, parent, version),
      version: version?.number ?? 0,
      newVersion: (version?.number ?? 0) > (song.submittedVersion ?? 0),
      newWords: newWords.has(songId),
      decision: decisionOf.get(songId) ?? null,
    }
  })
}

/** Who decided what about a song and why, newest first: for everybody who may see it. */
export async function listSongDecisions(ctx: AppContext, scope: CampScope, songId: string): Promise<DecisionView[]> {
  await requireSong(ctx.db.read, scope, songId)
  return (await store.listDecisions(ctx.db.read, scope, songId)).map(toView).reverse()
}

type Row<F extends (...args: never[]) => Promise<unknown[]>> = Awaited<ReturnType<F>>[number]

type Notes = Map<string, ChangeNote[]>
/** Revisions never change: what lies between two of them is worked out once, in a big camp half a second's work each time. */
const notesIn = new WeakMap<Database, Notes>()
const mostKnown = 5_000

type Revision = Row<typeof store.listNewestRevisions>

function notesOf(db: Database): Notes {
  const notes: Notes = notesIn.get(db) ?? new Map()
  if (notes.size > mostKnown) notes.clear()
  notesIn.set(db, notes)
  return notes
}

function noteChange(known: Notes, parent: Revision, head: Revision): ChangeNote[] {
  const key = `${head.campId}:${head.id}`
  const notes = known.get(key) ?? summarise(wordsOf(parent), wordsOf(head))
  known.set(key, notes)
  return notes
}

const wordsOf = (row: Revision) => wordsIn({ ...row, ...readStoredFacets(row.facets) })

function lastChange(
  known: Notes,
  head: Revision | undefined,
  parent: Revision | undefined,
  version: Row<typeof store.listNewestVersions> | undefined,
): LastChange | null {
  if (version && version.at >= (head?.createdAt ?? 0))
    return { kind: 'version', at: version.at, by: version.by, number: version.number }
  if (!head) return null
  const { createdAt: at, authorName: by } = head
  if (!parent) return { kind: 'first-words', at, by }
  const notes = noteChange(known, parent, head)
  return { kind: 'words', at, by, notes: notes.slice(0, notesShown), more: Math.max(0, notes.length - notesShown) }
}

function toView({ id, kind, by, reason, at, revision, version }: Row<typeof store.listDecisions>): DecisionView {
  return { id, kind, by, reason, at, revision, version }
}
