import { expect, test } from 'vitest'
import { holding, UploadLocks } from './upload-locks'

const signal = new AbortController().signal
const lock = (locks: UploadLocks, breakOff = () => {}) =>
  holding.run({ breakOff }, async () => {
    const mine = locks.newLock('upl_1')
    await mine.lock(signal, () => {})
    return mine
  })

test('who wants the upload gets it as soon as its holder lets go', async () => {
  const locks = new UploadLocks()
  const first = await lock(locks, () => void first.unlock())
  const second = await lock(locks)
  const order: string[] = []
  const third = lock(locks).then(() => order.push('third'))
  order.push('second lets go')
  await second.unlock()
  await third
  expect(order).toEqual(['second lets go', 'third'])
})

test('a holder that does not let go makes the others answer 423, without spinning', async () => {
  const locks = new UploadLocks(30)
  await lock(locks)
  const cpu = process.cpuUsage()
  const waiting = Array.from({ length: 20 }, () => lock(locks).then(undefined, (reason) => reason.status_code))
  expect(await Promise.all(waiting)).toEqual(Array(20).fill(423))
  expect(process.cpuUsage(cpu).user / 1_000).toBeLessThan(25)
})

test('of many that wait, one at a time has it', async () => {
  const locks = new UploadLocks()
  let holders = 0
  await Promise.all(
    Array.from({ length: 10 }, async () => {
      const mine = await lock(locks)
      expect(++holders).toBe(1)
      await new Promise(setImmediate)
      holders--
      await mine.unlock()
    }),
  )
})
