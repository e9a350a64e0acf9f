import type { Tx } from '@/db/engine/database'
import type { RotationDraft } from '@/db/schema'
import { roleAllows } from '@/domain/camp/permissions'
import { type Lane, sameOrder, winnerOf } from '@/domain/rotation/lanes'
import { type Pin, type Plan, parsePins, parsePlan } from '@/domain/rotation/plan'
import { samePlan } from '@/domain/rotation/review/compare'
import { compareVectors } from '@/domain/rotation/terms'
import type { Actor } from '@/server/access/auth'
import { type CampScope, findScope } from '@/server/access/camp-scope'
import type { AppContext } from '@/server/context'
import { type News, writeInCamp } from '@/server/events/service'
import type { SearchNews, SearchOrder, SearchResult } from '@/server/jobs/work/search-rotation'
import { log } from '@/server/log'
import type { SearchInHand } from '@/server/process'
import { putNewDraft } from '@/server/rotation/drafts/service'
import * as store from '@/server/rotation/store'

type Searching = Pick<AppContext, 'db' | 'live' | 'now' | 'compute' | 'stopping'>
type Task = { scope: CampScope; actor: Actor; search: SearchInHand; orders: SearchOrder[] }

/** Until every lane has ended; then the best become drafts, if the organiser who asked may still have them. */
export async function runSearch(ctx: Searching, { scope, actor, search, orders }: Task): Promise<void> {
  const { view } = search
  const problems = await runLanes(ctx, search, orders)
  if (search.settled) return
  search.settled = true
  if (ctx.stopping.aborted) return
  if (search.plans.every((plan) => plan === null)) {
    log.error({ search: view.id, problems }, 'a search for rotations found nothing')
    return fail(search, 'rotation-search-failed')
  }
  try {
    await keepBest(ctx, scope, search, (tx) => findScope(tx, actor, scope.campId))
    if (view.problem === null) view.state = 'done'
  } catch (error) {
    log.error({ search: view.id, error }, 'the plans that a search found could not be saved')
    fail(search, 'rotation-search-failed')
  }
}

const fail = ({ view }: SearchInHand, problem: string) => void Object.assign(view, { state: 'failed', problem })

/** Each in a thread. Whatever the number of threads, the same plans win. */
async function runLanes(ctx: Searching, search: SearchInHand, orders: SearchOrder[]): Promise<unknown[]> {
  const { lanes } = search.view
  const needless = lanes.map(() => new AbortController())
  const problems: unknown[] = []
  await Promise.all(
    lanes.map(async (lane, i) => {
      const signal = AbortSignal.any([search.calling.signal, needless[i]!.signal, ctx.stopping])
      const onNews = (news: unknown) => {
        note(search, i, news as SearchNews)
        if (isFlawless(lanes, i)) for (const other of otherOrders(lanes)) needless[other]!.abort()
      }
      try {
        const options = { signal, onNews, patient: true }
        const { proven, ...found } = await ctx.compute<SearchResult>('search-rotation', orders[i], options)
        onNews(found)
        if (proven) for (const other of laterSeeds(lanes, i)) needless[other]!.abort()
      } catch (error) {
        if (!signal.aborted) problems.push(error)
      }
      lane.state = 'done'
    }),
  )
  return problems
}

function note({ view, plans }: SearchInHand, i: number, news: SearchNews): void {
  const lane = view.lanes[i]!
  const { plan, ...more } = { plan: plans[i] ?? null, ...news }
  plans[i] = plan
  Object.assign(lane, more, { state: 'running' })
}

/** Nothing is left to gain with this order; a lower seed would win the tie, so those go on. */
const laterSeeds = (lanes: Lane[], i: number) =>
  numbersOf(lanes, ({ objective, seed }) => sameOrder(objective, lanes[i]!.objective) && seed > lanes[i]!.seed)

const otherOrders = (lanes: Lane[]) => numbersOf(lanes, ({ objective }) => !sameOrder(objective, lanes[0]!.objective))

