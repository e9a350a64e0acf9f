import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { noWords, type SongWords } from '../words'
import { applySuggestion, applySuggestions } from './apply'
import { suggestionsFrom } from './suggestions-from'

const words = (lyrics: string, more: Partial<SongWords> = {}): SongWords => ({ ...noWords, ...more, lyrics })
const idsOf = ({ lyrics }: SongWords) => lyrics.split('\n').map((_, i) => `l${i}`)
const from = (base: SongWords, after: SongWords) => suggestionsFrom(base, idsOf(base), after)

describe('suggestions from before and after', () => {
  test('a replaced word is one decision, however it was typed', () => {
    const base = words('[Chorus]\nFrom the back row I am easily visible')
    expect(from(base, words(base.lyrics.replace('easily', 'instantly')))).toEqual([
      { kind: 'words', lineId: 'l1', start: 23, del: 'easily', ins: 'instantly' },
    ])
  })

  test('each run of words, of lines, and each facet is its own decision', () => {
    const base = words('one two three four five\nstays here\nleaves now', { title: 'Nimbus', tempo: 11_800 })
    const after = words('one 2 three four 5\nstays here\nleaves now\nand something new', {
      title: 'Nimbus',
      tempo: 12_000,
    })
    expect(from(base, after)).toEqual([
      { kind: 'words', lineId: 'l0', start: 4, del: 'two', ins: '2' },
      { kind: 'words', lineId: 'l0', start: 19, del: 'five', ins: '5' },
      { kind: 'lines', after: 'l2', take: [], put: ['and something new'] },
      { kind: 'facet', facet: 'tempo', before: 11_800, after: 12_000 },
    ])
  })

  test('a line that goes elsewhere is one decision', () => {
    const lines = [
      'walk into the river',
      'count the burning stars',
      'leave the door ajar',
      'sing me back to sleep',
      'until the morning comes',
    ]
    const moved = [lines[0], lines[2], lines[3], lines[1], lines[4]]
    const changes = from(words(lines.join('\n')), words(moved.join('\n')))
    expect(changes).toEqual([{ kind: 'lines', after: 'l3', take: ['l1'], put: ['count the burning stars'] }])
  })

  test('nothing changed is nothing to decide', () => {
    expect(from(words('as it is'), words('as it is'))).toEqual([])
  })

  const line = fc
    .array(fc.constantFrom('river', 'stars', 'me', 'you', 'burning', 'the', '달빛이', '星が', '"oh"', '-'), {
      maxLength: 6,
    })
    .map((all) => all.join(' '))
  const sheet = fc
    .array(fc.oneof({ weight: 6, arbitrary: line }, fc.constantFrom('', '[Chorus]', '[Verse 1]')), {
      minLength: 1,
      maxLength: 9,
    })
    .map((lines) => words(lines.join('\n')))
  const edited = sheet.chain((base) =>
    fc.tuple(
      fc.constant(base),
      fc
        .array(fc.tuple(fc.nat(8), fc.constantFrom('drop', 'twice', 'swap', 'word', 'split'), line), { maxLength: 4 })
        .map((edits) => words(edits.reduce(edit, base.lyrics.split('\n')).join('\n'))),
    ),
  )
  function edit(lines: string[], [at, what, text]: [number, string, string]): string[] {
    const i = at % Math.max(1, lines.length)
    const [before, here = '', after] = [lines.slice(0, i), lines[i], lines.slice(i + 1)]
    if (what === 'drop') return [...before, ...after]
    if (what === 'twice') return [...before, here, text, ...after]
    if (what === 'swap') return [...after, here, ...before]
    if (what === 'split') return [...before, ...here.split(' the '), ...after]
    return [...before, here.replace('stars', text), ...after]
  }

  test('all of them applied are the words that were wanted', () => {
    fc.assert(
      fc.property(fc.oneof(edited, fc.tuple(sheet, sheet)), ([base, after]) => {
        expect(applySuggestions(base, idsOf(base), from(base, after))).toEqual(after)
      }),
      { numRuns: 200 },
    )
  })

  test('each of them can be applied alone, and changes something', () => {
    fc.assert(
      fc.property(edited, ([base, after]) => {
        for (const change of from(base, after)) {
          const alone = applySuggestion(base, idsOf(base), change)
          expect(alone).not.toBe('needs-rebase')
          if (alone !== 'needs-rebase') expect(alone).not.toEqual(base)
        }
      }),
      { numRuns: 100 },
    )
  })

  test('words that are not there are never replaced', () => {
    const base = words('easily visible')
    const change = { kind: 'words', lineId: 'l0', start: 0, del: 'easily', ins: 'instantly' } as const
    expect(applySuggestion(words('suddenly visible'), ['l0'], change)).toBe('needs-rebase')
    expect(applySuggestion(base, ['another'], change)).toBe('needs-rebase')
    expect(applySuggestions(base, ['l0'], [change, { ...change, ins: 'suddenly' }])).toBe('needs-rebase')
  })
})
