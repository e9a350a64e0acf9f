import { expect, test } from 'vitest'
import type { Plan } from '@/domain/rotation/plan'
import type { Arrangement } from '@/domain/rotation/review/merge'
import { movePeople, type Place } from '@/domain/rotation/review/move'
import { planOf } from '@/tests/rotation-camps'
import type { DraftView } from './board-context'
import type { Kept } from './draft-entry'
import { DraftKeeper } from './draft-keeper'

const crafts = ['track-writer', 'lyricist']
const first: DraftView = {
  ...{ letter: 'A', version: 1, pins: [], origin: 'search', objective: ['repeats'], changedBy: 'mem_1', changedAt: 0 },
  plan: planOf(crafts, [
    ['t1', 'l1'],
    ['t2', 'l2'],
    ['t3', 'l3'],
  ]),
}
const seat = (room: number, seat: number): Place => ({ at: 'seat', room, seat })
const swap = (plan: Plan, a: number, b: number, craft = 0) =>
  movePeople(plan, { night: 1, from: seat(a, craft), to: seat(b, craft) })!
const offline = new Error('no connection')

/** A server with one plan, an answer to whom it gives when the test says so, and a browser with its storage. */
function table(storage = new Map<string, Kept>(), drafts = [first]) {
  const server = { draft: first, asked: [] as { version: number; plan: Plan }[], network: true }
  const pending: (() => void)[] = []
  const later: (() => void)[] = []
  const remote: Plan[] = []
  const keeper = new DraftKeeper({
    save: (base, { plan, pins }) =>
      new Promise((resolve, reject) => {
        server.asked.push({ version: base.version, plan })
        pending.push(() => {
          if (!server.network) reject(offline)
          else if (server.draft.version !== base.version) reject({ theirs: server.draft })
          else {
            server.draft = { ...server.draft, plan, pins, version: base.version + 1 }
            resolve(structuredClone(server.draft))
          }
        })
      }),
    conflictOf: (error) => (error as { theirs?: DraftView }).theirs && (error as { theirs: DraftView }),
    isAnswer: (error) => error !== offline,
    read: (letter) => storage.get(letter) ?? null,
    write: (letter, kept) => (kept ? storage.set(letter, kept) : storage.delete(letter)),
    later: (then) => later.push(then),
    onChange: () => {},
    onRemote: (_, after) => remote.push(after),
  })
  const answer = async () => {
    for (const each of pending.splice(0)) each()
    await new Promise((done) => setImmediate(done))
  }
  const shown = () => keeper.arrangementOf(server.draft)
  const edit = (change: (plan: Plan) => Plan) => keeper.change('A', { ...shown(), plan: change(shown().plan) })
  /** As if another organiser had saved. */
  const elsewhere = (change: (now: Arrangement) => Partial<Arrangement>) => {
    server.draft = { ...server.draft, ...change(server.draft), version: server.draft.version + 1, changedBy: 'mem_2' }
  }
  keeper.hear(drafts)
  return { keeper, server, storage, remote, answer, later, shown, edit, elsewhere }
}

test('quick edits are saved one after another, and only the last of those that came meanwhile', async () => {
  const { keeper, server, answer, edit, shown } = table()
  edit((plan) => swap(plan, 1, 2))
  edit((plan) => swap(plan, 2, 3))
  edit((plan) => swap(plan, 1, 2, 1))
  expect(server.asked).toHaveLength(1)
  await answer()
  await answer()
  expect(server.asked.map(({ version }) => version)).toEqual([1, 2])
  expect(server.draft.plan).toEqual(shown().plan)
  expect(keeper.stateOf('A')).toBe('saved')
})

test('undo and redo are edits too, and a new edit ends what could be redone', async () => {
  const { keeper, server, answer, edit, shown } = table()
  edit((plan) => swap(plan, 1, 2))
  edit((plan) => swap(plan, 2, 3))
  const last = shown().plan
  expect([keeper.undo('A'), keeper.undo('A'), keeper.undo('A')]).toEqual(['done', 'done', 'nothing'])
  expect(shown().plan).toEqual(first.plan)
  expect([keeper.redo('A'), keeper.redo('A')]).toEqual(['done', 'done'])
  expect(shown().plan).toEqual(last)
  keeper.undo('A')
  edit((plan) => swap(plan, 1, 2, 1))
  expect(keeper.canRedo('A')).toBe(false)
  while (server.asked.length > 0 && keeper.stateOf('A') !== 'saved') await answer()
  expect(server.draft.plan).toEqual(shown().plan)
})

