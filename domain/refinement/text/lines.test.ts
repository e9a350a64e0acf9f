import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languageOfLine, parseLyrics, replaceWord, wordsOf } from './lines'

const sheet = '[Verse 1]\nI am easily visible\n\n[Chorus]\nFrom the back row\n너의 미소가 쉽게 보여'

test('a sheet is headers, blank lines and lyric lines counted within their section', () => {
  expect(parseLyrics(sheet).map(({ kind, section, number }) => [kind, section, number])).toEqual([
    ['header', 'Verse 1', null],
    ['lyric', 'Verse 1', 1],
    ['blank', 'Verse 1', null],
    ['header', 'Chorus', null],
    ['lyric', 'Chorus', 1],
    ['lyric', 'Chorus', 2],
  ])
})

describe('one word', () => {
  test('is put in another’s place', () => {
    expect(replaceWord(sheet, 1, 2, 'instantly')).toBe(sheet.replace('easily', 'instantly'))
    expect(replaceWord(sheet, 5, 2, '단번에')).toBe(sheet.replace('쉽게', '단번에'))
  })

  test.each([
    ['I am easily visible', 2, 'I am visible'],
    ['I am easily visible', 0, 'am easily visible'],
    ['I am easily visible', 3, 'I am easily'],
    ['Hold on, darling, hold', 2, 'Hold on,, hold'],
    ['Alone', 0, ''],
  ])('taken out of “%s” (word %i) goes with its blank', (line, word, left) => {
    expect(replaceWord(line, 0, word, ' ')).toBe(left)
  })

  test('that isn’t there changes nothing', () => {
    expect(replaceWord(sheet, 9, 0, 'x')).toBe(sheet)
    expect(replaceWord(sheet, 1, 44, 'x')).toBe(sheet)
  })

  test('several lines pasted into a word stay in its line', () => {
    expect(replaceWord('one two', 0, 1, 'a\nb')).toBe('one a b')
  })

  test('lies where its offsets say', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (line) => {
        for (const { text, start, end } of wordsOf(line)) expect(line.slice(start, end)).toBe(text)
      }),
    )
  })
})

test('the language of a line is read from its letters', () => {
  expect(['Even now', '너의 baby', '夜のまち', '夜空'].map(languageOfLine)).toEqual(['en', 'ko', 'ja', 'zh'])
})
