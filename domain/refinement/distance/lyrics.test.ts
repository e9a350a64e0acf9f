import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLyrics, lyricDistance, survivors } from './lyrics'

const word = fc.constantFrom(
  ...'paper moon above the bay nobody has words to say salt neon river 달빛이 너의 夜 kettle copper and a I'.split(' '),
)
const line = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
const header = fc.constantFrom('[Verse]', '[Chorus]', '[Bridge]')
const song = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: line },
      { weight: 1, arbitrary: header },
      { weight: 1, arbitrary: fc.constant('') },
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((lines) => lines.join('\n'))
/** Lines that share no word with each other or with any other song here. */
const fresh = (lines: number, words: number, mark: string) =>
  Array.from({ length: lines }, (_, i) => Array.from({ length: words }, (_, j) => `${mark}${letters(i)}${letters(j)}`))
const letters = (n: number) => String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))
const textOf = (lines: string[][]) => lines.map((words) => words.join(' ')).join('\n')

describe('the distance of lyrics', () => {
  test('is 0 to itself, and all words survive', () => {
    fc.assert(
      fc.property(song, (a) => {
        expect(compareLyrics(a, a)).toEqual({ distance: 0, survivors: 1 })
      }),
    )
  })

  test('is the same both ways round, and within 0 and 1', () => {
    fc.assert(
      fc.property(song, song, (a, b) => {
        const there = lyricDistance(a, b)
        expect(lyricDistance(b, a)).toBe(there)
        expect(there).toBeGreaterThanOrEqual(0)
        expect(there).toBeLessThanOrEqual(1)
        expect(survivors(a, b)).toBeGreaterThanOrEqual(0)
        expect(survivors(a, b)).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 },
    )
  })

  test('is 0 for blank lines put in anywhere', () => {
    fc.assert(
      fc.property(song, fc.array(fc.nat(30), { maxLength: 6 }), (a, places) => {
        const lines = a.split('\n')
        for (const place of places) lines.splice(place % (lines.length + 1), 0, '')
        expect(lyricDistance(a, lines.join('\n'))).toBe(0)
      }),
    )
  })

  test('is 0 for lines split or joined between two words', () => {
    fc.assert(
      fc.property(song, fc.nat(), (a, place) => {
        const blanks = [...a.matchAll(/(?<=[^\s\]]) (?=[^\s[])/g)]
        const at = blanks[place % Math.max(1, blanks.length)]?.index
        if (at === undefined) return
        const split = `${a.slice(0, at)}\n${a.slice(at + 1)}`
        expect(lyricDistance(a, split)).toBe(0)
        expect(lyricDistance(split, a)).toBe(0)
      }),
    )
  })

  test('grows with every word that is changed: one, half, all', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 8 }), fc.integer({ min: 4, max: 7 }), (n, m) => {
        const lines = fresh(n, m, 'q')
        const change = (which: (i: number, j: number) => boolean) =>
          textOf(lines.map((words, i) => words.map((old, j) => (which(i, j) ? `z${i}x${j}` : old))))
        const original = textOf(lines)
        const [one, half, all] = [
          change((i, j) => i === 0 && j === 1),
          change((_, j) => j % 2 === 0),
          textOf(fresh(n, m, 'z').reverse()),
        ].map((now) => lyricDistance(original, now))
        expect(one).toBeCloseTo(1 / (n * m))
        expect(half).toBeGreaterThan(one!)
        expect(all).toBeGreaterThan(half!)
      }),
    )
  })

  test('is smaller for a line that moved than for a line rewritten', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 8 }), fc.nat(), fc.nat(), (n, from, to) => {
        const lines = fresh(n, 5, 'q')
        const taken = from % n
        const others = lines.filter((_, i) => i !== taken)
        const put = to % n === taken ? (taken + 1) % n : to % n
        const moved = lyricDistance(
          textOf(lines),
          textOf([...others.slice(0, put), lines[taken]!, ...others.slice(put)]),
        )
        const rewritten = lyricDistance(
          textOf(lines),
          textOf(lines.map((words, i) => (i === taken ? fresh(1, 5, 'z')[0]! : words))),
        )
        expect(moved).toBeGreaterThan(0)
        expect(moved).toBeLessThan(rewritten)
      }),
    )
  })

  test('a line split beside other changes takes nothing away', () => {
    const [before, after] = [
      'one two three four five six\nseven eight nine ten',
      'one two three\nfour five six\nseven eight nine zero',
    ]
    expect(lyricDistance(before, after)).toBeCloseTo(0.1)
    expect(lyricDistance(after, before)).toBeCloseTo(0.1)
  })

  test('a moved line keeps three quarters of its words', () => {
    const [a, b, c] = ['one two three four five', 'six seven eight nine ten', 'up down left right round']
    expect(lyricDistance([a, b, c].join('\n'), [b, c, a].join('\n'))).toBeCloseTo(0.25 / 3)
    expect(survivors([a, b, c].join('\n'), [b, c, a].join('\n'))).toBe(1)
  })

  test('is 0 again after a restore', () => {
    const original = 'I am easily visible\nfrom the balcony'
    expect(lyricDistance(original, 'I am instantly visible\nfrom the balcony')).toBeGreaterThan(0)
    expect(lyricDistance(original, `${original}\n`)).toBe(0)
  })

  test('does not see case, typography and renamed headers', () => {
    expect(lyricDistance("[Verse]\nDon't go, Moon", '[Verse 1]\ndon’t go moon!')).toBe(0)
  })

  test('counts a chorus every time it is sung, and once where only unique lines count', () => {
    const song = (hook: string) => `one two three four\n${hook}\nfive six seven eight\n${hook}\n${hook}`
    const [before, after] = [song('paper moon above me'), song('paper moon beside me')]
    expect(lyricDistance(before, after)).toBeCloseTo(3 / 20)
    expect(lyricDistance(before, after, { unique: true })).toBeCloseTo(1 / 12)
    expect(survivors(before, after)).toBeCloseTo(17 / 20)
    expect(survivors(before, after, { unique: true })).toBeCloseTo(11 / 12)
  })

  test('is 1 against nothing, and 0 between two silences', () => {
    expect(lyricDistance('paper moon', '')).toBe(1)
    expect(survivors('paper moon', '\n\n')).toBe(0)
    expect(compareLyrics('[Verse]\n', '')).toEqual({ distance: 0, survivors: 1 })
  })

  test('survives lines without end', () => {
    const words = Array.from({ length: 4_000 }, (_, i) => `w${i % 900}`)
    const one = words.join(' ')
    expect(lyricDistance(one, words.map((word, i) => (i === 2_000 ? 'new' : word)).join(' '))).toBeLessThan(0.001)
    expect(lyricDistance(one, words.reverse().join(' '))).toBeLessThanOrEqual(1)
  })
})
