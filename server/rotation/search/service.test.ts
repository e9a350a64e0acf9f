import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { attempts, members } from '@/db/schema'
import type { Term } from '@/domain/rotation/instance'
import type { Plan } from '@/domain/rotation/plan'
import { reviewPlan } from '@/domain/rotation/review/review'
import type { SearchOrder, SearchResult } from '@/server/jobs/work/search-rotation'
import type { Compute, ComputeOptions } from '@/server/process'
import { saveDraft } from '@/server/rotation/drafts/service'
import { publishRotation } from '@/server/rotation/publication/service'
import { getBoard, readInput } from '@/server/rotation/service'
import { computeBriefly, computeHere } from '@/tests/compute-here'
import { createRotationCamp, exchanged } from '@/tests/rotation-world'
import { hour } from '@/tests/world'
import { findSearch, startSearch, stopSearch } from './service'

const refused = (reason: string) => expect.objectContaining({ reason })

type Camp = Awaited<ReturnType<typeof createRotationCamp>>

/** Until a search has ended by itself. */
async function untilOver({ world, ctx, scope }: Camp) {
  while (world.searches.get('camp_1')?.view.state === 'running') await new Promise(setImmediate)
  return findSearch(ctx, scope)!
}

const speaks = (world: Camp['world'], id: string, languages: string[]) =>
  world.db.write((tx) =>
    tx
      .update(members)
      .set({ languages: JSON.stringify(languages) })
      .where(eq(members.id, id)),
  )

type Lane = { objective: Term[]; seed: number }
type Finds = (lane: Lane, options: ComputeOptions) => SearchResult | Promise<SearchResult>

/** What lanes find, written down: which of it becomes a draft is the question here. */
const finding =
  (finds: Finds): Compute =>
  async <O>(_: string, input: unknown, options: ComputeOptions = {}) => {
    const { objective, seed } = input as SearchOrder
    options.signal?.throwIfAborted()
    return (await finds({ objective, seed }, options)) as O
  }

const untilCalledOff = ({ signal }: ComputeOptions) =>
  new Promise<never>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)))

test('a search goes on by itself, says how far each lane is, and its plan becomes a draft', async () => {
  const camp = await createRotationCamp()
  const ctx = { ...camp.ctx, compute: computeHere }
  const begun = await startSearch(ctx, camp.scope, {})
  expect(begun).toMatchObject({ by: 'mem_organiser', state: 'running', made: [] })
  expect(begun.lanes.map(({ objective, seed, state }) => [objective[0], seed, state])).toEqual([
    ['repeats', 1, 'waiting'],
    ['repeats', 2, 'waiting'],
    ['repeats', 3, 'waiting'],
  ])
  const over = await untilOver(camp)
  expect(over).toMatchObject({ state: 'done', made: ['A'], problem: null })
  expect(over.lanes[0]).toMatchObject({ state: 'done', vector: [0, 0, 0, 0, 0], bounds: [0, 0, 0] })
  const { drafts, input, search } = await getBoard(ctx, camp.scope)
  expect(drafts).toMatchObject([{ letter: 'A', origin: 'search', changedBy: 'mem_organiser' }])
  expect(reviewPlan(drafts[0]!.plan, input)).toMatchObject({ repeats: [], empty: [], misplaced: [], misshapen: [] })
  expect(search).toEqual(over)
})

test('equal camps get equal plans, in whatever order the lanes come to their end', async () => {
  const plans: Plan[] = []
  for (const turn of [1, -1]) {
    const camp = await createRotationCamp()
    await camp.world.as('writer', { name: 'l4' })
    const waiting: (() => void)[] = []
    const compute: Compute = async (module, input, options) => {
      await new Promise<void>((resolve) => waiting.push(resolve))
      return computeBriefly(module, input, options)
    }
    await startSearch({ ...camp.ctx, compute }, camp.scope, {})
    for (const go of turn > 0 ? waiting : waiting.reverse()) go()
    await untilOver(camp)
    plans.push((await getBoard(camp.ctx, camp.scope)).drafts[0]!.plan)
  }
  expect(plans[0]).toEqual(plans[1])
})

/** One for the fewest repeats, one where everybody shares a language. */
const trade =
  (plan: Plan): Finds =>
  ({ objective, seed }) => {
    const own = objective[0] === 'repeats'
    const found = own ? plan : exchanged(plan, 1, 'mem_t1', 'mem_t2')
    return {
      vector: own ? [0, 0, 0, 2, seed] : [0, 0, 0, 6, seed],
      plan: found,
      bounds: [0, 0, 0],
      proposals: 9,
      proven: false,
    }
  }

