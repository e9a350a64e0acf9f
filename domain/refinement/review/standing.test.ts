import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { recordOf } from '../history/record'
import { wordsOf } from '../text/lines'
import { noWords, type SongWords } from '../words'
import { markedPlace } from './marked-place'
import type { Place, StandingPlace } from './place'
import { nextStanding, type Sheet, standingAt, stepBetween } from './standing'
import { mapMoment } from './time-map'

const words = (lyrics: string): SongWords => ({ ...noWords, lyrics })

/** The revisions of a song with the ids its lines get. */
function historyOf(...texts: string[]): Sheet[] {
  let record: ReturnType<typeof recordOf> | null = null
  return texts.map((lyrics, i) => {
    let made = 0
    record = recordOf(record, lyrics, { author: 'ana', rev: i + 1, newLineId: () => `${i + 1}.${++made}` })
    return { ...words(lyrics), number: i + 1, lineIds: [...record.lineIds] }
  })
}

const onWord = (sheet: Sheet, line: number, word: number): Place => {
  const { start, end, text } = wordsOf(sheet.lyrics.split('\n')[line]!)[word]!
  return { words: { lineId: sheet.lineIds[line]!, start, end, quote: text }, section: null, time: null }
}

function follow(place: Place, sheets: Sheet[]): StandingPlace {
  return sheets
    .slice(1)
    .reduce((at, sheet, i) => nextStanding(place, at, stepBetween(sheets[i]!, sheet)), standingAt(place, sheets[0]!))
}

describe('a place', () => {
  const vocabulary = ['river', 'stars', 'me', 'you', 'burning', 'the', 'night', '달빛이', '星が']
  const line = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 5 }).map((all) => all.join(' '))
  const sheet = fc.array(line, { minLength: 1, maxLength: 7 }).map((lines) => lines.join('\n'))
  const places = fc
    .tuple(fc.array(sheet, { minLength: 2, maxLength: 4 }), fc.nat(), fc.nat())
    .map(([texts, line, word]) => {
      const sheets = historyOf(...texts)
      const lines = texts[0]!.split('\n')
      const at = line % lines.length
      return { sheets, place: onWord(sheets[0]!, at, word % wordsOf(lines[at]!).length) }
    })

  test('says what stands there, to the letter, wherever it stands', () => {
    fc.assert(
      fc.property(places, ({ sheets, place }) => {
        const { status, lineId, start, end, now } = follow(place, sheets)
        if (status === 'orphaned') return
        const last = sheets.at(-1)!
        const text = last.lyrics.split('\n')[last.lineIds.indexOf(lineId!)]
        expect(text?.slice(start ?? 0, end ?? text.length)).toBe(now)
        if (status === 'exact' || status === 'shifted') expect(now).toBe(place.words!.quote)
      }),
      { numRuns: 100 },
    )
  })

  test('whose line was taken out stands on no other, though all of its words are elsewhere', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 5 }), (lines) => {
        const gone = 'nobody else was standing here'
        const lookalike = 'here was somebody standing, nobody else'
        const rest = lines.join('\n')
        const sheets = historyOf(`${gone}\n${rest}`, rest, `${lookalike}\n${rest}`)
        const standing = follow(onWord(sheets[0]!, 0, 2), sheets)
        expect(standing).toMatchObject({ status: 'orphaned', now: '' })
      }),
      { numRuns: 60 },
    )
  })

  test('that has nothing there is no place', () => {
    const [sheet] = historyOf('[Verse]\nwalk into the river')
    const line = { lineId: sheet!.lineIds[1]!, start: 0, end: 4, quote: 'made up' }
    const place = { words: line, section: null, time: null }
    expect(markedPlace(place, sheet!, 0)).toMatchObject({ words: { quote: 'walk' } })
    expect(markedPlace({ ...place, words: { ...line, end: null } }, sheet!, 0)).toMatchObject({
      words: { start: null, end: null, quote: 'walk into the river' },
    })
    expect(markedPlace({ ...place, words: { ...line, end: 40 } }, sheet!, 0)).toBeNull()
    expect(markedPlace(place, null, 0)).toBeNull()
  })
})

describe('a moment in another version', () => {
  const line = (lineId: string, startMs: number, endMs: number | null = null) => ({ lineId, startMs, endMs })

  test('is as far into its line as before, longer or shorter as the line is', () => {
    const [from, to] = [[line('a', 1_000, 3_000), line('b', 3_000, 5_000)], [line('b', 9_000, 13_000)]]
    expect(mapMoment({ startMs: 3_500, endMs: null }, from, to)).toEqual({ startMs: 10_000, endMs: null })
    expect(mapMoment({ startMs: 3_500, endMs: 4_500 }, from, to)).toEqual({ startMs: 10_000, endMs: 12_000 })
  })

  test('is unknown before the first line, and where the line has no time there', () => {
    const from = [line('a', 1_000), line('b', 3_000)]
    expect(mapMoment({ startMs: 500, endMs: null }, from, [line('a', 2_000)])).toBeNull()
    expect(mapMoment({ startMs: 3_500, endMs: null }, from, [line('a', 2_000)])).toBeNull()
    expect(mapMoment({ startMs: 1_500, endMs: null }, from, [line('a', 2_000)])).toEqual({
      startMs: 2_500,
      endMs: null,
    })
  })

  test('never leaves its line, and comes back when mapped back', () => {
    const ms = fc.integer({ min: 1, max: 60_000 })
    fc.assert(
      fc.property(ms, ms, ms, ms, fc.double({ min: 0, max: 1, noNaN: true }), (a, long, b, longer, share) => {
        const [from, to] = [[line('x', a, a + long)], [line('x', b, b + longer)]]
        const startMs = a + Math.round(long * share)
        const there = mapMoment({ startMs, endMs: null }, from, to)!
        expect(there.startMs).toBeGreaterThanOrEqual(b)
        expect(there.startMs).toBeLessThanOrEqual(b + longer)
        const back = mapMoment(there, to, from)!
        expect(Math.abs(back.startMs - startMs)).toBeLessThanOrEqual(1 + Math.ceil(long / longer))
      }),
    )
  })
})
