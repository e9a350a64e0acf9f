import { expect, test } from 'vitest'
import { keyed } from './keyed'

test('namesakes have keys of their own, and a name keeps its key whatever stands between', () => {
  const keys = (lines: string[]) => keyed(lines, (line) => line).map(({ key }) => key)
  expect(keys(['na na', 'hey', 'na na'])).toEqual(['1 na na', '1 hey', '2 na na'])
  expect(keys(['na na', 'na na'])).toEqual(['1 na na', '2 na na'])
  expect(new Set(keys(['1', '1 1', '1', '2 1'])).size).toBe(4)
})
