import type { Tx } from '@/db/engine/database'
import { roleAllows } from '@/domain/camp/permissions'
import type { SongState } from '@/domain/refinement/queue/states'
import type { RestoreSongInput, ReviseSongInput } from '@/domain/refinement/revise'
import { mergeSongs, type SongMerge } from '@/domain/refinement/song/merge-songs'
import { restoreFacet, restoreLine, undoChange } from '@/domain/refinement/song/restore'
import { noWords, type RevisionView, type SongWords, sameWords, wordsIn } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { findSongFor, requireSong } from '@/server/submission/standing'
import { clearMyDraft, findMyDraft } from './drafts/service'
import { type JoinedLine, type Joining, listJoined, noteJoins } from './joins/service'
import { followRevision, settleTurn } from './moves/service'
import { findHolder, type Holder } from './queue/service'
import type { NewRevision } from './revisions/service'
import * as revisions from './revisions/service'

const historyPage = 50

export type CurrentWords = {
  songId: string
  night: number
  room: number
  /** 0 for the room's own song. */
  branch: number
  state: SongState
  stateSince: number
  /** The newest revision's number; 0 and null before the first. A save names it as its base. */
  number: number
  revision: RevisionView | null
  previous: RevisionView | null
  holder: Holder | null
  draft: { base: number; words: SongWords; savedAt: number } | null
  may: { revise: boolean; decide: boolean }
  /** Lines that somebody has to look at. */
  joined: JoinedLine[]
}

export async function getWords(ctx: AppContext, scope: CampScope, songId: string): Promise<CurrentWords> {
  const { song, may } = await requireSong(ctx.db.read, scope, songId)
  const [revision, previous] = await revisions.listRevisions(ctx.db.read, scope, songId, song.headNumber, 2)
  const revise = may('song.revise')
  return {
    songId,
    night: song.night,
    room: song.room,
    branch: song.branch,
    state: song.state,
    stateSince: song.stateSince,
    number: song.headNumber,
    revision: revision ?? null,
    previous: previous ?? null,
    holder: (await findHolder(ctx.db.read, scope, song, ctx.now())) ?? null,
    draft: (await findMyDraft(ctx.db.read, scope, songId)) ?? null,
    may: { revise, decide: roleAllows(scope.role, 'queue.decide') },
    joined: await listJoined(ctx.db.read, scope, songId, revision ?? null),
  }
}

/** Newest first. `before` is the revision that the last one of the page was made from. */
export type HistoryPage = { revisions: RevisionView[]; before: RevisionView | null }

export async function listHistory(
  ctx: AppContext,
  scope: CampScope,
  { songId, cursor }: { songId: string; cursor?: number | null | undefined },
): Promise<HistoryPage> {
  const { song } = await requireSong(ctx.db.read, scope, songId)
  const from = cursor ?? song.headNumber
  const rows = await revisions.listRevisions(ctx.db.read, scope, songId, from, historyPage + 1)
  return { revisions: rows.slice(0, historyPage), before: rows[historyPage] ?? null }
}

export async function getRevision(
  ctx: AppContext,
  scope: CampScope,
  { songId, number }: { songId: string; number: number },
): Promise<RevisionView> {
  await requireSong(ctx.db.read, scope, songId)
  const revision = await revisions.findRevision(ctx.db.read, scope, songId, number)
  if (!revision) throw notFound()
  return revision
}

/** `revision` is the newest one, whether this save made it or there was nothing to change. */
export type SaveResult = {
  outcome: 'saved' | 'merged' | 'unchanged'
  revision: RevisionView | null
  claimed: boolean
  /** Of a merge: whose work it was joined with. */
  joined: { names: string[] } | null
}

/** What a save that can't be joined with what others did meanwhile is told. */
export type StaleSave = {
  head: RevisionView | null
  base: RevisionView | null
  mine: SongWords
  merge: SongMerge | null
}

/** What belongs to a save besides its revision, in the same write; given what the song's newest revision then is. */
type Also = (tx: Tx, head: RevisionView | null) => Promise<News[]>
type Saving = { kind?: 'edit' | 'import'; also?: Also }

/** On top of the revision it names; where others were quicker, joined with theirs if no word is in two minds. */
export function reviseSong(
  ctx: AppContext,
  scope: CampScope,
  input: ReviseSongInput,
  { kind = 'edit', also = async () => [] }: Saving = {},
): Promise<SaveResult> {
  const make: Make = async (tx, head) => {
    if (input.base === (head?.number ?? 0)) return { words: input.words, kind }
    if (sameWords(input.words, head ?? noWords)) return { words: input.words, kind }
    const base = (await revisions.findRevision(tx, scope, input.songId, input.base)) ?? null
    const known = head !== null && (base !== null || input.base === 0)
    const merge = known ? mergeSongs(base ?? noWords, input.words, head) : null
    const details: StaleSave = { head, base, mine: input.words, merge }
    if (!merge?.clean || input.base > (head?.number ?? 0)) throw new AppError('conflict', 'stale-save', { details })
    const since = await revisions.listRevisions(tx, scope, input.songId, head!.number, head!.number - input.base)
    const joining = { flagged: merge.flagged, base: base ?? noWords, since: since.reverse() }
    return { words: merge.words, kind: kind === 'edit' ? 'merge' : kind, secondParent: input.base, joining }
  }
  return save(ctx, scope, input, make, also)
}

