import type { Reader, Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import { divideSuggestion } from '@/domain/refinement/review/divide'
import { stepBetween } from '@/domain/refinement/review/standing'
import { type OfferAgainInput, type OfferInput, readsDecision } from '@/domain/refinement/review/suggest'
import type { SuggestedChange } from '@/domain/refinement/review/suggestion'
import {
  isOpenAt,
  nextSuggestionStanding,
  sameTarget,
  suggestionStandingAt,
} from '@/domain/refinement/review/suggestion-standing'
import { suggestionsFrom } from '@/domain/refinement/review/suggestions-from'
import { renew } from '@/domain/refinement/review/take-in'
import { type RevisionView, sameFacet } from '@/domain/refinement/words'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, forbidden, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { findSongFor, requireSong } from '@/server/submission/standing'
import { clearMyDraft } from '../drafts/service'
import { settleTurn } from '../moves/service'
import { findRevision } from '../revisions/service'
import * as store from './store'

const mostOpen = 200
const mostDecided = 200

/** `alternatives` are the others that want something else of the same words. */
export type OpenSuggestion = store.SuggestionView & { alternatives: string[] }
export type SongSuggestions = { open: OpenSuggestion[]; decided: store.SuggestionView[] }

/**
 * In the order of the song. Apprentices see what is open, since they may know of alternatives, and what became of their own; the
 * song's writers, producers and organisers see all that was decided, with the reasons.
 */
export async function listSuggestions(ctx: AppContext, scope: CampScope, songId: string): Promise<SongSuggestions> {
  const db = ctx.db.read
  const { song } = await requireSong(db, scope, songId)
  const rows = await store.listUndecided(db, scope, songId)
  const head = await findRevision(db, scope, songId, song.headNumber)
  const lines = new Map(head?.lineIds.map((id, line) => [id, line]))
  const lineOf = ({ place }: store.SuggestionView) => lines.get(place.lineId ?? '') ?? Number.MAX_SAFE_INTEGER
  const open = rows
    .map((one) => ({ ...one, alternatives: alternativesTo(one, rows).map(({ id }) => id) }))
    .sort((a, b) => lineOf(a) - lineOf(b) || (a.place.start ?? 0) - (b.place.start ?? 0) || a.createdAt - b.createdAt)
  const whose = readsDecision(scope, '') ? null : scope.memberId
  return { open, decided: await store.listDecided(db, scope, songId, whose, mostDecided) }
}

export function alternativesTo<S extends store.StoredSuggestion>(one: store.StoredSuggestion, others: S[]): S[] {
  return others.filter((other) => other.id !== one.id && sameTarget(one, other))
}

/** What somebody wants otherwise, one suggestion per decision. Those they have offered before in the same words are not doubled. */
export function offerSuggestions(
  ctx: AppContext,
  scope: CampScope,
  { songId, base, words, rationale }: OfferInput,
): Promise<{ suggestions: store.SuggestionView[] }> {
  const [offerId, at] = [ctx.newId('sug'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId, 'song.suggest')
    const [from, head] = await readBoth(tx, scope, song, base)
    const changes = suggestionsFrom(from, from.lineIds, words)
    if (changes.length === 0) throw new AppError('invalid', 'suggest-nothing')
    const mine = (await store.listUndecided(tx, scope, songId)).filter((one) => one.authorId === scope.memberId)
    const isKnown = (change: SuggestedChange) => mine.find((one) => one.base === base && sameFacet(one.change, change))
    const fresh = changes.filter((change) => !isKnown(change))
    if (mine.length + fresh.length > mostOpen)
      throw new AppError('too-many', 'suggest-many', { values: { most: mostOpen } })
    const rows = fresh.map((change, i) => ({
      ...newRow(scope, { id: `${offerId}_${i}`, songId, base, change, rationale, at }),
      ...standingOn(change, from, head),
    }))
    await store.insertSuggestions(tx, scope, rows)
    await clearMyDraft(tx, scope, songId, words)
    await settleTurn(tx, scope, song, at)
    const ids = [...changes.flatMap((change) => isKnown(change)?.id ?? []), ...rows.map(({ id }) => id)]
    return {
      result: { suggestions: await readAll(tx, scope, ids) },
      news:
        rows.length > 0
          ? [
              newsOf(
                songId,
                'open',
                rows.map(({ id }) => id),
              ),
            ]
          : [],
    }
  })
}