test('without a network an edit stays on the screen and in the browser, and is saved when it is back', async () => {
  const { keeper, server, storage, answer, later, edit, shown } = table()
  server.network = false
  edit((plan) => swap(plan, 1, 2))
  await answer()
  expect(keeper.stateOf('A')).toBe('waiting')
  expect(storage.get('A')?.mine.plan).toEqual(shown().plan)
  edit((plan) => swap(plan, 2, 3))
  server.network = true
  await answer()
  expect(keeper.stateOf('A')).toBe('saved')
  expect(server.draft.plan).toEqual(shown().plan)
  expect(storage.size).toBe(0)
  expect(later).toHaveLength(1)
})

test('an edit that a reload cut off is found again, saved, and can be undone', async () => {
  const before = table()
  before.server.network = false
  before.edit((plan) => swap(plan, 1, 2))
  const mine = before.shown().plan
  const { keeper, server, answer, shown } = table(before.storage)
  expect(shown().plan).toEqual(mine)
  await answer()
  expect(server.draft.plan).toEqual(mine)
  keeper.undo('A')
  expect(shown().plan).toEqual(first.plan)
})

test('somebody else’s change appears by itself when nothing is unsaved here; undo keeps their part', async () => {
  const { keeper, server, remote, answer, edit, shown, elsewhere } = table()
  edit((plan) => swap(plan, 1, 2))
  await answer()
  elsewhere(({ plan }) => ({ plan: swap(plan, 2, 3, 1) }))
  keeper.hear([server.draft])
  expect(remote).toHaveLength(1)
  expect(shown().plan).toEqual(server.draft.plan)
  expect(keeper.undo('A')).toBe('done')
  expect(shown().plan).toEqual(swap(first.plan, 2, 3, 1))
})

test('what somebody else has changed since cannot be undone, and stays', async () => {
  const { keeper, server, answer, edit, shown, elsewhere } = table()
  edit((plan) => swap(plan, 1, 2))
  await answer()
  elsewhere(({ plan }) => ({ plan: swap(plan, 2, 3) }))
  keeper.hear([server.draft])
  expect(keeper.undo('A')).toBe('clash')
  expect(shown().plan).toEqual(server.draft.plan)
})

test('of two at once the second sees what the first did, and puts theirs on top where the seats differ', async () => {
  const { keeper, server, answer, edit, shown, elsewhere } = table()
  edit((plan) => swap(plan, 1, 2))
  elsewhere(({ plan }) => ({ plan: swap(plan, 2, 3, 1) }))
  await answer()
  const conflict = keeper.conflictOf('A')
  expect(conflict?.theirs).toBe(server.draft)
  expect(conflict?.base).toMatchObject({ plan: first.plan })
  expect(shown().plan).toEqual(swap(first.plan, 1, 2))
  expect(keeper.putMineOnTop('A')).toBe(true)
  await answer()
  expect(server.draft.plan).toEqual(swap(swap(first.plan, 1, 2), 2, 3, 1))
  expect(keeper.stateOf('A')).toBe('saved')
})

test('where both changed the same seat nothing is lost until one of them is chosen', async () => {
  const { keeper, server, storage, answer, edit, shown, elsewhere } = table()
  edit((plan) => swap(plan, 1, 2))
  elsewhere(({ plan }) => ({ plan: swap(plan, 2, 3) }))
  await answer()
  expect(keeper.putMineOnTop('A')).toBe(false)
  edit((plan) => swap(plan, 1, 2, 1))
  expect(storage.get('A')?.mine.plan).toEqual(shown().plan)
  expect(server.asked).toHaveLength(1)
  keeper.takeTheirs('A')
  expect(shown().plan).toEqual(server.draft.plan)
  expect([keeper.stateOf('A'), keeper.canUndo('A'), storage.size]).toEqual(['saved', false, 0])
})

test('a save whose answer was lost is no conflict with oneself', async () => {
  const { keeper, server, answer, edit, shown } = table()
  edit((plan) => swap(plan, 1, 2))
  server.draft = { ...server.draft, plan: shown().plan, version: 2 }
  await answer()
  expect(keeper.stateOf('A')).toBe('saved')
})

test('a plan that was discarded elsewhere goes, but not with edits in it', async () => {
  const clean = table()
  clean.keeper.hear([])
  expect(clean.keeper.canUndo('A')).toBe(false)
  const { keeper, server, storage, answer, edit } = table()
  server.network = false
  edit((plan) => swap(plan, 1, 2))
  await answer()
  keeper.hear([])
  const lost = { letter: 'A', conflict: { theirs: null, mine: { plan: swap(first.plan, 1, 2) } } }
  expect(keeper.listLost()).toMatchObject([lost])
  const reloaded = table(storage, [])
  expect(reloaded.keeper.listLost()).toMatchObject([lost])
  reloaded.keeper.takeTheirs('A')
  expect([reloaded.keeper.listLost(), storage.size]).toEqual([[], 0])
})