/** Appends what is to come back; nothing is ever taken out of the history. */
export function restoreSong(ctx: AppContext, scope: CampScope, input: RestoreSongInput): Promise<SaveResult> {
  const { songId, number, what } = input
  return save(ctx, scope, input, async (tx, head) => {
    const old = await revisions.findRevision(tx, scope, songId, number)
    if (!old || !head) throw notFound()
    const restored = await revisions.findRecord(tx, scope, songId, number)
    const made = { kind: 'restore' as const, restoreOf: old.number, ...(restored && { from: { restored } }) }
    if (what.kind === 'all') {
      if (input.base !== head.number) throw staleRestore(head, input.base)
      return { ...made, words: wordsIn(old) }
    }
    if (what.kind === 'facet') return { ...made, words: restoreFacet(head, old, what.facet) }
    if (what.kind === 'line') {
      const words = restoreLine(head, old, what.lineId)
      if (!words) throw notFound()
      return { ...made, words }
    }
    const parent = old.parent === null ? null : await revisions.findRevision(tx, scope, songId, old.parent)
    const words = undoChange(head, old, parent ?? null)
    if (!words) throw new AppError('conflict', 'undo-changed-since', { details: { head, base: old } })
    const record = old.parent === null ? undefined : await revisions.findRecord(tx, scope, songId, old.parent)
    return {
      words,
      kind: 'restore',
      restoreOf: old.parent ?? old.number,
      ...(record && { from: { restored: record } }),
    }
  })
}

const staleRestore = (head: RevisionView, base: number) =>
  new AppError('conflict', 'stale-save', { details: { head, base: null, mine: null, merge: null, number: base } })

type Made = Pick<NewRevision, 'words' | 'kind' | 'restoreOf' | 'secondParent' | 'from'> & {
  joining?: Joining
}
type Make = (tx: Tx, head: RevisionView | null) => Promise<Made>

function save(
  ctx: AppContext,
  scope: CampScope,
  { songId, reason, words: typed }: { songId: string; reason: string; words?: SongWords },
  make: Make,
  also: Also = async () => [],
): Promise<SaveResult> {
  const [id, decisionId, at] = [ctx.newId('rev'), ctx.newId('dec'), ctx.now()]
  return writeInCamp<SaveResult>(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId, 'song.revise')
    const head = (await revisions.findRevision(tx, scope, songId, song.headNumber)) ?? null
    const { joining, ...made } = await make(tx, head)
    if (sameWords(made.words, head ?? noWords)) {
      await clearMyDraft(tx, scope, songId, typed ?? made.words)
      const news = await also(tx, head)
      return { result: { outcome: 'unchanged', revision: head, claimed: false, joined: null }, news }
    }
    const author = { memberId: scope.memberId, role: scope.role }
    const { revision, news } = await revisions.appendRevision(tx, scope, { ...made, song, reason, author, id, at })
    await clearMyDraft(tx, scope, songId, typed ?? made.words)
    const claim = await followRevision(tx, scope, song, { decisionId, revision: revision.number, at })
    if (joining) await noteJoins(tx, scope, revision, joining)
    const joined = joining ? { names: namesOfOthers(joining, scope) } : null
    return {
      result: { outcome: joining ? 'merged' : 'saved', revision, claimed: claim.length > 0, joined },
      news: [...news, ...claim, ...(await also(tx, revision))],
    }
  })
}

const namesOfOthers = ({ since }: Joining, { memberId }: CampScope) => [
  ...new Set(since.flatMap(({ authorId, authorName }) => (authorId === memberId ? [] : [authorName]))),
]

type NewVersion = { songId: string; number: number; id: string; decisionId: string; at: number }

/** Inside the write that keeps a new version of the audio: the song goes on with it, as one more revision. */
export async function followVersion(tx: Tx, scope: CampScope, made: NewVersion): Promise<News[]> {
  const { songId, number, id, decisionId, at } = made
  const inHand = await findSongFor(tx, scope, songId)
  if (!inHand) return []
  const { song } = inHand
  const head = await revisions.findRevision(tx, scope, songId, song.headNumber)
  if (!head) {
    await settleTurn(tx, scope, song, at)
    return []
  }
  const author = { memberId: scope.memberId, role: scope.role }
  const words = { ...wordsIn(head), audio: number }
  const step = { song, words, kind: 'version' as const, reason: '', author, id, at }
  const { revision, news } = await revisions.appendRevision(tx, scope, step)
  return [...news, ...(await followRevision(tx, scope, song, { decisionId, revision: revision.number, at }))]
}