test('where a language is not everybody’s both orders are searched, and plans that differ stand side by side', async () => {
  const camp = await createRotationCamp()
  await speaks(camp.world, 'mem_l1', ['ko'])
  const ctx = { ...camp.ctx, compute: finding(trade(camp.plan)) }
  const { lanes } = await startSearch(ctx, camp.scope, {})
  expect(lanes.map(({ objective }) => objective.slice(0, 2).join())).toEqual([
    ...['repeats,language', 'language,repeats', 'repeats,language', 'language,repeats', 'repeats,language'],
  ])
  expect(await untilOver(camp)).toMatchObject({ made: ['A', 'B'] })
  const { drafts } = await getBoard(ctx, camp.scope)
  expect(drafts.map(({ plan, objective }) => [plan, objective[0]])).toEqual([
    [camp.plan, 'repeats'],
    [exchanged(camp.plan, 1, 'mem_t1', 'mem_t2'), 'language'],
  ])
})

test('the other order is given up as soon as nothing is left that it could have less of', async () => {
  const camp = await createRotationCamp()
  await speaks(camp.world, 'mem_l1', ['ko'])
  const { plan } = camp
  const compute = finding(({ objective, seed }, options) => {
    if (objective[0] === 'language') return untilCalledOff(options)
    options.onNews?.({ vector: [0, 0, 0, 0, 5], plan, proposals: 1 })
    return { vector: [0, 0, 0, 0, seed], plan, bounds: [0, 0, 0], proposals: 9, proven: seed === 2 }
  })
  await startSearch({ ...camp.ctx, compute }, camp.scope, {})
  const { made, lanes } = await untilOver(camp)
  expect(made).toEqual(['A'])
  expect(lanes.map(({ objective, vector }) => [objective[0], vector?.at(-1) ?? null])).toContainEqual([
    'language',
    null,
  ])
})

test('a second order that comes to the same makes no plan of its own', async () => {
  const camp = await createRotationCamp()
  await speaks(camp.world, 'mem_l1', ['ko'])
  const found = { vector: [0, 0, 0, 0, 3], plan: camp.plan, bounds: [0, 0, 0], proposals: 9, proven: false }
  await startSearch({ ...camp.ctx, compute: finding(() => found) }, camp.scope, {})
  expect(await untilOver(camp)).toMatchObject({ made: ['A'] })
})

test('a new search replaces what a search made, and nothing that anybody has moved or pinned', async () => {
  const camp = await createRotationCamp()
  const { world, scope, plan } = camp
  await speaks(world, 'mem_l1', ['ko'])
  const ctx = { ...camp.ctx, compute: finding(trade(plan)) }
  const draft = async (letter: string) => (await getBoard(ctx, scope)).drafts.find((each) => each.letter === letter)!
  await startSearch(ctx, scope, {})
  await untilOver(camp)
  const moved = exchanged(plan, 3, 'mem_m1', 'mem_m2')
  await saveDraft(ctx, scope, { letter: 'A', version: (await draft('A')).version, plan: moved, pins: [] })

  await startSearch(ctx, scope, {})
  expect(await untilOver(camp)).toMatchObject({ made: ['B', 'C'] })
  expect(await draft('A')).toMatchObject({ origin: 'hand', plan: moved })
  const b = await draft('B')
  const pins = [{ memberId: 'mem_t1', night: 1, room: 1 }]
  await saveDraft(ctx, scope, { letter: 'B', version: b.version, plan: b.plan, pins })

  // B's pins are not among A's: only C makes room. Another search by B's pins replaces B.
  await startSearch(ctx, scope, { letter: 'A' })
  expect(await untilOver(camp)).toMatchObject({ made: ['B', 'C'] })
  expect(await draft('B')).toMatchObject({ pins })
  await startSearch(ctx, scope, { letter: 'B' })
  await untilOver(camp)
  expect((await getBoard(ctx, scope)).drafts.map(({ letter, pins }) => [letter, pins.length])).toEqual([
    ['A', 0],
    ['B', 1],
    ['C', 1],
  ])
})

test('pins and nights that have begun are as they were in whatever is found', async () => {
  const camp = await createRotationCamp()
  const { world, scope, plan } = camp
  const ctx = { ...camp.ctx, compute: computeBriefly }
  const swapped = exchanged(exchanged(plan, 1, 'mem_l1', 'mem_l2'), 2, 'mem_l1', 'mem_l3')
  const a = await camp.add(swapped)
  await publishRotation(ctx, scope, a)
  const pins = [{ memberId: 'mem_t1', night: 3, room: 2 }]
  await saveDraft(ctx, scope, { ...a, pins })
  world.clock.now += 30 * hour
  await startSearch(ctx, scope, { letter: 'A' })
  const { made } = await untilOver(camp)
  const found = (await getBoard(ctx, scope)).drafts.find(({ letter }) => letter === made[0])!
  expect(found.plan.nights.slice(0, 2)).toEqual(swapped.nights.slice(0, 2))
  expect(found.plan.nights[2]!.teams[1]!.seats[0]).toEqual({ craft: 'track-writer', memberId: 'mem_t1' })
  expect(found.pins).toEqual(pins)

  await startSearch(ctx, scope, { afresh: true })
  const [letter] = (await untilOver(camp)).made
  const anew = (await getBoard(ctx, scope)).drafts.find((draft) => draft.letter === letter)!
  expect(reviewPlan(anew.plan, await readInput(world.db.read, scope)).repeats).toEqual([])
})

