import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lyricsOn, type PaperLine, paperLine } from './paper'
import { readChordPro } from './read-chordpro'
import { writeChordPro } from './write-chordpro'

const sheet = `# made at the camp
{title: Night Train}
{st: from the back row}
{key: Am}
{tempo: 122.5}
{time: 6/8}

{sov: Verse 1}
[Am]From the [F]back row
{c: softly}
I am [G#dim]instantly [*x2] visible[Am]
{eov}

{start_of_chorus}
Night [C]train
{end_of_chorus}

{start_of_bridge label="Bridge (half time)"}
Slow
{end_of_bridge}
{chorus}
{chorus: Last Chorus}
`

describe('reading ChordPro', () => {
  const read = readChordPro(sheet)

  test('what is known of the song, and the rest kept aside', () => {
    expect(read).toMatchObject({ title: 'Night Train', key: 'Am', tempo: 12_250, metre: '6/8', problems: [] })
    expect(read.asides).toEqual([
      { name: 'remark', value: 'made at the camp' },
      { name: 'subtitle', value: 'from the back row' },
      { name: 'comment', value: 'softly' },
    ])
  })

  test('sections are headers, and a recalled chorus is sung again', () => {
    expect(lyricsOn(read).split('\n')).toEqual([
      ...['[Verse 1]', 'From the back row', 'I am instantly [x2] visible', ''],
      ...['[Chorus]', 'Night train', '', '[Bridge (half time)]', 'Slow'],
      ...['[Chorus]', 'Night train', '[Last Chorus]', 'Night train'],
    ])
  })

  test('chords stand beside the words', () => {
    expect(read.lines[1]!.chords).toEqual([
      { at: 0, chord: 'Am' },
      { at: 9, chord: 'F' },
    ])
    expect(read.lines[2]!.chords).toEqual([
      { at: 5, chord: 'G#dim' },
      { at: 27, chord: 'Am' },
    ])
  })

  test('what is not sung or cannot be read is told with its line', () => {
    const odd = readChordPro('{tempo: fast}\n{time: waltz}\n{chorus}\n{sot}\ne|--0--|\n{eot}\n{title: open\nla')
    expect(odd.problems.map(({ line, code }) => [line, code])).toEqual([
      [1, 'bad-tempo'],
      [2, 'bad-metre'],
      [3, 'nothing-to-repeat'],
      [5, 'not-lyrics'],
      [7, 'open-bracket'],
    ])
    expect(lyricsOn(odd)).toBe('{title: open\nla')
    expect(odd.asides).toEqual([
      { name: 'tempo', value: 'fast' },
      { name: 'time', value: 'waltz' },
    ])
  })

  test('nothing throws, and a chorus that recalls itself ends', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      'soc',
      'eoc',
      'chorus',
      ':',
      ' ',
      '\n',
      '{soc}\n',
      '{chorus}\n',
      'la',
      '#',
      '{meta}',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          expect(readChordPro(text).lines.length).toBeLessThanOrEqual(20_000)
        },
      ),
    )
    const flood = `{soc}\n${'la\n'.repeat(200)}${'{chorus}\n'.repeat(2_000)}`
    const read = readChordPro(flood)
    expect(read.lines.length).toBeLessThanOrEqual(20_000)
    expect(read.problems[0]).toMatchObject({ code: 'too-long' })
  })
})

describe('writing ChordPro', () => {
  test('as other programs read it', () => {
    const lines = [
      paperLine('[Verse 1]'),
      { ...paperLine('From the back row'), chords: [{ at: 9, chord: 'F' }] },
      paperLine(''),
      paperLine('[Pre-Chorus]'),
      paperLine('Up [x2]'),
      paperLine('[후렴]'),
      paperLine('달빛'),
    ]
    expect(writeChordPro({ title: 'Night Train', key: 'A min', tempo: 11_800, metre: '4/4', lines })).toBe(
      `{title: Night Train}
{key: A min}
{tempo: 118}
{time: 4/4}
{start_of_verse: Verse 1}
From the [F]back row
{end_of_verse}

{start_of_pre_chorus: Pre-Chorus}
Up [*x2]
{end_of_pre_chorus}
{start_of_chorus: 후렴}
달빛
{end_of_chorus}
`,
    )
  })

  test('what was written is read back: the same words, chords and facts', () => {
    const sung = fc
      .array(fc.constantFrom('paper', 'moon', '달빛이', '#1', '[x2]', '{wow}', 'label="x"', '(ooh)', '*', ' '), {
        minLength: 1,
        maxLength: 6,
      })
      .map((words) => words.join(' ').trimEnd())
      .filter((text) => text.trim() !== '' && !/^\s+\[[^\]]*\]$/.test(text))
    const line = fc.oneof(
      { weight: 4, arbitrary: sung.map((text) => paperLine(text)) },
      fc.constantFrom('[Verse 1]', '[Chorus]', '[후렴 2]', '[Dance Break]', '[Tab]').map((text) => paperLine(text)),
      fc.constantFrom('', 'above the bay').map((text) => paperLine(text)),
      fc.constant<PaperLine>({
        ...paperLine('above the bay'),
        chords: [
          { at: 0, chord: 'Am7' },
          { at: 6, chord: 'F/C' },
          { at: 13, chord: 'N.C.' },
        ],
      }),
    )
    const song = fc.record({
      title: fc.constantFrom('', 'Night Train'),
      key: fc.constantFrom(null, 'A min', 'F#'),
      tempo: fc.option(fc.integer({ min: 2_000, max: 40_000 })),
      metre: fc.constantFrom(null, '4/4', '3+2/8'),
      lines: fc.array(line, { maxLength: 12 }),
    })
    fc.assert(
      fc.property(song, (paper) => {
        const sungOnes = paper.lines.map(({ kind }) => kind !== 'blank')
        const lines = paper.lines.slice(Math.max(0, sungOnes.indexOf(true)), sungOnes.lastIndexOf(true) + 1)
        expect(readChordPro(writeChordPro(paper))).toEqual({ ...paper, lines, asides: [], problems: [] })
      }),
      { numRuns: 300 },
    )
  })
})
