import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Section } from './facets'
import { sectionKindOf } from './section-kind'
import { blocksOf, pastEnd, readMoment, sectionAt, structureFromLyrics, writeMoment } from './structure'

const section = (id: string, startMs: number | null, label = id): Section => ({
  ...{ id, kind: 'verse', label, startMs, bars: null },
})

test('a moment is read as it is written', () => {
  expect([readMoment('1:12.5'), readMoment('72,5'), readMoment(' '), readMoment('0:05')]).toEqual([
    ...[72_500, 72_500, null, 5_000],
  ])
  expect(['1:99', 'soon', '1:', '-3'].map(readMoment)).toEqual(['wrong', 'wrong', 'wrong', 'wrong'])
  expect([writeMoment(72_500), writeMoment(5_000), writeMoment(61_234), writeMoment(null)]).toEqual([
    ...['1:12.5', '0:05.0', '1:01.234', ''],
  ])
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5_999_999 }), (ms) => {
      expect(readMoment(writeMoment(ms))).toBe(ms)
    }),
  )
})

describe('the structure of a song', () => {
  test('sections that were timed in a longer version are counted', () => {
    const sections = [section('a', 0), section('x', null), section('b', 30_000), section('c', 31_000)]
    expect([60_000, 31_000, 30_000].map((end) => pastEnd(sections, end))).toEqual([0, 1, 2])
  })

  test('a section lasts until the next one, the last until the end; without a time it has no block', () => {
    const blocks = blocksOf([section('b', 30_000), section('x', null), section('a', 0)], 90_000)
    expect(blocks.map(({ section: { id }, startMs, endMs }) => [id, startMs, endMs])).toEqual([
      ['a', 0, 30_000],
      ['b', 30_000, 90_000],
    ])
  })

  test('a section put in at the playhead stands after those that have begun', () => {
    const now = [section('a', 0), section('b', 30_000), section('c', null)]
    expect(sectionAt(now, section('new', 20_000)).map(({ id }) => id)).toEqual(['a', 'new', 'b', 'c'])
    expect(sectionAt([], section('new', 5)).map(({ id }) => id)).toEqual(['new'])
  })

  test('taken from the lyric’s headers, sections that are known keep their times', () => {
    const known = [section('s1', 12_000, 'Chorus'), section('s2', 40_000, 'Gone')]
    let ids = 0
    const made = structureFromLyrics(known, '[Verse 1]\nla\n[chorus]\nlo\n[후렴 2]\nla', () => `n${++ids}`)
    expect(made.map(({ id, kind, label, startMs }) => [id, kind, label, startMs])).toEqual([
      ['n1', 'verse', 'Verse 1', null],
      ['s1', 'verse', 'Chorus', 12_000],
      ['n2', 'chorus', '후렴 2', null],
    ])
  })

  test('a header is known in the words of the studio', () => {
    const kinds = ['Pre-Chorus', 'Post Chorus', 'Final Chorus', '2절', 'Dance Break', 'Middle 8', 'Whistle']
    expect(kinds.map(sectionKindOf)).toEqual([
      ...['pre-chorus', 'post-chorus', 'chorus', 'verse', 'dance-break', 'bridge', 'other'],
    ])
  })
})
