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
    { kind: 'key', before: 'A minor', after: null },
    { kind: 'tempo', before: 11_800, after: 12_200 },
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

test('lines that moved, were split or joined are told once each', () => {
  const before = song(
    '[Verse]\nPaper moon above the bay\nCopper coins along the quay\nHold me close and never let go\nStay\nnow',
  )
  const after = song(
    '[Verse]\nCopper coins along the quay\nHold me close\nand never let go\nStay now\nPaper moon above the bay',
  )
  expect(summarise(before, after)).toEqual([
    { kind: 'moved', text: 'Paper moon above the bay', place: { section: 'Verse', line: 5 }, lines: 1 },
    { kind: 'split', text: 'Hold me close', place: { section: 'Verse', line: 2 }, lines: 1 },
    { kind: 'joined', text: 'Stay now', place: { section: 'Verse', line: 4 }, lines: 1 },
  ])
})

test('commas and capitals are counted apart from words', () => {
  const after = song(chorus.replace('From the back row', 'from the back row,').replace('easily', 'instantly'))
  expect(summarise(song(chorus), after)).toEqual([
    { kind: 'words', del: 'easily', ins: 'instantly', place: { section: 'Chorus', line: 2 }, times: 1 },
    { kind: 'cosmetic', place: { section: 'Chorus', line: 1 }, times: 2 },
  ])
})

test('lists among the facets are told by what they hold', () => {
  const before = song('', { instruments: ['piano'], audio: 2 })
  const melody = [{ id: 'm', section: null, text: 'higher', range: null, weight: 'light' as const }]
  expect(summarise(before, { ...before, instruments: ['piano', 'strings'], melody, audio: 3 })).toEqual([
    { kind: 'instruments', before: 'piano', after: 'piano, strings' },
    { kind: 'audio', before: 2, after: 3 },
    { kind: 'melody', before: null, after: 1 },
  ])
})
