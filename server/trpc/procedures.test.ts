import { expect, test } from 'vitest'
import { createWorld } from '@/tests/world'
import { createCallerFactory } from './procedures'
import { appRouter } from './root'

const createCaller = createCallerFactory(appRouter)

test('a session that floods is told to wait; what a page reads is counted with the page, not call by call', async () => {
  const { ctx } = await (await createWorld()).as('writer', { name: 'ana' })
  const calls = (times: number, isPage: boolean) => {
    const { camp } = createCaller(isPage ? { ...ctx, isPage } : ctx)
    return Promise.all(Array.from({ length: times }, () => camp.mine()))
  }
  await calls(1_300, true)
  await calls(1_200, false)
  await expect(calls(1, false)).rejects.toMatchObject({ code: 'TOO_MANY_REQUESTS', message: 'too-many-calls' })
  await calls(1, true)
})
