import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { distanceOf, wayOf } from './distance'
import { facetDistances, keyDistance, type MeasuredSong, tempoDistance } from './facets'
import { parseKey, writeKey } from './keys'
import { distanceWeights } from './weights'

const song = (facets: Partial<MeasuredSong> = {}): MeasuredSong => ({
  title: 'Night Train',
  tempo: 11_800,
  key: 'A min',
  lyrics: 'I am easily visible\nfrom the balcony',
  arrangement: '',
  instruments: [],
  structure: [],
  melody: [],
  ...facets,
})

const keys = fc.constantFrom('A min', 'Am', 'F# major', 'Bb', 'E♭ minor', 'C', 'Dmaj', 'c#m', 'Gb', 'H-something', '')
const anySong = fc.record({
  title: fc.constantFrom('', 'Night Train', 'Night Bus', '밤기차'),
  tempo: fc.option(fc.integer({ min: 2_000, max: 40_000 })),
  key: fc.option(keys),
  lyrics: fc.constantFrom('', '[Verse]\nI am here', 'I am there\nand you', '달빛이 밝아'),
  arrangement: fc.constantFrom('', 'more strings', 'less of everything'),
  instruments: fc.array(fc.constantFrom('Rhodes', 'strings', 'bass'), { maxLength: 3 }),
  structure: fc.array(fc.record({ kind: fc.constantFrom('verse', 'chorus', 'bridge') }), { maxLength: 5 }),
  melody: fc.array(fc.record({ weight: fc.constantFrom('light' as const, 'heavy' as const, 'new' as const) }), {
    maxLength: 2,
  }),
})

