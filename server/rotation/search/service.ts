import { z } from 'zod'
import { objectiveOf } from '@/domain/rotation/camp-instance'
import { draftLetters } from '@/domain/rotation/draft'
import type { RotationInput } from '@/domain/rotation/input'
import type { Term } from '@/domain/rotation/instance'
import { type Lane, languageMatters, ordersOf, type SearchView } from '@/domain/rotation/lanes'
import { type Pin, parsePins, parsePlan } from '@/domain/rotation/plan'
import { type CampScope, requirePermission } from '@/server/access/camp-scope'
import { takeAttempt } from '@/server/access/limits'
import type { AppContext } from '@/server/context'
import { AppError, notFound, notSignedIn } from '@/server/errors'
import { writeInCamp } from '@/server/events/service'
import type { SearchOrder } from '@/server/jobs/work/search-rotation'
import type { SearchInHand } from '@/server/process'
import { letterSchema } from '@/server/rotation/drafts/service'
import { readClock, readInput } from '@/server/rotation/service'
import * as store from '@/server/rotation/store'
import { isReplaced, keepBest, runSearch } from './jobs'

/**
 * `letter`: the plan whose pins hold; without it the first one's. `afresh`: as if no night had begun, to see
 * what could be.
 */
export const startSearchInput = z.object({ letter: letterSchema.optional(), afresh: z.boolean().optional() })
export const stopSearchInput = z.object({ id: z.string().max(80), keep: z.boolean() })
type StartSearchInput = z.infer<typeof startSearchInput>
type StopSearchInput = z.infer<typeof stopSearchInput>

/** Seeds of the camp's own order and of the other one, and what part of the usual effort each has. */
const seeds = [3, 2] as const
const share = 0.5

/** Goes on when the browser leaves. Ends with drafts, or by being called off. */
export async function startSearch(ctx: AppContext, scope: CampScope, input: StartSearchInput): Promise<SearchView> {
  requirePermission(scope, 'rotation.draft')
  const { actor } = ctx
  if (!actor) throw notSignedIn()
  const { pins, orders } = await prepare(ctx, scope, input)
  const [id, startedAt] = [ctx.newId('search'), ctx.now()]
  requireNoneRunning(ctx, scope)
  const view: SearchView = { id, by: scope.memberId, startedAt, state: 'running', problem: null, lanes: [], made: [] }
  view.lanes = orders.map(({ objective, seed }): Lane => {
    return { objective, seed, vector: null, bounds: [], proposals: 0, effort: 0, state: 'waiting' }
  })
  const search: SearchInHand = {
    view,
    pins,
    plans: orders.map(() => null),
    calling: new AbortController(),
    settled: false,
  }
  const last = ctx.searches.get(scope.campId)
  ctx.searches.set(scope.campId, search)
  try {
    await begin(ctx, scope, id)
  } catch (reason) {
    if (last) ctx.searches.set(scope.campId, last)
    else ctx.searches.delete(scope.campId)
    throw reason
  }
  void runSearch(ctx, { scope, actor, search, orders })
  return view
}

/** The one under way, or how the last one ended. */
export function findSearch(ctx: AppContext, scope: CampScope): SearchView | null {
  requirePermission(scope, 'rotation.draft')
  return ctx.searches.get(scope.campId)?.view ?? null
}

/** Any organiser may; what has been found so far becomes drafts, or nothing changes. */
export async function stopSearch(ctx: AppContext, scope: CampScope, { id, keep }: StopSearchInput) {
  requirePermission(scope, 'rotation.draft')
  const search = ctx.searches.get(scope.campId)
  if (search?.view.id !== id) throw notFound()
  if (search.settled) return search.view
  search.settled = true
  search.calling.abort()
  try {
    if (keep) await keepBest(ctx, scope, search, async () => scope)
  } finally {
    if (search.view.state === 'running') search.view.state = 'stopped'
  }
  const news = { kind: 'rotation.searching' as const, subject: id, payload: { kept: search.view.made } }
  return writeInCamp(ctx, scope, async () => ({ result: search.view, news: [news] }))
}

async function prepare(ctx: AppContext, scope: CampScope, { letter, afresh = false }: StartSearchInput) {
  const { read } = ctx.db
  const input = await readInput(read, scope)
  if (input.people.length === 0) throw new AppError('invalid', 'rotation-nobody')
  const drafts = await store.listDrafts(read, scope)
  const from = letter ? drafts.find((draft) => draft.letter === letter) : drafts[0]
  const pins = from ? parsePins(from.pins) : []
  if (drafts.length >= draftLetters.length && !drafts.some((draft) => isReplaced(draft, pins)))
    throw new AppError('conflict', 'rotation-drafts-full', { values: { most: draftLetters.length } })
  const { over, running } = await readClock(ctx, scope)
  const frozen = afresh ? [] : running === null ? over : [...over, running]
  const latest = frozen.length > 0 ? await store.findLatestPublication(read, scope) : undefined
  const baseline = latest ? { plan: parsePlan(latest.plan), frozen } : null
  return { pins, orders: ordersFor({ input, pins, baseline }) }
}

type Asked = { input: RotationInput; pins: Pin[]; baseline: SearchOrder['baseline'] }

/** The orders take turns, so that each soon has something to show. */
function ordersFor(asked: Asked): SearchOrder[] {
  const orders = ordersOf(objectiveOf(asked.input.preferences), languageMatters(asked.input))
  const lane = (objective: Term[], seed: number): SearchOrder => ({ ...asked, objective, seed, share })
  return Array.from({ length: Math.max(...seeds) }, (_, i) => i + 1).flatMap((seed) =>
    orders.flatMap((objective, i) => (seed <= seeds[i]! ? [lane(objective, seed)] : [])),
  )
}

async function begin(ctx: AppContext, scope: CampScope, id: string): Promise<void> {
  const now = ctx.now()
  const { allowed, resetAt } = await writeInCamp(ctx, scope, async (tx) => {
    const tried = await takeAttempt(tx, 'startSearch', scope.userId, now)
    return { result: tried, news: tried.allowed ? [{ kind: 'rotation.searching', subject: id }] : [] }
  })
  const values = { seconds: Math.ceil((resetAt - now) / 1_000) }
  if (!allowed) throw new AppError('too-many', 'too-many-calls', { values })
}

function requireNoneRunning(ctx: AppContext, { campId }: CampScope): void {
  const running = ctx.searches.get(campId)
  if (running && !running.settled)
    throw new AppError('conflict', 'rotation-searching', { details: { search: running.view } })
}
