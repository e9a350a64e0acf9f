import { expect, test } from 'vitest'
import { openPostgres } from './postgres'

test('a PostgreSQL that does not answer is said in a sentence, without its password', async () => {
  const refused = await openPostgres('postgres://camp:hidden@127.0.0.1:1/camp').catch((error: Error) => error)
  expect(refused).toMatchObject({ message: expect.stringContaining('The PostgreSQL of DATABASE_URL lets nobody in') })
  expect(String(refused)).not.toContain('hidden')
})
