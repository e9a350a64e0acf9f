import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { DatabaseFullError } from '@/db/engine/database'
import { jobs } from '@/db/schema'
import { createWorld } from '@/tests/world'
import { type Handler, startRunner } from './runner'
import { claimJob, failJob, finishJob, keepLease, leaseMs, queueJob, wakeJobs } from './service'

async function campWithWork(subjects = ['a']) {
  const world = await createWorld()
  const bg = world.context(null)
  for (const subject of subjects)
    await world.db.write((tx) => queueJob(tx, { id: bg.newId('job'), kind: 'prepare-audio', subject, at: bg.now() }))
  const run = (handler: Handler) => {
    const runner = startRunner(bg, { 'prepare-audio': handler })
    onTestFinished(() => runner.stop())
    return runner
  }
  const states = async () => (await world.db.read.select().from(jobs)).map(({ state }) => state)
  return { world, bg, run, states, claim: () => claimJob(bg, ['prepare-audio']) }
}

test('work is done once, the newest first, and what is queued meanwhile too', async () => {
  const { world, bg, run, states } = await campWithWork(['a', 'b'])
  const done: string[] = []
  const runner = run({ run: async (_bg, job) => void done.push(job.subject) })
  await runner.idle()
  await world.db.write((tx) => queueJob(tx, { id: 'job_c', kind: 'prepare-audio', subject: 'c', at: bg.now() }))
  wakeJobs(bg)
  await runner.idle()
  expect(done).toEqual(['b', 'a', 'c'])
  expect(await states()).toEqual(['done', 'done', 'done'])
})

test('the same work is queued once', async () => {
  const { states } = await campWithWork(['a', 'a'])
  expect(await states()).toEqual(['queued'])
})

test('a job whose holder is dead is taken over when its lease has run out, not before', async () => {
  const { world, bg, claim } = await campWithWork()
  const first = (await claim())!.job
  expect(await claim()).toBeUndefined()
  world.clock.now += leaseMs + 1
  const second = (await claim())!.job
  expect(second).toMatchObject({ id: first.id, attempts: 2 })
  expect(await keepLease(bg, first)).toBe(false)
  expect(await finishJob(bg, first)).toBe(false)
  expect(await finishJob(bg, second)).toBe(true)
})

test('a heartbeat keeps the lease', async () => {
  const { world, bg, claim } = await campWithWork()
  const { job } = (await claim())!
  world.clock.now += leaseMs - 1
  expect(await keepLease(bg, job)).toBe(true)
  world.clock.now += leaseMs - 1
  expect(await claim()).toBeUndefined()
})

test('what fails is tried again after 5 s, then after 20 s, then given up, and that is told once', async () => {
  const { world, run, states } = await campWithWork()
  const tried: number[] = []
  let givenUp = 0
  const runner = run({
    async run(_bg, job) {
      tried.push(job.attempts)
      throw new Error('no such codec')
    },
    gaveUp: async () => void givenUp++,
  })
  await runner.idle()
  for (const pause of [4_999, 1, 19_999, 1, 600_000]) {
    world.clock.now += pause
    wakeJobs(world)
    await runner.idle()
  }
  expect(tried).toEqual([1, 2, 3])
  expect(givenUp).toBe(1)
  expect(await states()).toEqual(['failed'])
})

test('a job that took the whole server down three times is given up instead of begun again', async () => {
  const { world, run, claim } = await campWithWork()
  for (let i = 0; i < 3; i++) {
    await claim()
    world.clock.now += leaseMs + 1
  }
  const told: string[] = []
  const runner = run({ run: async () => void told.push('begun'), gaveUp: async () => void told.push('given up') })
  await runner.idle()
  expect(told).toEqual(['given up'])
})

test('a stop interrupts a job, and the attempt does not count', async () => {
  const { run, claim } = await campWithWork()
  const runner = run({
    run: (_bg, _job, signal) =>
      new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
  })
  await new Promise(setImmediate)
  await runner.stop()
  expect(await claim()).toMatchObject({ job: { attempts: 1 } })
})

test('a job that is being taken when the stop comes is given back, not begun', async () => {
  const { run, claim } = await campWithWork()
  const begun: string[] = []
  await run({ run: async (_bg, job) => void begun.push(job.id) }).stop()
  expect(begun).toEqual([])
  expect(await claim()).toMatchObject({ job: { attempts: 1 } })
})

test('the reason of a failure is kept, shortened', async () => {
  const { world, bg, claim } = await campWithWork()
  await failJob(bg, (await claim())!.job, `${'x'.repeat(900)} codec missing`)
  const [row] = await world.db.read.select().from(jobs)
  expect(row!.problem).toMatch(/codec missing$/)
  expect(row!.problem).toHaveLength(500)
})

test('a disk too full even to note a failure ends nothing: the job comes again when its lease is over', async () => {
  const { world, bg, states } = await campWithWork()
  let full = false
  const write: typeof bg.db.write = (body) => {
    if (full) return Promise.reject(new DatabaseFullError())
    return world.db.write(body)
  }
  const runner = startRunner(
    { ...bg, db: { ...world.db, write } },
    {
      'prepare-audio': {
        async run() {
          full = true
          throw new Error('No space left on device')
        },
      },
    },
  )
  onTestFinished(() => runner.stop())
  await runner.idle()
  await nextTurn()
  expect(await states()).toEqual(['running'])
  world.clock.now += leaseMs + 1
  expect((await claimJob(bg, ['prepare-audio']))!.job.attempts).toBe(2)
})
