import { expect, test } from 'vitest'
import { replaceLine, replaceWords, usesOf } from './word-uses'

const sheet = [
  '[Chorus]',
  'I am easily visible',
  'So easily',
  '',
  '[Chorus 2]',
  'I am Easily visible!',
  '너의 미소가 쉽게 보여',
  '[Chorus 3]',
  'I am easily visible',
].join('\n')

test('a word of a repeated line is echoed at the same place of its repeats, whatever their case and marks', () => {
  const { echoes, uses } = usesOf(sheet, { line: 1, word: 2 })
  expect(echoes).toBe(true)
  expect(uses.map(({ line, word, section }) => [line, word, section])).toEqual([
    [5, 2, 'Chorus 2'],
    [8, 2, 'Chorus 3'],
  ])
})

test('a word of a line that is sung once is found elsewhere in the lyric', () => {
  const { echoes, uses } = usesOf(sheet, { line: 2, word: 1 })
  expect([echoes, uses.map(({ line }) => line)]).toEqual([false, [1, 5, 8]])
  expect(usesOf(sheet, { line: 6, word: 2 }).uses).toEqual([])
  expect(usesOf(sheet, { line: 3, word: 0 }).uses).toEqual([])
})

test('one word is put into all its places, and taken out of them with its blank', () => {
  const places = [1, 5, 8].map((line) => ({ line, word: 2 }))
  const now = replaceWords(sheet, places, 'instantly').split('\n')
  expect([now[1], now[5], now[8]]).toEqual([
    'I am instantly visible',
    'I am instantly visible!',
    'I am instantly visible',
  ])
  expect(replaceWords(sheet, places, '').split('\n')[5]).toBe('I am visible!')
  const twice = replaceWords(
    'na na na',
    [
      { line: 0, word: 0 },
      { line: 0, word: 2 },
    ],
    '',
  )
  expect(twice).toBe('na')
})

test('a line becomes several, or none', () => {
  expect(replaceLine('a\nb\nc', 1, ['x', 'y'])).toBe('a\nx\ny\nc')
  expect(replaceLine('a\nb\nc', 1, [])).toBe('a\nc')
})
