import { pathToFileURL } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { createCompute } from './pool'

const samples = pathToFileURL(`${process.cwd()}/tests/work/`)

function startPool(size = 1) {
  const pool = createCompute(size, samples)
  onTestFinished(() => pool.stop())
  return pool
}

test('work written in TypeScript follows our import paths, and takes and gives what can be cloned', async () => {
  const { compute } = startPool()
  const answer = await compute('sample', { peaks: new Float32Array([0.5, -1]) })
  expect(answer).toEqual({ loudest: 1, role: 'organiser', doubled: new Float32Array([1, -2]) })
})

test('a pool of two does two things at once and the rest in turn', async () => {
  const { compute } = startPool(2)
  const threads = await Promise.all(Array.from({ length: 6 }, () => compute<number>('sample', { busyMs: 50 })))
  expect(new Set(threads).size).toBe(2)
})

test('work tells news while it goes on, each to whoever asked for it', async () => {
  const { compute } = startPool(2)
  const [few, many]: [unknown[], unknown[]] = [[], []]
  const outcome = await Promise.all([
    compute('sample', { count: 2 }, { onNews: (news) => few.push(news) }),
    compute('sample', { count: 4 }, { onNews: (news) => many.push(news) }),
    compute('sample', { count: 1 }),
  ])
  expect([outcome, few, many]).toEqual([Array(3).fill('counted'), [1, 2], [1, 2, 3, 4]])
})

test('patient work leaves one thread to the rest, and takes turns on the others', async () => {
  const { compute } = startPool(2)
  const calledOff = new AbortController()
  const patient = { patient: true, signal: calledOff.signal }
  const endless = [1, 2, 3].map(() => compute('sample', { busyMs: Number.POSITIVE_INFINITY }, patient))
  const outcome = Promise.allSettled(endless)
  expect(await compute('sample', { peaks: new Float32Array([0.25]) })).toMatchObject({ loudest: 0.25 })
  expect(await compute('sample', { count: 1 })).toBe('counted')
  calledOff.abort(new Error('enough'))
  expect((await outcome).map(({ status }) => status)).toEqual(Array(3).fill('rejected'))
  expect(await Promise.all([1, 2].map(() => compute('sample', { count: 1 }, { patient: true })))).toHaveLength(2)
})

test('a pool of one takes patient work too, after what is urgent', async () => {
  const { compute } = startPool(1)
  const order: string[] = []
  const note = (name: string) => () => order.push(name)
  await Promise.all([
    compute('sample', { count: 1 }, { patient: true }).then(note('first')),
    compute('sample', { count: 1 }, { patient: true }).then(note('second')),
    compute('sample', { count: 1 }).then(note('urgent')),
  ])
  expect(order).toEqual(['first', 'urgent', 'second'])
})

test('work that throws says why, and the next goes through', async () => {
  const { compute } = startPool()
  await expect(compute('sample', { fail: 'no such tempo' })).rejects.toThrow('no such tempo')
  await expect(compute('no-such-work', {})).rejects.toThrow(/no-such-work/)
  await expect(compute('sample', () => 'a function')).rejects.toThrow(/could not be cloned/)
  expect(await compute('sample', { peaks: new Float32Array([0.25]) })).toMatchObject({ loudest: 0.25 })
})

test('a thread that dies takes only its own work with it', async () => {
  const { compute } = startPool()
  const [dead, alive] = await Promise.allSettled([
    compute('sample', { exit: 3 }),
    compute('sample', { peaks: new Float32Array([0.25]) }),
  ])
  expect(dead).toMatchObject({ status: 'rejected' })
  expect(alive).toMatchObject({ status: 'fulfilled' })
})

test('work that is called off ends at once, even in an endless loop, and frees its place', async () => {
  const { compute } = startPool()
  const calledOff = new AbortController()
  const endless = compute('sample', { busyMs: Number.POSITIVE_INFINITY }, { signal: calledOff.signal })
  const waiting = compute('sample', { peaks: new Float32Array([0.25]) })
  setTimeout(() => calledOff.abort(new Error('somebody else is quicker')), 100)
  await expect(endless).rejects.toThrow('somebody else is quicker')
  expect(await waiting).toMatchObject({ loudest: 0.25 })
  await expect(compute('sample', {}, { signal: calledOff.signal })).rejects.toThrow('somebody else is quicker')
})

test('stopping ends what runs and what waits', async () => {
  const pool = createCompute(1, samples)
  const outcome = Promise.allSettled([
    pool.compute('sample', { busyMs: Number.POSITIVE_INFINITY }),
    pool.compute('sample', {}),
  ])
  await pool.stop()
  expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  await expect(pool.compute('sample', {})).rejects.toThrow('stopping')
})
