import type { Tx } from '@/db/engine/database'
import { roleAllows } from '@/domain/camp/permissions'
import type { RestoreSongInput, ReviseSongInput } from '@/domain/refinement/revise'
import { storedFacetsIn } from '@/domain/refinement/song/facets'
import type { SongState } from '@/domain/refinement/states'
import { noWords, type RevisionView, type SongWords, sameWords, wordsIn } from '@/domain/refinement/words'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { clearMyDraft, findMyDraft } from './drafts/service'
import { claimByEditing, findHolder, type Holder } from './queue/service'
import * as store from './store'

const historyPage = 50

export type CurrentWords = {
  songId: string
  night: number
  room: number
  state: SongState
  stateSince: number
  /** The newest revision's number; 0 and null before the first. A save names it as its base. */
  number: number
  revision: RevisionView | null
  previous: RevisionView | null
  holder: Holder | null
  draft: { base: number; words: SongWords; savedAt: number } | null
  may: { revise: boolean; decide: boolean }
}

export async function getWords(ctx: AppContext, scope: CampScope, songId: string): Promise<CurrentWords> {
  const { song, may } = await requireSong(ctx.db.read, scope, songId)
  const [revision, previous] = await store.listRevisions(ctx.db.read, scope, songId, song.headNumber, 2)
  const revise = may('song.revise')
  return {
    songId,
    night: song.night,
    room: song.room,
    state: song.state,
    stateSince: song.stateSince,
    number: song.headNumber,
    revision: revision ?? null,
    previous: previous ?? null,
    holder: (await findHolder(ctx.db.read, scope, song, ctx.now())) ?? null,
    draft: (revise && (await findMyDraft(ctx.db.read, scope, songId))) || null,
    may: { revise, decide: roleAllows(scope.role, 'queue.decide') },
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
  const rows = await store.listRevisions(ctx.db.read, scope, songId, from, historyPage + 1)
  return { revisions: rows.slice(0, historyPage), before: rows[historyPage] ?? null }
}

export async function getRevision(
  ctx: AppContext,
  scope: CampScope,
  { songId, number }: { songId: string; number: number },
): Promise<RevisionView> {
  await requireSong(ctx.db.read, scope, songId)
  const revision = await store.findRevision(ctx.db.read, scope, songId, number)
  if (!revision) throw notFound()
  return revision
}

/** `revision` is the newest one, whether this save made it or there was nothing to change. */
export type SaveResult = { outcome: 'saved' | 'unchanged'; revision: RevisionView | null; claimed: boolean }

export function reviseSong(ctx: AppContext, scope: CampScope, input: ReviseSongInput): Promise<SaveResult> {
  return appendRevision(ctx, scope, input, async () => ({ words: input.words, restoreOf: null }))
}

export function restoreSong(ctx: AppContext, scope: CampScope, input: RestoreSongInput): Promise<SaveResult> {
  return appendRevision(ctx, scope, input, async (tx) => {
    const old = await store.findRevision(tx, scope, input.songId, input.number)
    if (!old) throw notFound()
    return { words: wordsIn(old), restoreOf: old.number }
  })
}

type Append = { songId: string; base: number; reason: string }

/** The only maker of revisions: on top of the head the person was looking at, or not at all. */
function appendRevision(
  ctx: AppContext,
  scope: CampScope,
  { songId, base, reason }: Append,
  pick: (tx: Tx) => Promise<{ words: SongWords; restoreOf: number | null }>,
): Promise<SaveResult> {
  const [id, decisionId, createdAt] = [ctx.newId('rev'), ctx.newId('dec'), ctx.now()]
  return writeInCamp<SaveResult>(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId, 'song.revise')
    const { words, restoreOf } = await pick(tx)
    const head = await store.findRevision(tx, scope, songId, song.headNumber)
    if (sameWords(words, head ?? noWords)) {
      await clearMyDraft(tx, scope, songId)
      return { result: { outcome: 'unchanged', revision: head ?? null, claimed: false }, news: [] }
    }
    const row = {
      id,
      songId,
      number: base + 1,
      parent: base || null,
      authorId: scope.memberId,
      authorRole: scope.role,
      kind: restoreOf === null ? ('edit' as const) : ('restore' as const),
      restoreOf,
      secondParent: null,
      committerId: null,
      reason,
      title: words.title,
      tempo: words.tempo,
      key: words.key,
      language: words.language,
      lyrics: words.lyrics,
      facets: JSON.stringify(storedFacetsIn(words)),
      lineIds: '[]',
      owners: '[]',
      changeKinds: '[]',
      createdAt,
    }
    if (!(await store.moveHead(tx, scope, row)))
      throw new AppError('conflict', 'stale-save', {
        details: { head: head ?? null, base: (await store.findRevision(tx, scope, songId, base)) ?? null },
      })
    await store.insertRevision(tx, scope, row)
    await clearMyDraft(tx, scope, songId)
    const claim = await claimByEditing(tx, scope, song, { decisionId, revision: row.number, at: createdAt })
    const revision = await store.findRevision(tx, scope, songId, row.number)
    if (!revision) throw new Error('A revision that was just written is not there')
    return {
      result: { outcome: 'saved', revision, claimed: claim.length > 0 },
      news: [{ kind: 'song.revised', subject: songId, payload: revision }, ...claim],
    }
  })
}
