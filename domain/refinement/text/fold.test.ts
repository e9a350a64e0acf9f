import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldWord } from './fold'

test.each([
  ['DON’T', "don't"],
  ['re‑wind', 're-wind'],
  ['Ｎｅｏｎ', 'neon'],
  ['달빛'.normalize('NFD'), '달빛'],
  ['café'.normalize('NFD'), 'café'],
  ['love\u200bly', 'lovely'],
])('“%s” is “%s” by another spelling', (word, folded) => expect(foldWord(word)).toBe(folded))

test('other words stay other words', () => {
  expect(new Set(['easily', 'instantly', '달빛이', '달빛은', 'cafe', 'café'].map(foldWord)).size).toBe(6)
})

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (word) => foldWord(foldWord(word)) === foldWord(word)))
})
