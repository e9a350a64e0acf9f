import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lyricsOn, type PaperLine, paperLine } from './paper'
import { readLrc } from './read-lrc'
import { writeLrc } from './write-lrc'

describe('reading LRC', () => {
  test('tags, times and plain lines', () => {
    const read = readLrc(
      '\uFEFF[ti:Night Train]\r\n[ar:Ana]\r\n[00:12.00]From the back row\r\n[Chorus]\r\n[01:02.345] I am visible\r\n',
    )
    expect(read).toEqual({
      title: 'Night Train',
      tempo: null,
      metre: null,
      key: null,
      asides: [{ name: 'ar', value: 'Ana' }],
      problems: [],
      lines: [paperLine('From the back row', 12_000), paperLine('[Chorus]'), paperLine('I am visible', 62_345)],
    })
  })

  test('a positive offset makes everything earlier, wherever it stands', () => {
    const { lines } = readLrc('[00:00.20]a\n[offset:+500]\n[00:10.00]b <00:11.00>c')
    expect(lines.map(({ startMs }) => startMs)).toEqual([0, 9_500])
    expect(lines[1]!.words).toEqual([{ at: 2, atMs: 10_500 }])
    expect(readLrc('[offset:-500]\n[00:10]a').lines[0]!.startMs).toBe(10_500)
  })

  test('a line with several times stands wherever it is sung, its header with it', () => {
    const read = readLrc('[00:05]one\n[Chorus]\n[00:10.00][00:30.00]hook <00:11.00>line\n[00:20.00]two')
    expect(read.lines.map(({ text, startMs }) => [text, startMs])).toEqual([
      ['one', 5_000],
      ['[Chorus]', null],
      ['hook line', 10_000],
      ['two', 20_000],
      ['hook line', 30_000],
    ])
    expect(read.lines[4]!.words).toEqual([{ at: 5, atMs: 31_000 }])
  })

  test('word times are kept beside the words, however they are written', () => {
    const words = [
      { at: 0, atMs: 1_000 },
      { at: 3, atMs: 1_500 },
    ]
    expect(readLrc('[00:01.00]<00:01.00>my <00:01.50>moon<00:02.00>').lines).toEqual([
      { ...paperLine('my moon', 1_000, 2_000), words },
    ])
    expect(readLrc('[00:01.00] <00:01.00> my <00:01.50> moon').lines).toEqual([
      { ...paperLine('my moon', 1_000), words },
    ])
    expect(readLrc('[00:01.00]my [00:01.50]moon').lines).toEqual([
      { ...paperLine('my moon', 1_000), words: [words[1]] },
    ])
  })

  test('a line that cannot be made out is told by its number and stays in the lyrics', () => {
    const read = readLrc('[00:01.00]one\n[00:75.00]two\n[0:02 three\n[12.5]four\n[Verse: Ana]\nfive')
    expect(read.problems).toEqual([
      { line: 2, code: 'bad-time', text: '[00:75.00]two' },
      { line: 3, code: 'open-bracket', text: '[0:02 three' },
      { line: 4, code: 'bad-time', text: '[12.5]four' },
    ])
    expect(lyricsOn(read)).toBe('one\n[00:75.00]two\n[0:02 three\n[12.5]four\n[Verse: Ana]\nfive')
  })

  test('nothing throws, and nothing that was written is missing', () => {
    const piece = fc.constantFrom(
      '[',
      ']',
      '<',
      '>',
      '00:01',
      '.5',
      ':',
      'ti',
      'offset',
      ' ',
      '\n',
      'moon',
      '[00:01.00]',
      '[by:',
      '달',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          const read = readLrc(text)
          const kept = [lyricsOn(read), ...read.asides.map(({ value }) => value), read.title].join(' ')
          for (const word of text.match(/moon|달/g) ?? []) expect(kept).toContain(word)
        },
      ),
    )
  })

  test('a file beyond measure is cut, and says so', () => {
    const read = readLrc('[00:01.00]la\n'.repeat(20_001))
    expect(read.lines).toHaveLength(20_000)
    expect(read.problems).toEqual([{ line: 20_000, code: 'too-long', text: '' }])
  })
})

const sung = fc
  .array(fc.constantFrom('paper', 'moon', '달빛이', '夜', '[x2]', '(ooh)', 'a:b', '<3', "don't", ' '), {
    minLength: 1,
    maxLength: 6,
  })
  .map((words) => words.join(' ').trimEnd())
const text = fc.oneof(sung, fc.constantFrom('', '[Verse 1]', '[by: Ana]', '[Chorus: all]'))
const time = fc.option(fc.integer({ min: 0, max: 86_400_000 }))
const plainLines = fc
  .array(fc.tuple(text, time), { maxLength: 12 })
  .map((all) => all.map(([line, at]) => paperLine(line, at)))
const timedLine = fc
  .tuple(
    sung.filter((line) => line !== ''),
    fc.array(fc.nat(500_000), { minLength: 2, maxLength: 6 }),
  )
  .map(([line, moments]): PaperLine => {
    const [startMs, ...rest] = [...new Set(moments)].sort((a, b) => a - b) as [number, ...number[]]
    const starts = [...line.matchAll(/(?<=\S )\S/g)].map(({ index }) => index)
    const words = starts.slice(0, rest.length).map((at, i) => ({ at, atMs: rest[i]! }))
    return { ...paperLine(line, startMs, 600_000), ...(words.length > 0 ? { words } : {}) }
  })

describe('writing LRC', () => {
  test('as players read it', () => {
    const lines = [paperLine('[Verse]'), paperLine('Paper moon', 12_340), paperLine(''), paperLine('above', 3_723_005)]
    expect(writeLrc({ title: 'Moon', lines }, { asides: [{ name: 'ar', value: 'Ana' }] })).toBe(
      '[ti:Moon]\n[ar:Ana]\n[Verse]\n[00:12.34]Paper moon\n\n[62:03.005]above\n',
    )
  })

  test('what was written is read back: the same lyrics at the same times', () => {
    fc.assert(
      fc.property(plainLines, fc.constantFrom('', 'Night Train', '[odd] title'), (lines, title) => {
        const read = readLrc(writeLrc({ title, lines }))
        expect(read.lines).toEqual(lines)
        expect(read.title).toBe(title.replace(']', ')'))
        expect(read.problems).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  test('word times and ends come back too', () => {
    fc.assert(
      fc.property(fc.array(timedLine, { minLength: 1, maxLength: 8 }), (lines) => {
        expect(readLrc(writeLrc({ title: '', lines }, { enhanced: true })).lines).toEqual(lines)
      }),
      { numRuns: 300 },
    )
  })
})