test('stopped, the best so far is kept or nothing changes, as the organiser says', async () => {
  const camp = await createRotationCamp()
  const { scope, plan, world } = camp
  const second = await world.as('organiser', { name: 'second' })
  const compute = finding((_, options) => {
    options.onNews?.({ bounds: [0, 0, 0], effort: 100 })
    options.onNews?.({ vector: [0, 0, 4, 0, 0], plan, proposals: 50 })
    return untilCalledOff(options)
  })
  const ctx = { ...camp.ctx, compute }
  const first = await startSearch(ctx, scope, {})
  expect(findSearch(ctx, scope)!.lanes[0]).toMatchObject({
    ...{ state: 'running', vector: [0, 0, 4, 0, 0], bounds: [0, 0, 0], proposals: 50, effort: 100 },
  })
  expect(await stopSearch(ctx, scope, { id: first.id, keep: false })).toMatchObject({ state: 'stopped', made: [] })
  expect((await getBoard(ctx, scope)).drafts).toEqual([])

  const { id } = await startSearch(ctx, scope, {})
  await expect(startSearch(second.ctx, second.scope, {})).rejects.toEqual(refused('rotation-searching'))
  await expect(stopSearch(ctx, scope, { id: first.id, keep: true })).rejects.toEqual(refused('not-found'))
  const stopped = await stopSearch(second.ctx, second.scope, { id, keep: true })
  expect(stopped).toMatchObject({ state: 'stopped', made: ['A'] })
  expect((await getBoard(ctx, scope)).drafts).toMatchObject([{ plan, origin: 'search', changedBy: 'mem_second' }])
  expect(await stopSearch(ctx, scope, { id, keep: false })).toMatchObject({ made: ['A'] })
})

test('nothing is saved for an organiser who lost their rights meanwhile', async () => {
  const camp = await createRotationCamp()
  const { world, ctx, scope, plan } = camp
  const second = await world.as('organiser', { name: 'second' })
  let goOn = () => {}
  const wait = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const compute = finding(async () => {
    await wait
    return { vector: [0, 0, 0, 0, 0], plan, bounds: [0, 0, 0], proposals: 9, proven: true }
  })
  await startSearch({ ...second.ctx, compute }, second.scope, {})
  await world.db.write((tx) => tx.update(members).set({ role: 'producer' }).where(eq(members.id, 'mem_second')))
  goOn()
  expect(await untilOver(camp)).toMatchObject({ state: 'failed', problem: 'rotation-search-rights', made: [] })
  expect((await getBoard(ctx, scope)).drafts).toEqual([])
})

test('a search ends with the server, and one whose lanes all break says that it failed', async () => {
  const camp = await createRotationCamp()
  const { scope } = camp
  const stopping = new AbortController()
  const hanging = finding((_, options) => untilCalledOff(options))
  await startSearch({ ...camp.ctx, compute: hanging, stopping: stopping.signal }, scope, {})
  stopping.abort()
  const broken = finding(() => {
    throw new Error('a thread died')
  })
  const ended = camp.world.searches.get('camp_1')!
  while (!ended.settled) await new Promise(setImmediate)
  await startSearch({ ...camp.ctx, compute: broken }, scope, {})
  expect(await untilOver(camp)).toMatchObject({ state: 'failed', problem: 'rotation-search-failed', made: [] })
  expect((await getBoard(camp.ctx, scope)).drafts).toEqual([])
})

test('a camp without anybody to seat, and more than twenty searches a minute, are refused', async () => {
  const camp = await createRotationCamp()
  const { world, ctx, scope } = camp
  const compute = finding(() => ({
    vector: [0, 0, 0, 0, 0],
    plan: camp.plan,
    bounds: [0, 0, 0],
    proposals: 9,
    proven: true,
  }))
  await world.db.write((tx) =>
    tx.insert(attempts).values({ key: 'startSearch:organiser', count: 20, resetAt: world.clock.now + 9_000 }),
  )
  await expect(startSearch({ ...ctx, compute }, scope, {})).rejects.toMatchObject({
    code: 'too-many',
    values: { seconds: 9 },
  })
  expect(findSearch(ctx, scope)).toBeNull()
  await world.db.write((tx) => tx.update(members).set({ mainCraft: null }))
  await expect(startSearch(ctx, scope, {})).rejects.toEqual(refused('rotation-nobody'))
})

test('six plans of one’s own leave no room for a search', async () => {
  const { ctx, scope, add } = await createRotationCamp()
  for (let i = 0; i < 6; i++) await add()
  await expect(startSearch(ctx, scope, {})).rejects.toEqual(refused('rotation-drafts-full'))
})