/** One step for one whose words have changed since: it is offered anew for what stands there now, and the old one is over. */
export function offerAgain(
  ctx: AppContext,
  scope: CampScope,
  { id, base }: OfferAgainInput,
): Promise<{ suggestions: store.SuggestionView[] }> {
  const [newId, at] = [ctx.newId('sug'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const old = await getMine(tx, scope, id)
    const { song } = await requireSong(tx, scope, old.songId, 'song.suggest')
    if (old.status !== 'needs-rebase') throw new AppError('conflict', 'suggestion-decided', { details: old })
    const [from, head] = await readBoth(tx, scope, song, old.base)
    if (base !== head.number) throw new AppError('conflict', 'suggestion-stale', { details: { head } })
    const change = renew(old.change, old.place, from, head)
    if (!change) throw new AppError('conflict', 'suggestion-place-gone')
    if (change.kind === 'words' && change.del === change.ins) throw new AppError('invalid', 'suggest-nothing')
    if (change.kind === 'facet' && sameFacet(change.before, change.after))
      throw new AppError('invalid', 'suggest-nothing')
    const row = newRow(scope, { id: `${newId}_0`, songId: song.id, base, change, rationale: old.rationale, at })
    await store.insertSuggestions(tx, scope, [{ ...row, ...standingOn(change, head, head) }])
    await store.settle(tx, scope, [id], { status: 'superseded', decidedBy: scope.memberId, decidedAt: at })
    await settleTurn(tx, scope, song, at)
    return {
      result: { suggestions: await readAll(tx, scope, [row.id]) },
      news: [newsOf(song.id, 'superseded', [id]), newsOf(song.id, 'open', [row.id])],
    }
  })
}

/** By its author or a producer: its parts are decided one by one, as its author's, and the whole is over. */
export function divide(
  ctx: AppContext,
  scope: CampScope,
  id: string,
): Promise<{ suggestions: store.SuggestionView[] }> {
  const [newId, at] = [ctx.newId('sug'), ctx.now()]
  return writeInCamp(ctx, scope, async (tx) => {
    const whole = await getSuggestion(tx, scope, id)
    if (whole.authorId !== scope.memberId) requirePermission(scope, 'queue.decide')
    requireUndecided(whole)
    const parts = divideSuggestion(whole.change)
    if (!parts) throw new AppError('conflict', 'suggestion-one')
    const { song } = await requireSong(tx, scope, whole.songId)
    const [from, head] = await readBoth(tx, scope, song, whole.base)
    const rows = parts.map((change, i) => ({
      ...newRow(scope, { ...whole, id: `${newId}_${i}`, change, at: whole.createdAt }),
      ...{ authorId: whole.authorId, ...standingOn(change, from, head) },
    }))
    await store.insertSuggestions(tx, scope, rows)
    await store.settle(tx, scope, [id], { status: 'superseded', decidedBy: scope.memberId, decidedAt: at })
    await settleTurn(tx, scope, song, at)
    const ids = rows.map((row) => row.id)
    return {
      result: { suggestions: await readAll(tx, scope, ids) },
      news: [newsOf(song.id, 'superseded', [id]), newsOf(song.id, 'open', ids)],
    }
  })
}

export function withdrawSuggestion(ctx: AppContext, scope: CampScope, id: string): Promise<void> {
  const at = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const one = await getMine(tx, scope, id)
    requireUndecided(one)
    await store.settle(tx, scope, [id], { status: 'withdrawn', decidedBy: scope.memberId, decidedAt: at })
    const { song } = await requireSong(tx, scope, one.songId)
    await settleTurn(tx, scope, song, at)
    return { result: undefined, news: [newsOf(one.songId, 'withdrawn', [id])] }
  })
}

/** For who may see its song; everything else isn't there. */
export async function getSuggestion(db: Reader, scope: CampScope, id: string): Promise<store.SuggestionView> {
  const one = await store.findSuggestion(db, scope, id)
  if (!one || !(await findSongFor(db, scope, one.songId))) throw notFound()
  return one
}

async function getMine(tx: Tx, scope: CampScope, id: string): Promise<store.SuggestionView> {
  const one = await getSuggestion(tx, scope, id)
  if (one.authorId !== scope.memberId) throw forbidden()
  return one
}

export function requireUndecided(one: store.SuggestionView): void {
  if (!store.undecided.some((state) => state === one.status))
    throw new AppError('conflict', 'suggestion-decided', { details: one })
}

export const newsOf = (songId: string, status: string, ids: string[]): News => ({
  kind: 'song.suggested',
  subject: songId,
  payload: { status, ids },
})

async function readBoth(tx: Tx, scope: CampScope, song: Song, base: number): Promise<[RevisionView, RevisionView]> {
  const head = await findRevision(tx, scope, song.id, song.headNumber)
  const from = await findRevision(tx, scope, song.id, base)
  if (!head || !from) throw notFound()
  return [from, head]
}

async function readAll(tx: Tx, scope: CampScope, ids: string[]): Promise<store.SuggestionView[]> {
  const found = []
  for (const id of ids) found.push(await store.findSuggestion(tx, scope, id))
  return found.filter((one) => one !== undefined)
}

function standingOn(change: SuggestedChange, from: RevisionView, head: RevisionView) {
  const first = suggestionStandingAt(change, from)
  const place =
    from.number === head.number ? first : nextSuggestionStanding({ change, place: first }, stepBetween(from, head))
  return { place, status: isOpenAt({ change, place }) ? ('open' as const) : ('needs-rebase' as const) }
}

type New = { id: string; songId: string; base: number; change: SuggestedChange; rationale: string; at: number }

const newRow = (scope: CampScope, { id, songId, base, change, rationale, at }: New) => ({
  ...{ id, songId, base, change, rationale },
  authorId: scope.memberId,
  decidedBy: null,
  decidedAt: null,
  reasonCode: null,
  reasonText: '',
  resultRevision: null,
  createdAt: at,
})
