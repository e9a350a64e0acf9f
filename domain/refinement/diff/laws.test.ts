import { diffArrays, diffWords } from 'diff'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kindOf, wordsOf } from '../text/lines'
import { diffLyrics, hunksOf, type LineChange } from './lyric-diff'
import { sideOf } from './parts'

const words = (
  'lantern harbour copper engine velvet orchard thunder paper shadow mirror river silver golden candle window distant ' +
  'morning evening summer winter tender fragile burning frozen quiet louder dancing falling running breathing ' +
  'easily instantly visible hidden broken kitchen hallway concrete bridge station'
).split(' ')
const word = fc.constantFrom(...words)
const line = fc.array(word, { minLength: 4, maxLength: 7 }).map((chosen) => chosen.join(' '))
/** No word is sung twice, so no line can be taken for another. */
const song = fc
  .tuple(fc.shuffledSubarray(words, { minLength: 12 }), fc.integer({ min: 4, max: 6 }))
  .map(([chosen, size]) =>
    chosen.filter((_, at) => at % size === 0).map((_, at) => chosen.slice(at * size, at * size + size)),
  )
  .map((lines) => lines.filter(({ length }) => length >= 4).map((chosen) => chosen.join(' ')))

type Edit = { at: number; what: 'word' | 'add' | 'drop' }
const edits = fc.array(fc.record({ at: fc.nat(99), what: fc.constantFrom('word', 'word', 'word', 'add', 'drop') }), {
  minLength: 1,
  maxLength: 5,
}) as fc.Arbitrary<Edit[]>

/** At most one word of a line is changed, nothing moves. */
function edited(lines: readonly string[], all: readonly Edit[]): string[] {
  const now = lines.map((text) => ({ text, changed: false }))
  for (const [count, { at, what }] of all.entries()) {
    const place = at % (now.length + 1)
    const old = now[place]
    if (what === 'add')
      now.splice(place, 0, { text: `nothing${count} of${count} this${count} existed${count}`, changed: true })
    else if (old && what === 'drop') now.splice(place, 1)
    else if (old && !old.changed) {
      const chosen = old.text.split(' ')
      chosen[at % chosen.length] = `unsung${count}`
      now[place] = { text: chosen.join(' '), changed: true }
    }
  }
  return now.map(({ text }) => text)
}

const highlighted = (changes: readonly LineChange[]) =>
  changes.flatMap(({ parts }) => hunksOf(parts)).flatMap(({ del, ins }) => [...wordsOf(del), ...wordsOf(ins)]).length

const kinds = (changes: readonly LineChange[], turned: boolean) => {
  const names = { added: 'removed', removed: 'added', split: 'joined', joined: 'split' } as Record<string, string>
  return changes.map(({ kind, moved }) => `${(turned && names[kind]) || kind}${moved}`).sort()
}

const texts = (lines: readonly string[]) => lines.join('\n')
const blanksAt = (text: string) => [
  text.slice(0, text.length - text.trimStart().length),
  text.slice(text.trimEnd().length),
]

describe('jsdiff as oracle', () => {
  test('within a line no fewer words are kept than in a longest common subsequence', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 9 }), fc.array(word, { maxLength: 9 }), (before, after) => {
        const [change, ...more] = diffLyrics(before.join(' '), after.join(' '))
        fc.pre(more.length === 0 && change!.kind !== 'rewritten')
        const theirs = diffArrays(before, after).flatMap(({ added, removed, value }) => (added || removed ? value : []))
        expect(highlighted([change!])).toBe(theirs.length)
      }),
      { numRuns: 300 },
    )
  })

  test('of a sheet in which nothing moved no more words are highlighted than it does', () => {
    fc.assert(
      fc.property(song, edits, (lines, all) => {
        const [before, after] = [texts(lines), texts(edited(lines, all))]
        const theirs = diffWords(before, after).filter(({ added, removed }) => added || removed)
        expect(highlighted(diffLyrics(before, after))).toBeLessThanOrEqual(
          theirs.flatMap(({ value }) => wordsOf(value)).length,
        )
      }),
    )
  })
})

