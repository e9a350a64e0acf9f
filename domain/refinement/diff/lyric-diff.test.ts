import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tokenise } from '../text/tokens'
import { diffLyrics, hunksOf, type LineChange } from './lyric-diff'
import { sideOf } from './parts'

const side = (changes: LineChange[], kind: 'del' | 'ins', where: 'before' | 'after') => {
  const lines: string[] = []
  for (const change of changes) {
    const at = change[where]
    if (at !== null) lines[at] = (lines[at] ?? '') + sideOf(change.parts, kind)
  }
  return lines.join('\n')
}

const highlighted = (before: string, after: string) =>
  diffLyrics(before, after).flatMap(({ after: line, before: old, parts }) =>
    hunksOf(parts).map((hunk) => ({ line: line ?? old, ...hunk })),
  )

describe('what is highlighted', () => {
  test('a particle changes the whole eojeol', () => {
    expect(highlighted('달빛이 내려와', '달빛은 내려와')).toEqual([{ line: 0, del: '달빛이', ins: '달빛은' }])
  })

  test('never part of a word with an apostrophe', () => {
    expect(highlighted('I don’t know why', 'I won’t know why')).toEqual([{ line: 0, del: 'don’t', ins: 'won’t' }])
  })

  test('punctuation keeps two changes apart', () => {
    expect(highlighted('run, hide, stay with me now', 'walk, wait, stay with me now')).toEqual([
      { line: 0, del: 'run', ins: 'walk' },
      { line: 0, del: 'hide', ins: 'wait' },
    ])
  })

  test('a change of blanks alone is no change to look at', () => {
    expect(highlighted('hold  me', 'hold me')).toEqual([])
  })

  test('a line that hardly shares a word is shown whole', () => {
    const [change] = diffLyrics('Under the paper sky we run', 'Copper engines hum beneath concrete')
    expect(change).toMatchObject({ kind: 'rewritten', before: 0, after: 0 })
    expect(change!.parts).toEqual([
      { kind: 'del', text: 'Under the paper sky we run' },
      { kind: 'ins', text: 'Copper engines hum beneath concrete' },
    ])
  })

  test('a new first line lights up no other', () => {
    const before = '[Verse 1]\nUnder the paper sky\nwe were neon and brave'
    expect(highlighted(before, before.replace('Under', 'A new first line\nUnder'))).toEqual([
      { line: 1, del: '', ins: 'A new first line' },
    ])
  })

  test('headers pair with headers and stay out of the lyric', () => {
    const changes = diffLyrics('[Verse 1]\nhello there friend', '[Chorus]\nhello there friend')
    expect(changes.map(({ kind, line }) => [kind, line])).toEqual([
      ['changed', 'header'],
      ['same', 'lyric'],
    ])
  })
})

const word = fc.constantFrom(
  'night',
  'visible',
  "lovin'",
  '달빛이',
  '보여',
  '夜空',
  '[Chorus]',
  '👩‍🎤',
  'é',
  ',',
  ' ',
  '  ',
  '-',
)
const line = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
const sheet = fc.array(line, { maxLength: 14 }).map((lines) => lines.join('\n'))
const anyText = fc.oneof(sheet, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

describe('properties', () => {
  test('lossless to the byte on both sides', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const changes = diffLyrics(before, after)
        expect(side(changes, 'del', 'before')).toBe(before)
        expect(side(changes, 'ins', 'after')).toBe(after)
      }),
      { numRuns: 600 },
    )
  })

  test('a text against itself has nothing to show', () => {
    fc.assert(fc.property(anyText, (text) => diffLyrics(text, text).every(({ kind }) => kind === 'same')))
  })

  test('one word changed in a long line is one hunk of that word', () => {
    const lyric = fc.array(fc.constantFrom('we', 'run', 'until', 'morning', '너의', '미소가'), {
      minLength: 4,
      maxLength: 9,
    })
    fc.assert(
      fc.property(lyric, fc.nat(), (words, at) => {
        const changed = words.map((word, i) => (i === at % words.length ? 'instantly' : word))
        expect(highlighted(words.join(' '), changed.join(' '))).toEqual([
          { line: 0, del: words[at % words.length], ins: 'instantly' },
        ])
      }),
    )
  })

  test('never part of a word', () => {
    fc.assert(
      fc.property(line, line, (before, after) => {
        const words = new Set([...tokenise(before), ...tokenise(after)].map(({ text }) => text))
        for (const { parts } of diffLyrics(before, after))
          for (const { text } of parts) for (const token of tokenise(text)) expect(words).toContain(token.text)
      }),
    )
  })
})

test('texts far past any lyric are still compared', () => {
  const long = (word: string) => Array.from({ length: 5_000 }, (_, i) => `line ${i % 7} of ${word} ${i % 3}`).join('\n')
  expect(diffLyrics(long('paper'), long('copper'))).toHaveLength(5_000)
  const wide = (word: string) => Array.from({ length: 3_000 }, (_, i) => `${word}${i % 5}`).join(' ')
  expect(diffLyrics(wide('a'), wide('b'))).toHaveLength(1)
})
