import type { Tx } from '@/db/engine/database'
import type { Song } from '@/db/schema'
import type { AcceptInput, AcceptManyInput, DeclineInput } from '@/domain/refinement/review/suggest'
import { takeIn } from '@/domain/refinement/review/take-in'
import { maxReasonMs } from '@/domain/refinement/review/voice'
import { mergeSongs } from '@/domain/refinement/song/merge-songs'
import { type RevisionView, type SongWords, sameWords } from '@/domain/refinement/words'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { requireSong } from '@/server/submission/standing'
import { clearMyDraft } from '../../drafts/service'
import { extendClaim, followRevision, settleTurn } from '../../moves/service'
import { appendRevision, findRevision } from '../../revisions/service'
import { insertVoice, keepVoice, type Voice } from '../../voice/service'
import { alternativesTo, getSuggestion, newsOf, requireUndecided } from '../service'
import * as store from '../store'

/**
 * `accepted` made a revision. `needs-rebase`: its own words have changed since, so nothing was done to the song. `superseded`:
 * somebody has made the same change already.
 */
export type AcceptResult = {
  id: string
  outcome: 'accepted' | 'accepted-edited' | 'needs-rebase' | 'superseded'
  revision: RevisionView | null
  /** Alternatives that this settled. */
  superseded: string[]
}

/** Takes a suggestion into the song by a merge onto its newest words. The words are the proposer's, the decision the producer's. */
export function acceptSuggestion(ctx: AppContext, scope: CampScope, input: AcceptInput): Promise<AcceptResult> {
  const ids = idsFor(ctx)
  return writeInCamp(ctx, scope, async (tx) => accept(tx, scope, input, ids))
}

export type AcceptedOne = AcceptResult | { id: string; outcome: 'refused'; reason: string }

/** One after the other, each a revision of its own; one that can't be taken in doesn't keep out the rest. */
export function acceptSuggestions(
  ctx: AppContext,
  scope: CampScope,
  { songId, ids }: AcceptManyInput,
): Promise<{ results: AcceptedOne[] }> {
  const made = ids.map((id) => ({ id, ids: idsFor(ctx) }))
  return writeInCamp(ctx, scope, async (tx) => {
    await requireSong(tx, scope, songId)
    requirePermission(scope, 'queue.decide')
    const results: AcceptedOne[] = []
    const news: News[] = []
    for (const one of made) {
      const known = await store.findSuggestion(tx, scope, one.id)
      const isHere = known?.songId === songId
      if (!isHere || !store.undecided.some((state) => state === known.status)) {
        results.push({ id: one.id, outcome: 'refused', reason: isHere ? 'suggestion-decided' : 'not-found' })
        continue
      }
      const accepted = await accept(tx, scope, { id: one.id }, one.ids)
      results.push(accepted.result)
      news.push(...accepted.news)
    }
    return { result: { results }, news }
  })
}

/** With a reason, which its author reads and may hear. */
export async function declineSuggestion(ctx: AppContext, scope: CampScope, input: DeclineInput): Promise<void> {
  const at = ctx.now()
  await getSuggestion(ctx.db.read, scope, input.id)
  requirePermission(scope, 'queue.decide')
  const voice = input.voice ? await keepVoice(ctx, scope, input.voice.id, maxReasonMs) : null
  return writeInCamp(ctx, scope, async (tx) => {
    const one = await getSuggestion(tx, scope, input.id)
    requirePermission(scope, 'queue.decide')
    requireUndecided(one)
    const { song } = await requireSong(tx, scope, one.songId)
    await extendClaim(tx, scope, song, at)
    if (voice) await insertVoice(tx, voice, at)
    await decline(tx, scope, [one.id], input, at, voice)
    await settleTurn(tx, scope, song, at)
    return { result: undefined, news: [newsOf(one.songId, 'declined', [one.id])] }
  })
}

type Ids = { revision: string; decision: string; at: number }
const idsFor = (ctx: AppContext): Ids => ({ revision: ctx.newId('rev'), decision: ctx.newId('dec'), at: ctx.now() })

type Accept = Pick<AcceptInput, 'id' | 'edited' | 'alsoDecline'>