const numbersOf = (lanes: Lane[], which: (lane: Lane) => boolean) =>
  lanes.flatMap((lane, i) => (which(lane) ? [i] : []))

/** By the camp's own order and with nothing that another order could have less of. */
const isFlawless = (lanes: Lane[], i: number) => {
  const { objective, vector } = lanes[i]!
  const traded = objective.findLastIndex((term) => term === 'repeats' || term === 'language') + 1
  return sameOrder(objective, lanes[0]!.objective) && vector?.slice(0, traded + 2).every((value) => value === 0)
}

/** The winner by the camp's own order, and that of the other where it has less of what comes first there. */
function bestOf({ view: { lanes }, plans }: SearchInHand): { plan: Plan; objective: Lane['objective'] }[] {
  const orders = [
    lanes[0]!.objective,
    ...otherOrders(lanes)
      .map((i) => lanes[i]!.objective)
      .slice(0, 1),
  ]
  const [own, other = -1] = orders.map((objective) => winnerOf(lanes, objective))
  const winners = own! < 0 || (other >= 0 && isWorthIt(lanes[own!]!, lanes[other]!)) ? [own!, other] : [own!]
  return winners.flatMap((i) => (plans[i] ? [{ plan: plans[i], objective: lanes[i]!.objective }] : []))
}

function isWorthIt(own: Lane, other: Lane): boolean {
  const [first] = other.objective
  const [mine, theirs] = [own.vector!, other.vector!]
  return (
    compareVectors(theirs.slice(0, 2), mine.slice(0, 2)) <= 0 && theirs[2]! < mine[own.objective.indexOf(first!) + 2]!
  )
}

/** Makes drafts of the best so far. `reopen` proves, inside of the write, that whoever asks for it still may. */
export async function keepBest(
  ctx: Pick<AppContext, 'db' | 'live' | 'now'>,
  scope: CampScope,
  search: SearchInHand,
  reopen: (tx: Tx) => Promise<CampScope | undefined>,
): Promise<void> {
  const [at, best] = [ctx.now(), bestOf(search)]
  const problem = await writeInCamp<string | null>(ctx, scope, async (tx) => {
    search.view.made = []
    const now = await reopen(tx)
    if (!now || !roleAllows(now.role, 'rotation.draft')) return { result: 'rotation-search-rights', news: [] }
    const drafts = await store.listDrafts(tx, now)
    const kept = drafts.filter((draft) => !isReplaced(draft, search.pins))
    const gone = drafts.filter((draft) => !kept.includes(draft)).map(({ letter }) => letter)
    for (const letter of gone) await store.deleteDraft(tx, now, letter)
    const taken = kept.map(({ letter }) => letter)
    const made: string[] = []
    for (const { plan, objective } of best) {
      const same = kept.find((draft) => samePlan(parsePlan(draft.plan), plan))
      const { pins } = search
      const draft = same ?? (await putNewDraft(tx, now, { plan, pins, origin: 'search', objective }, { taken, at }))
      if (!draft) continue
      if (!same) taken.push(draft.letter)
      made.push(draft.letter)
    }
    search.view.made = made
    const changed = [...new Set([...gone, ...made])]
    const news = changed.map((subject): News => ({ kind: 'rotation.drafted', subject }))
    return { result: best.length > 0 && made.length === 0 ? 'rotation-drafts-full' : null, news }
  })
  if (problem) fail(search, problem)
  search.plans = []
}

/** A search's own plan that nobody has changed makes room for the next; so do pins that are in that one, too. */
export function isReplaced(draft: Pick<RotationDraft, 'origin' | 'pins'>, pins: Pin[]): boolean {
  const said = new Set(pins.map(keyOf))
  return draft.origin === 'search' && parsePins(draft.pins).every((pin) => said.has(keyOf(pin)))
}

const keyOf = ({ memberId, night, room }: Pin) => `${memberId} ${night}.${room}`
