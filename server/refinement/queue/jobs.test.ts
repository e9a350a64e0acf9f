import { expect, test } from 'vitest'
import { minute, queueCamp } from '@/tests/queue-world'
import { hour, noon } from '@/tests/world'
import { refreshQueues } from './jobs'

test('a snoozed song wakes by itself, as old as when it fell asleep, and the camp is told', async () => {
  const { world, yoo, move, song, news } = await queueCamp()
  await move(yoo, 'snooze', { until: noon + hour })
  world.clock.now += 3 * hour
  await refreshQueues(yoo.ctx)
  expect(await song()).toMatchObject({ snoozedAt: null, snoozedUntil: null, turnSince: noon + hour })
  expect((await news()).at(-1)).toEqual({ decision: 'wake', state: 'inbox' })
})

test('a claim that has run out is every producer’s turn again, since when it was the holder’s', async () => {
  const { world, yoo, move, song } = await queueCamp()
  await move(yoo, 'claim')
  expect(await song()).toMatchObject({ turn: 'holder' })
  world.clock.now += 45 * minute
  await refreshQueues(yoo.ctx)
  expect(await song()).toMatchObject({ turn: 'producers', turnSince: noon, state: 'refining' })
})

test('scores grow with the waiting, without news of it', async () => {
  const { world, yoo, song, news } = await queueCamp()
  world.clock.now += 48 * hour
  await refreshQueues(yoo.ctx)
  expect(await song()).toMatchObject({ score: 5_000 })
  expect(await news()).toEqual([])
  expect(await refreshQueues(yoo.ctx)).toBe(0)
})

test('a new version of the audio ends the wait for one', async () => {
  const { world, yoo, move, revise, upload, song } = await queueCamp()
  await revise(yoo, { lyrics: 'one' })
  await move(yoo, 'approve')
  expect(await song()).toMatchObject({ turn: 'writers' })
  world.clock.now += minute
  await upload(1)
  await refreshQueues(yoo.ctx)
  expect(await song()).toMatchObject({ turn: 'producers', turnSince: noon + minute })
})
