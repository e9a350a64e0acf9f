import { expect, test, vi } from 'vitest'
import { WrongVersionError } from '@/db/engine/migrations'
import { fail } from './start'

test('a database of a newer version is said in a sentence, not in a heap of places', () => {
  const exit = vi.spyOn(process, 'exit').mockImplementation(() => undefined as never)
  const said = vi.spyOn(console, 'error').mockImplementation(() => {})
  fail(new WrongVersionError('Start that version.'))
  expect(said.mock.calls).toEqual([['\nStart that version.\n']])
  expect(exit).toHaveBeenCalledWith(1)
  vi.restoreAllMocks()
})
