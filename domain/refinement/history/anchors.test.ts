import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { editedSong, song } from '@/tests/random-songs'
import { diffLyrics } from '../diff/lyric-diff'
import { foldWord } from '../text/fold'
import { wordsOf } from '../text/lines'
import { carryPlace, carryPlaceAlong } from './anchors'

const placeOf = (text: string, line: number, quote: string) => {
  const start = text.split('\n')[line]!.indexOf(quote)
  return { line, start, end: start + quote.length, quote }
}

const verse = 'Under the paper sky\nwe were (neon and brave)\nholding on to the light'

describe('a place', () => {
  test('takes its brackets along', () => {
    const after = verse.replace('we were', 'we were so')
    expect(carryPlace(verse, after, placeOf(verse, 1, '(neon and brave)'))).toEqual({
      status: 'shifted',
      line: 1,
      start: 11,
      end: 27,
      now: '(neon and brave)',
    })
  })

  test('of a word taken out stands where it stood', () => {
    const after = verse.replace('neon ', '')
    expect(carryPlace(verse, after, placeOf(verse, 1, 'neon'))).toMatchObject({ status: 'edited', line: 1, now: '' })
  })

  test('without a word in it follows its marks', () => {
    const before = 'hold me now\nhold me !!! now'
    expect(carryPlace(before, `one more line\n${before}`, placeOf(before, 1, '!!!'))).toEqual({
      status: 'shifted',
      line: 2,
      start: 8,
      end: 11,
      now: '!!!',
    })
  })

  test('within a word stays within it as long as the word stays', () => {
    const before = '너의 미소가 쉽게 보여'
    expect(carryPlace(before, `${before} 오늘`, placeOf(before, 0, '미소'))).toMatchObject({
      status: 'exact',
      now: '미소',
    })
    expect(carryPlace(before, before.replace('미소가', '미소는'), placeOf(before, 0, '미소'))).toMatchObject({
      status: 'edited',
      now: '미소는',
    })
  })

  test('on a line that isn’t there is orphaned', () => {
    expect(carryPlace(verse, verse, { line: 9, start: 0, end: 3, quote: 'sky' }).status).toBe('orphaned')
  })
})

describe('whatever is written', () => {
  const everyWord = (text: string) =>
    text.split('\n').flatMap((line, at) => wordsOf(line).map((word) => ({ ...word, line: at, quote: word.text })))

  test('a place stands on its own words, or says what stands there now', () => {
    fc.assert(
      fc.property(song, editedSong, (lines, edit) => {
        const [before, after] = [lines.join('\n'), edit(lines).join('\n')]
        const now = after.split('\n')
        const diff = diffLyrics(before, after)
        for (const place of everyWord(before)) {
          const carried = carryPlaceAlong(diff, before, after, place)
          if (carried.line === null)
            expect(diff.some((change) => change.before === place.line && change.after !== null)).toBe(false)
          else expect(now[carried.line]!.slice(carried.start, carried.end)).toBe(carried.now)
          if (carried.status === 'exact') expect(carried).toMatchObject({ line: place.line, start: place.start })
          if (carried.status === 'shifted' || carried.status === 'exact')
            expect(foldWord(carried.now)).toBe(foldWord(place.quote))
        }
      }),
      { numRuns: 200 },
    )
  })

  test('a word that was replaced isn’t found again in another like it', () => {
    fc.assert(
      fc.property(song, fc.nat(), fc.nat(), (lines, at, nth) => {
        const before = lines.join('\n')
        const places = everyWord(before)
        fc.pre(places.length > 0)
        const place = places[(at + nth) % places.length]!
        const text = lines[place.line]!
        const after = lines.with(place.line, `${text.slice(0, place.start)}zebra${text.slice(place.end)}`).join('\n')
        expect(carryPlace(before, after, place)).toMatchObject({ status: 'edited', line: place.line, now: 'zebra' })
      }),
      { numRuns: 200 },
    )
  })

  test('a place on a line that was taken out is orphaned, though all its words stand elsewhere', () => {
    fc.assert(
      fc.property(song, fc.nat(), (lines, at) => {
        const numbered = [...lines.map((line, i) => `${i} ${line}`), '0 1 2 3 4 5 6 7 8 9', lines.join(' ')]
        const line = at % (numbered.length - 2)
        fc.pre(lines.length > 0)
        const before = numbered.join('\n')
        const after = numbered.toSpliced(line, 1).join('\n')
        for (const place of everyWord(before).filter((place) => place.line === line))
          expect(carryPlace(before, after, place)).toMatchObject({ status: 'orphaned', line: null, now: '' })
      }),
      { numRuns: 100 },
    )
  })
})
