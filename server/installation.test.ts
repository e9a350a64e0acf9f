import { expect, test } from 'vitest'
import { createWorld } from '@/tests/world'
import { readEnv } from './env'
import { markSeeded, settleKind } from './installation'

test('an empty folder becomes a demo, and stays one', async () => {
  const { db } = await createWorld()
  expect(await settleKind(db, readEnv({}))).toEqual({ kind: 'demo', seeded: false })
  await markSeeded(db)
  expect(await settleKind(db, readEnv({}))).toEqual({ kind: 'demo', seeded: true })
  await expect(settleKind(db, readEnv({ DEMO: '0' }))).rejects.toThrow('This data folder holds a demo and stays one.')
})

test('DEMO=0 makes a real installation, and no later start makes a demo of it', async () => {
  const { db } = await createWorld()
  expect(await settleKind(db, readEnv({ DEMO: '0', HOST: '0.0.0.0' }))).toMatchObject({ kind: 'real' })
  expect(await settleKind(db, readEnv({ HOST: '0.0.0.0' }))).toMatchObject({ kind: 'real' })
  await expect(settleKind(db, readEnv({ DEMO: '1' }))).rejects.toThrow('never becomes a demo')
})

test('a demo is not opened to the network unless somebody says so', async () => {
  const { db } = await createWorld()
  await expect(settleKind(db, readEnv({ HOST: '0.0.0.0' }))).rejects.toThrow('HOST=0.0.0.0 opens it to the network')
  expect(await settleKind(db, readEnv({ HOST: '0.0.0.0', DEMO: '1' }))).toMatchObject({ kind: 'demo' })
  await expect(settleKind(db, readEnv({ HOST: '192.168.1.5' }))).rejects.toThrow('Set DEMO=1')
  for (const HOST of ['localhost', '127.0.0.1', '::1'])
    expect(await settleKind(db, readEnv({ HOST }))).toMatchObject({ kind: 'demo' })
})
