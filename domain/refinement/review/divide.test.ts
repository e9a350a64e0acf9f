import { expect, test } from 'vitest'
import { noWords } from '../words'
import { applySuggestions } from './apply'
import { divideSuggestion } from './divide'

test('a phrase is divided word by word, and its parts together are the whole', () => {
  const base = { ...noWords, lyrics: 'I am easily quite visible here' }
  const change = {
    kind: 'words',
    lineId: 'a',
    start: 5,
    del: 'easily quite visible',
    ins: 'instantly quite seen',
  } as const
  const parts = divideSuggestion(change)
  expect(parts).toEqual([
    { kind: 'words', lineId: 'a', start: 5, del: 'easily', ins: 'instantly' },
    { kind: 'words', lineId: 'a', start: 18, del: 'visible', ins: 'seen' },
  ])
  expect(applySuggestions(base, ['a'], parts!)).toEqual(applySuggestions(base, ['a'], [change]))
})

test('lines taken out are divided line by line', () => {
  expect(divideSuggestion({ kind: 'lines', after: 'a', take: ['b', 'c'], put: [] })).toEqual([
    { kind: 'lines', after: 'a', take: ['b'], put: [] },
    { kind: 'lines', after: 'a', take: ['c'], put: [] },
  ])
})

test('what can’t stand alone stays one', () => {
  const words = { kind: 'words', lineId: 'a', start: 0 } as const
  expect(divideSuggestion({ ...words, del: 'easily visible', ins: 'seen' })).toBeNull()
  expect(divideSuggestion({ ...words, del: 'easily visible', ins: 'easily, seen' })).toBeNull()
  expect(divideSuggestion({ ...words, del: 'easily visible', ins: 'easily seen' }), 'one word only').toBeNull()
  expect(divideSuggestion({ kind: 'lines', after: null, take: [], put: ['x', 'y'] })).toBeNull()
  expect(divideSuggestion({ kind: 'facet', facet: 'tempo', before: 1, after: 2 })).toBeNull()
})