async function accept(
  tx: Tx,
  scope: CampScope,
  { id, edited, alsoDecline }: Accept,
  ids: Ids,
): Promise<{ result: AcceptResult; news: News[] }> {
  const one = await getSuggestion(tx, scope, id)
  requirePermission(scope, 'queue.decide')
  requireUndecided(one)
  const { song } = await requireSong(tx, scope, one.songId)
  const [base, head] = [
    await findRevision(tx, scope, song.id, one.base),
    await findRevision(tx, scope, song.id, song.headNumber),
  ]
  if (!base || !head) throw notFound()
  const proposed = takeIn(base, await store.listTaken(tx, scope, one), one.change, head)
  const words = edited ? await editedOnto(tx, scope, head, edited) : proposed
  if (words === 'needs-rebase') return leave(tx, scope, { song, one, at: ids.at }, 'needs-rebase', {})
  if (sameWords(words, head)) {
    if (edited) throw new AppError('invalid', 'suggest-nothing')
    const settled = { decidedBy: scope.memberId, decidedAt: ids.at, resultRevision: head.number }
    return leave(tx, scope, { song, one, at: ids.at }, 'superseded', settled)
  }

  const status = proposed !== 'needs-rebase' && sameWords(words, proposed) ? 'accepted' : 'accepted-edited'
  const rest = alternativesTo(one, await store.listUndecided(tx, scope, song.id))
  const declined = rest.filter((other) => alsoDecline?.ids.includes(other.id)).map((other) => other.id)
  const superseded = rest.map((other) => other.id).filter((other) => !declined.includes(other))
  const by = { decidedBy: scope.memberId, decidedAt: ids.at, resultRevision: song.headNumber + 1 }
  await store.settle(tx, scope, [id], { status, ...by })
  await store.settle(tx, scope, superseded, { status: 'superseded', ...by })
  if (alsoDecline) await decline(tx, scope, declined, alsoDecline, ids.at)

  const lyrics = (proposed === 'needs-rebase' ? proposedAlone(base, one) : proposed).lyrics
  const own = one.authorId === scope.memberId
  // What isn't in the proposal is the producer's own.
  const from = {
    author: scope.memberId,
    acceptedFrom: { author: one.authorId, ...(status === 'accepted-edited' && { lyrics }) },
  }
  const { revision, news } = await appendRevision(tx, scope, {
    ...{ song, words, kind: 'accept', reason: one.rationale, id: ids.revision, at: ids.at },
    author: { memberId: one.authorId, role: await store.findRole(tx, scope, one.authorId) },
    ...(own ? {} : { committerId: scope.memberId }),
    from,
  })
  if (edited) await clearMyDraft(tx, scope, song.id, edited.words)
  const claim = await followRevision(tx, scope, song, {
    decisionId: ids.decision,
    revision: revision.number,
    at: ids.at,
  })
  const told = [
    newsOf(song.id, status, [id]),
    ...(superseded.length > 0 ? [newsOf(song.id, 'superseded', superseded)] : []),
    ...(declined.length > 0 ? [newsOf(song.id, 'declined', declined)] : []),
  ]
  return { result: { id, outcome: status, revision, superseded }, news: [...news, ...told, ...claim] }
}

/** Said, and never applied blindly. */
async function leave(
  tx: Tx,
  scope: CampScope,
  { song, one: { id }, at }: { song: Song; one: store.SuggestionView; at: number },
  status: 'needs-rebase' | 'superseded',
  settled: Parameters<typeof store.settle>[3],
): Promise<{ result: AcceptResult; news: News[] }> {
  await store.settle(tx, scope, [id], { status, ...settled })
  await settleTurn(tx, scope, song, at)
  return { result: { id, outcome: status, revision: null, superseded: [] }, news: [newsOf(song.id, status, [id])] }
}

async function editedOnto(
  tx: Tx,
  scope: CampScope,
  head: RevisionView,
  { base, words }: NonNullable<AcceptInput['edited']>,
): Promise<SongWords> {
  if (base === head.number) return words
  const seen = await findRevision(tx, scope, head.songId, base)
  const merge = seen && mergeSongs(seen, words, head)
  if (!merge?.clean)
    throw new AppError('conflict', 'stale-save', {
      details: { head, base: seen ?? null, mine: words, merge: merge ?? null },
    })
  return merge.words
}

function proposedAlone(base: RevisionView, { change }: store.SuggestionView): SongWords {
  const alone = takeIn(base, [], change, base)
  return alone === 'needs-rebase' ? base : alone
}

type Reason = Pick<DeclineInput, 'code' | 'text'>

async function decline(
  tx: Tx,
  scope: CampScope,
  ids: string[],
  { code, text }: Reason,
  at: number,
  voice: Voice | null = null,
): Promise<void> {
  await store.settle(tx, scope, ids, {
    ...{ status: 'declined', reasonCode: code, reasonText: text },
    ...(voice && { reasonVoice: voice.sha256, reasonVoiceMs: voice.ms, reasonVoiceType: voice.type }),
    ...{ decidedBy: scope.memberId, decidedAt: at },
  })
}
