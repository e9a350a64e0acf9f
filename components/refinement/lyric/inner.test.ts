import { expect, test } from 'vitest'
import { innerOf } from './inner'

test('of a Korean word the differing blocks are told, and nothing of whole words or other scripts', () => {
  const parts = [
    { kind: 'del' as const, text: '달빛이' },
    { kind: 'ins' as const, text: '달빛은' },
    { kind: 'eq' as const, text: ' ' },
    { kind: 'del' as const, text: 'easily' },
    { kind: 'ins' as const, text: 'instantly' },
    { kind: 'del' as const, text: '나는' },
    { kind: 'ins' as const, text: '너도' },
  ]
  expect(parts.map((_, at) => innerOf(parts, at))).toEqual([
    [2, 3],
    [2, 3],
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
