import { expect, test } from 'vitest'
import { parseLyrics } from '@/domain/refinement/text/lines'
import { kindsFor, placeOf } from './place-choices'

const lines = parseLyrics('Ooh\n[Chorus]\nFrom the back row I am easily visible').map((line) => ({
  ...line,
  id: `l${line.index}`,
}))
const onWord = { words: { lineId: 'l2', start: 23, end: 29, quote: 'easily' }, section: null, time: null }
const onLine = { ...onWord, words: { lineId: 'l0', start: null, end: null, quote: 'Ooh' } }

test('a marked word may be taken as word, line, section or song', () => {
  expect(kindsFor(onWord, lines)).toEqual(['words', 'line', 'section', 'song'])
  expect(placeOf(onWord, 'words', lines)).toEqual(onWord)
  expect(placeOf(onWord, 'line', lines).words).toEqual({
    ...{ lineId: 'l2', start: null, end: null },
    quote: 'From the back row I am easily visible',
  })
  expect(placeOf(onWord, 'section', lines)).toEqual({
    words: null,
    section: { id: 'l1', label: 'Chorus' },
    time: null,
  })
})

test('a line above the first header belongs to no section', () => {
  expect(kindsFor(onLine, lines)).toEqual(['line', 'song'])
})

test('without a line it is the song, and the second stays', () => {
  const time = { version: 1, startMs: 72_000, endMs: null }
  const nowhere = { words: null, section: null, time }
  expect(kindsFor(nowhere, lines)).toEqual(['song'])
  expect(placeOf({ ...onWord, time }, 'song', lines)).toEqual(nowhere)
})