describe('the distance of a song from its original', () => {
  test('the weights add up to 1', () => {
    expect(Object.values(distanceWeights).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1)
  })

  test('is 0 to itself, the same both ways round, and within 0 and 1', () => {
    fc.assert(
      fc.property(anySong, anySong, (a, b) => {
        expect(distanceOf(a, a).total).toBe(0)
        const there = distanceOf(a, b)
        expect(distanceOf(b, a).total).toBeCloseTo(there.total, 12)
        for (const value of [there.total, ...Object.values(there.parts)]) {
          expect(value ?? 0).toBeGreaterThanOrEqual(0)
          expect(value ?? 0).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 300 },
    )
  })

  test('facets that neither side has drop out', () => {
    const bare = { title: '', tempo: null, key: null }
    const { total, parts } = distanceOf(song(bare), song({ ...bare, lyrics: '' }))
    expect(parts).toEqual({
      lyrics: 1,
      title: null,
      tempo: null,
      key: null,
      structure: null,
      arrangement: null,
      melody: null,
    })
    expect(total).toBe(1)
  })

  test('a camp may weigh the facets in its own way', () => {
    const [a, b] = [song(), song({ title: 'Day Bus' })]
    const titleOnly = { lyrics: 0, melody: 0, structure: 0, arrangement: 0, title: 1, key: 0, tempo: 0 }
    expect(distanceOf(a, b).total).toBeCloseTo(0.06 / 0.56)
    expect(distanceOf(a, b, { weights: titleOnly }).total).toBe(1)
  })

  test('a song without a word of the original is completely different', () => {
    const other = song({ lyrics: 'Copper engines hum\nbeneath concrete' })
    expect(distanceOf(song(), other)).toMatchObject({ survivors: 0, isCompletelyDifferent: true })
    expect(distanceOf(song(), song({ key: 'C' })).isCompletelyDifferent).toBe(false)
  })

  test('churn goes on growing while the song goes round in circles', () => {
    const [a, b] = [song(), song({ lyrics: 'I am instantly visible\nfrom the balcony' })]
    const way = wayOf([a, b, a, b, a])
    expect(way.map(({ total }) => total > 0)).toEqual([false, true, false, true, false])
    expect(way[4]!.churn).toBeCloseTo(4 * way[1]!.total)
    expect(wayOf([])).toEqual([])
  })
})

describe('a key', () => {
  test.each([
    ['A min', 9, 'minor'],
    ['Am', 9, 'minor'],
    ['a minor', 9, 'minor'],
    ['F# major', 6, 'major'],
    ['F♯', 6, 'major'],
    ['Bb', 10, 'major'],
    ['bb min', 10, 'minor'],
    ['E♭ minor', 3, 'minor'],
    ['Cb', 11, 'major'],
    ['B sharp maj', 0, 'major'],
    ['CM', 0, 'major'],
    ['Cm', 0, 'minor'],
    ['D-flat major', 1, 'major'],
  ] as const)('“%s” is read', (text, tonic, mode) => expect(parseKey(text)).toEqual({ tonic, mode }))

  test('however it is typed, it is written one way; what is none stays', () => {
    expect(['b minor', 'Bm', ' f#m ', 'Eb', 'c sharp min'].map(writeKey)).toEqual([
      ...['B minor', 'B minor', 'F♯ minor', 'E♭ major', 'C♯ minor'],
    ])
    expect(['A minor', 'F♯ major', 'up a step at the end '].map(writeKey)).toEqual([
      ...['A minor', 'F♯ major', 'up a step at the end'],
    ])
  })

  test.each(['', 'H', 'dorian', 'Csus4', 'A min or so'])('“%s” is none', (text) => expect(parseKey(text)).toBeNull())

  test.each([
    ['C', 'C major', 0],
    ['C', 'G', 1 / 6],
    ['C', 'A min', 1 / 6],
    ['A min', 'B min', 2 / 6],
    ['C', 'C min', 4 / 6],
    ['C', 'F#', 1],
    ['F#', 'Gb', 0],
    ['C', 'Eb minor', 1],
    ['Csus4', 'csus4', 0],
    ['Csus4', 'C', 1],
  ])('%s and %s are %d apart', (a, b, apart) => expect(keyDistance(a, b)).toBeCloseTo(apart))
})

test('half an octave of tempo is as far as tempo goes', () => {
  expect(tempoDistance(12_000, 12_000)).toBe(0)
  expect(tempoDistance(11_800, 12_200)).toBeCloseTo(0.096, 3)
  expect(tempoDistance(10_000, 20_000)).toBe(1)
  expect(tempoDistance(null, 20_000)).toBe(1)
  expect(tempoDistance(null, null)).toBeNull()
})

test('structure, instruments, notes, title and melody are measured each in its own way', () => {
  const kinds = (text: string) => text.split(' ').map((kind) => ({ kind }))
  const between = (a: Partial<MeasuredSong>, b: Partial<MeasuredSong>) => facetDistances(song(a), song(b))
  expect(
    between({ structure: kinds('verse chorus verse chorus') }, { structure: kinds('verse chorus bridge chorus') })
      .structure,
  ).toBe(0.25)
  expect(between({ lyrics: '[Verse 1]\na\n[Chorus]\nb' }, { lyrics: '[Verse 2]\na\n[Bridge]\nb' }).structure).toBe(0.5)
  expect(between({ instruments: ['Rhodes', 'bass'] }, { instruments: ['rhodes', 'strings'] }).arrangement).toBeCloseTo(
    2 / 3,
  )
  expect(between({ arrangement: 'more strings' }, { arrangement: 'more brass' }).arrangement).toBe(0.5)
  expect(between({}, { title: 'Night Bus' }).title).toBe(0.5)
  expect(between({}, { melody: [{ weight: 'light' }, { weight: 'heavy' }] }).melody).toBe(0.7)
  expect(between({ tones: [60, 62, 64, 65] }, { tones: [60, 62, 65], melody: [{ weight: 'new' }] }).melody).toBe(0.25)
  expect(between({ melody: [{ weight: 'new' }] }, { melody: [{ weight: 'new' }] }).melody).toBe(0)
})
