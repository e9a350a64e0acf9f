import type { Tx } from '@/db/engine/database'
import type { SongPermission } from '@/domain/camp/permissions'
import { markedPlace } from '@/domain/refinement/review/marked-place'
import type { AnswerRequestInput, AskInput, CloseInput, VerifyInput } from '@/domain/refinement/review/request'
import type { ChangeRequestState } from '@/domain/refinement/review/states'
import type { CampScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { AppError, forbidden, notFound } from '@/server/errors'
import { type News, writeInCamp } from '@/server/events/service'
import { findSongFor, requireSong, type SongInHand } from '@/server/submission/standing'
import { standNow } from '../places/service'
import { findRevision } from '../revisions/service'
import { idOfSending } from '../sending/service'
import { type Heard, hearingIn, newestVersion } from '../times/service'
import * as store from './store'

/** Where it is heard in the version it was asked about and in the one that answers it; null without a second to go to. */
export type RequestToHear = store.RequestView & { heardBefore: Heard | null; heardAfter: Heard | null }

const order: ChangeRequestState[] = ['done', 'open', 'verified', 'dropped']

/** What waits to be heard first, then what is open, the most urgent first; then what is over, the latest first. */
export async function listRequests(
  ctx: AppContext,
  scope: CampScope,
  songId: string,
): Promise<{ requests: RequestToHear[] }> {
  const db = ctx.db.read
  await requireSong(db, scope, songId)
  const hear = await hearingIn(db, scope, songId)
  const rank = ({ state, dueAt, createdAt, changedAt }: store.RequestView) => {
    const isOver = state === 'verified' || state === 'dropped'
    return [order.indexOf(state), isOver ? -changedAt : (dueAt ?? Number.MAX_SAFE_INTEGER), createdAt] as const
  }
  const rows = (await store.listRequests(db, scope, songId)).sort((a, b) => {
    const [one, other] = [rank(a), rank(b)]
    return one[0] - other[0] || one[1] - other[1] || one[2] - other[2] || (a.id < b.id ? -1 : 1)
  })
  const requests = rows.map((row) => ({
    ...row,
    heardBefore: hear(row.place, row.version),
    heardAfter: row.answeredVersion === null ? null : hear(row.place, row.answeredVersion),
  }))
  return { requests }
}

export function askForChange(ctx: AppContext, scope: CampScope, input: AskInput): Promise<{ id: string }> {
  const [id, at] = [idOfSending(scope, 'req', input) ?? ctx.newId('req'), ctx.now()]
  const { songId, version, kind, before, after, why, toMember = null, dueAt = null } = input
  return writeInCamp(ctx, scope, async (tx) => {
    const { song } = await requireSong(tx, scope, songId, 'song.ask')
    if (await store.findRequest(tx, scope, id)) return { result: { id }, news: [] }
    const newest = await newestVersion(tx, scope, songId)
    const from = (await findRevision(tx, scope, songId, input.revision)) ?? null
    const head = (await findRevision(tx, scope, songId, song.headNumber)) ?? null
    const place = markedPlace(input.place, from, newest)
    if (!place || version > newest || (input.revision > 0 && !from)) throw new AppError('invalid', 'place-unknown')
    if (toMember !== null && !(await store.isCredited(tx, scope, songId, toMember)))
      throw new AppError('invalid', 'request-stranger')
    await store.insertRequest(tx, scope, {
      ...{ id, songId, revision: input.revision, version, kind, before, after, why, toMember, dueAt },
      ...{ place, standing: standNow(place, from, head), state: 'open', createdBy: scope.memberId },
      ...{ answeredVersion: null, answer: '', answeredBy: null, verifiedBy: null, closedReason: '' },
      ...{ createdAt: at, changedAt: at },
    })
    return { result: { id }, news: [newsOf(songId, id, 'open')] }
  })
}

/** With a version made since; again with a newer one as long as nobody has verified it. */
export function answerRequest(ctx: AppContext, scope: CampScope, input: AnswerRequestInput): Promise<void> {
  return onRequest(ctx, scope, input.id, 'song.answer', ['open', 'done'], async (tx, { songId, version }) => {
    if (input.version <= version || input.version > (await newestVersion(tx, scope, songId)))
      throw new AppError('invalid', 'request-version')
    const answer = { answeredVersion: input.version, answer: input.text, answeredBy: scope.memberId }
    return { state: 'done', ...answer, verifiedBy: null }
  })
}

/** Only whoever was offered both versions at the place can say that it is as it was asked for. */
export function verifyRequest(ctx: AppContext, scope: CampScope, input: VerifyInput): Promise<void> {
  return onRequest(ctx, scope, input.id, 'song.ask', ['done'], async (_tx, { version, answeredVersion }) => {
    if (input.heardBefore !== version || input.heardAfter !== answeredVersion)
      throw new AppError('conflict', 'request-unheard')
    return { state: 'verified', verifiedBy: scope.memberId }
  })
}

export function reopenRequest(ctx: AppContext, scope: CampScope, { id, reason }: CloseInput): Promise<void> {
  const closed = ['done', 'verified', 'dropped'] as const
  return onRequest(ctx, scope, id, 'song.ask', closed, async () => ({
    ...{ state: 'open', verifiedBy: null, closedReason: reason },
  }))
}

export function dropRequest(ctx: AppContext, scope: CampScope, { id, reason }: CloseInput): Promise<void> {
  return onRequest(ctx, scope, id, 'song.ask', ['open', 'done'], async () => ({
    ...{ state: 'dropped', closedReason: reason },
  }))
}

type Change = Omit<Parameters<typeof store.changeRequest>[3], 'changedAt'> & { state: ChangeRequestState }

function onRequest(
  ctx: AppContext,
  scope: CampScope,
  id: string,
  permission: SongPermission,
  from: readonly ChangeRequestState[],
  decide: (tx: Tx, request: store.RequestView) => Promise<Change>,
): Promise<void> {
  const changedAt = ctx.now()
  return writeInCamp(ctx, scope, async (tx) => {
    const request = await store.findRequest(tx, scope, id)
    const inHand = request && (await findSongFor(tx, scope, request.songId))
    if (!inHand) throw notFound()
    if (!inHand.may(permission)) throw forbidden()
    if (!from.includes(request.state)) throw new AppError('conflict', 'request-state', { details: request })
    const change = await decide(tx, request)
    const isBack = change.state === 'open' && request.state !== 'done'
    const standing = isBack ? await placeNow(tx, scope, request, inHand) : undefined
    await store.changeRequest(tx, scope, id, { ...change, changedAt }, standing)
    return { result: undefined, news: [newsOf(request.songId, id, change.state)] }
  })
}

/** While it was closed it followed nothing. */
async function placeNow(tx: Tx, scope: CampScope, request: store.RequestView, { song }: SongInHand) {
  const from = (await findRevision(tx, scope, song.id, request.revision)) ?? null
  const head = (await findRevision(tx, scope, song.id, song.headNumber)) ?? null
  return standNow(request.place, from, head)
}

const newsOf = (songId: string, id: string, state: ChangeRequestState): News => ({
  kind: 'song.requested',
  subject: songId,
  payload: { id, state },
})