describe('laws', () => {
  test('there and back again are the same kinds of changes', () => {
    fc.assert(
      fc.property(song, edits, (lines, all) => {
        const [before, after] = [texts(lines), texts(edited(lines, all))]
        expect(kinds(diffLyrics(after, before), true)).toEqual(kinds(diffLyrics(before, after), false))
      }),
    )
  })

  test('a block that moved highlights nothing, and only it or what it passed moved', () => {
    fc.assert(
      fc.property(song, fc.nat(), fc.nat(), fc.nat(), (lines, from, size, to) => {
        const start = from % lines.length
        const block = lines.slice(start, start + 1 + (size % 3))
        const rest = lines.filter((text) => !block.includes(text))
        const place = to % (rest.length + 1)
        const changes = diffLyrics(texts(lines), texts([...rest.slice(0, place), ...block, ...rest.slice(place)]))
        expect(changes.every(({ kind }) => kind === 'same')).toBe(true)
        const passed = Math.abs(place - start)
        expect(changes.filter(({ moved }) => moved)).toHaveLength(Math.min(block.length, passed))
      }),
    )
  })

  test('a line that moved and had a word changed is still that line', () => {
    fc.assert(
      fc.property(song, fc.nat(), fc.nat(), fc.nat(), (lines, from, to, nth) => {
        const start = from % lines.length
        const chosen = lines[start]!.split(' ')
        const old = chosen[nth % chosen.length]!
        const place = to % lines.length
        const now = lines.toSpliced(start, 1).toSpliced(place, 0, lines[start]!.replace(old, 'unsung'))
        const changes = diffLyrics(texts(lines), texts(now))
        expect(changes.flatMap(({ parts }) => hunksOf(parts))).toEqual([{ del: old, ins: 'unsung' }])
        expect(changes.some(({ before, after }) => before === start && after === place)).toBe(true)
      }),
    )
  })

  test('a blank goes with the word that came or went, and never with both', () => {
    const spaced = fc.array(fc.tuple(word, fc.constantFrom(' ', ' ', '  ', '\t', ', ')), { maxLength: 8 })
    fc.assert(
      fc.property(spaced, spaced, (before, after) => {
        const [one, other] = [before.flat().join(''), after.flat().join('')]
        for (const { kind, parts } of diffLyrics(one, other))
          for (const [i, { kind: side, text }] of parts.entries()) {
            const next = parts[i + 1]
            if (kind !== 'changed' || side !== 'del' || next?.kind !== 'ins') continue
            expect(blanksAt(text)[0] === '' || blanksAt(text)[0] !== blanksAt(next.text)[0]).toBe(true)
            expect(blanksAt(text)[1] === '' || blanksAt(text)[1] !== blanksAt(next.text)[1]).toBe(true)
          }
      }),
      { numRuns: 300 },
    )
  })

  test('a line split anywhere lights up no word, and joined again neither', () => {
    fc.assert(
      fc.property(song, fc.nat(), fc.nat(), (lines, at, cut) => {
        const place = at % lines.length
        const chosen = lines[place]!.split(' ')
        const half = 1 + (cut % (chosen.length - 1))
        const pieces = [chosen.slice(0, half).join(' '), chosen.slice(half).join(' ')]
        const split = texts([...lines.slice(0, place), ...pieces, ...lines.slice(place + 1)])
        for (const changes of [diffLyrics(texts(lines), split), diffLyrics(split, texts(lines))]) {
          expect(changes.flatMap(({ parts }) => hunksOf(parts))).toEqual([])
          expect(changes.filter(({ kind }) => kind !== 'same')).toHaveLength(2)
        }
      }),
    )
  })

  test('upper case is the only thing changed when a sheet is shouted', () => {
    fc.assert(
      fc.property(song, (lines) => {
        const hunks = diffLyrics(texts(lines), texts(lines).toUpperCase()).flatMap(({ parts }) => hunksOf(parts))
        expect(hunks).toHaveLength(lines.length)
        expect(hunks.every(({ cosmetic }) => cosmetic)).toBe(true)
      }),
    )
  })

  test('lines stand in the order of the new text, and in place in that of the old', () => {
    const mixed = fc.array(fc.oneof(line, fc.constantFrom('', '[Chorus]', '[Verse]', 'na na na', 'oh')), {
      maxLength: 12,
    })
    const rising = (places: (number | null)[]) =>
      places.filter((place) => place !== null).every((place, i, all) => i === 0 || all[i - 1]! <= place)
    fc.assert(
      fc.property(mixed, mixed, (before, after) => {
        const changes = diffLyrics(texts(before), texts(after))
        expect(rising(changes.map((change) => change.after))).toBe(true)
        expect(rising(changes.filter(({ moved }) => !moved).map((change) => change.before))).toBe(true)
        for (const { before: i, after: j, line: kind } of changes)
          if (i !== null && j !== null) {
            expect(kindOf(before[i] ?? '')).toBe(kind)
            expect(kindOf(after[j] ?? '')).toBe(kind)
          }
      }),
    )
  })

  test('no character is cut, of whatever it is made', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    const strange = fc.array(fc.constantFrom('👩‍🎤', '🇰🇷', '🇯🇵', 'é', '달', '빛', '👋🏽', ' ', 'a', '1️⃣', ' ́', '夜'), {
      maxLength: 12,
    })
    fc.assert(
      fc.property(strange, strange, (before, after) => {
        for (const { parts } of diffLyrics(before.join(''), after.join('')))
          for (const side of ['del', 'ins'] as const) {
            const starts = Array.from(graphemes.segment(sideOf(parts, side)), ({ index }) => index)
            let at = 0
            for (const { kind, text } of parts) {
              if (kind !== 'eq' && kind !== side) continue
              if (at > 0) expect(starts).toContain(at)
              at += text.length
            }
          }
      }),
    )
  })
})
