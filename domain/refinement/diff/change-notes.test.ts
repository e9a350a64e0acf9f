import { expect, test } from 'vitest'
import { noWords, type SongWords } from '../words'
import { summarise } from './change-notes'

const song = (lyrics: string, facets: Partial<SongWords> = {}): SongWords => ({ ...noWords, ...facets, lyrics })
const chorus = '[Chorus]\nFrom the back row\nI am easily visible'

test('an edit made in every chorus is said once, with where it was first made and how often', () => {
  const before = song([chorus, chorus, chorus].join('\n\n'))
  expect(summarise(before, song(before.lyrics.replaceAll('easily', 'instantly')))).toEqual([
    { kind: 'words', del: 'easily', ins: 'instantly', place: { section: 'Chorus', line: 2 }, times: 3 },
  ])
})

test('facets are said with what they were', () => {
  const before = song(chorus, { title: 'Velvet', tempo: 11_800, key: 'A minor' })
  expect(summarise(before, { ...before, title: 'Velvet Alarm', tempo: 12_200, key: null })).toEqual([
    { kind: 'title', before: 'Velvet', after: 'Velvet Alarm' },
    { kind: 'tempo', before: 11_800, after: 12_200 },
    { kind: 'key', before: 'A minor', after: null },
  ])
})

test('a first sheet is so many lines, blank ones not counted', () => {
  expect(summarise(noWords, song(`${chorus}\n\n[Outro]\nOh`))).toEqual([
    { kind: 'added', text: '[Chorus]', place: { section: 'Chorus', line: null }, lines: 5 },
  ])
})

test('a line taken out is named', () => {
  expect(summarise(song(chorus), song('[Chorus]\nI am easily visible'))).toEqual([
    { kind: 'removed', text: 'From the back row', place: { section: 'Chorus', line: 1 }, lines: 1 },
  ])
})

test('nothing changed, nothing said', () => {
  expect(summarise(song(chorus), song(chorus))).toEqual([])
})
